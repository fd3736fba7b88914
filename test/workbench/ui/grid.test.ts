import fc from 'fast-check';
import { lineAt, makeAxis, nextVisible, startOf } from '../../../src/workbench/grid/axis';
import { boxesIn } from '../../../src/workbench/grid/boxes';
import { copyText, parseClipboard, pasteText } from '../../../src/workbench/grid/edits';
import { layoutOf, PLAIN_DEFAULTS } from '../../../src/workbench/grid/layout';
import { rangeOf, selectCell, step } from '../../../src/workbench/grid/move';
import { boxStyle, textStyle } from '../../../src/workbench/grid/paint';
import { MemoryWorkbook } from '../../../src/workbench/model';
import { snapshotOf } from '../../support/sheet';

const EXTENT = { rows: 60, columns: 12 };

function open(...input: Parameters<typeof snapshotOf>) {
  const workbook = MemoryWorkbook.fromSnapshots([snapshotOf(...input)]);
  const sheet = workbook.active;
  return { workbook, sheet, layout: layoutOf(sheet, PLAIN_DEFAULTS, EXTENT, new Map(), 1) };
}

test('the line at a place is the one that holds it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1 }), fc.nat(3000), (sizes, place) => {
      const axis = makeAxis(sizes.length, (i) => sizes[i]!);
      const line = lineAt(axis, place);
      expect(startOf(axis, line)).toBeLessThanOrEqual(place);
      if (line + 1 < sizes.length) expect(startOf(axis, line + 1)).toBeGreaterThan(place);
    }),
  );
});

test('walks past hidden lines, and stays where there is none further', () => {
  const axis = makeAxis(4, (i) => (i === 1 || i === 3 ? 0 : 20));
  expect(nextVisible(axis, 0, 1)).toBe(2);
  expect(nextVisible(axis, 2, 1)).toBe(2);
});

test('a merge is one box, also when the window begins inside it; covered cells have none', () => {
  const { sheet, layout } = open([['甲', null, '乙'], [], ['丙']], { merges: ['A1:B40'] });
  const boxes = boxesIn(sheet, layout, { top: 10, left: 1, bottom: 20, right: 5 });
  expect(boxes.map(({ row, column, text }) => [row, column, text])).toEqual([[0, 0, '甲']]);
  expect(boxes[0]).toMatchObject({
    x: 0,
    y: 0,
    height: startOf(layout.rows, 40),
    width: startOf(layout.columns, 2),
  });
});

test('a long text runs over blank cells up to the next filled one, a number never does', () => {
  const { sheet, layout } = open([
    ['攀枝花市西区卫生健康局二〇二四年度', null, '止'],
    [12345678901234, null, null],
  ]);
  const [text, , number] = boxesIn(sheet, layout, { top: 0, left: 0, bottom: 1, right: 5 });
  expect(text!.textWidth).toBe(startOf(layout.columns, 2));
  expect(number!.text).toMatch(/^#+$/);
});

test('a highlight lies over the fill; on the dark sheet in a deep shade of its hue, under light text', () => {
  const { workbook, sheet, layout } = open([['甲']]);
  const area = { top: 0, left: 0, bottom: 0, right: 0 };
  const box = () => boxesIn(sheet, layout, area)[0]!;
  for (const [fill, deep] of [
    ['#FBD5D9', 'hsl(354 45% 26%)'],
    ['#FFE8B3', 'hsl(42 45% 26%)'],
    ['#DCE9F7', 'hsl(211 45% 26%)'],
    ['#EEEEEE', 'hsl(0 0% 26%)'],
  ] as const) {
    workbook.changeLayout(sheet.id, { highlights: [{ id: '1', areas: [area], formula: '=TRUE', fill }] });
    expect(boxStyle(box(), 0, false).backgroundColor).toBe(fill);
    expect(textStyle(box(), false).color).toBe('#000000');
    expect(boxStyle(box(), 0, true).backgroundColor).toBe(deep);
    expect(textStyle(box(), true).color).toBeUndefined();
  }
});

test('a selection grows until it cuts no merge', () => {
  const { sheet } = open([['a', 'b', 'c', 'd'], ['e']], { merges: ['B1:C2', 'C3:D4'] });
  expect(rangeOf(sheet, { active: { row: 0, column: 0 }, corner: { row: 2, column: 2 } })).toEqual({
    top: 0,
    left: 0,
    bottom: 3,
    right: 3,
  });
  expect(selectCell(sheet, { row: 1, column: 2 }).active).toEqual({ row: 0, column: 1 });
});

test('a step leaves a merge on its far side', () => {
  const { sheet, layout } = open([['a', 'b'], ['c']], { merges: ['A1:B2'] });
  expect(step(sheet, layout, { row: 0, column: 0 }, 'down')).toEqual({ row: 2, column: 0 });
  expect(step(sheet, layout, { row: 0, column: 0 }, 'right')).toEqual({ row: 0, column: 2 });
});

test.each([
  [
    'a\tb\nc\td\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['"一行\n二行"\t"写""引号"""', [['一行\n二行', '写"引号"']]],
  ['5" 管\tb', [['5" 管', 'b']]],
  ['', [['']]],
])('the clipboard text %j is %j', (text, rows) => {
  expect(parseClipboard(text)).toEqual(rows);
});

test('what is copied is pasted the same', () => {
  const field = fc.string({ unit: fc.constantFrom('甲', 'b', '\t', '\n', '"', ' '), minLength: 1 });
  fc.assert(
    fc.property(fc.array(field, { minLength: 1, maxLength: 4 }), (row) => {
      const { workbook, sheet } = open([row]);
      pasteText(
        workbook,
        sheet,
        { row: 5, column: 0 },
        copyText(sheet, { top: 0, left: 0, bottom: 0, right: row.length - 1 }),
      );
      row.forEach((text, column) => expect(sheet.cell(5, column).value).toBe(text));
    }),
  );
});

test('nothing is pasted into a protected sheet', () => {
  const { workbook, sheet } = open([['a']], { protected: true });
  expect(() => pasteText(workbook, sheet, { row: 0, column: 0 }, 'b')).toThrow(
    expect.objectContaining({ code: 'protected' }),
  );
  expect(sheet.cell(0, 0).value).toBe('a');
});
