/** Marks on cells, through both gateways: everything else stays, and nothing is left behind. */
import { excelWorkbook } from '../../src/excel';
import { MARK_FILLS, type Mark } from '../../src/sheet';
import { openBook, savedBytes } from '../../src/workbench/book';
import { MemoryWorkbook, type Highlight, type ModelCell } from '../../src/workbench/model';
import { GATEWAYS } from '../support/gateways';
import { startOffice } from '../support/office';
import { snapshotOf } from '../support/sheet';
import { prefixedBook } from '../xlsx/rich-book';

const THEIRS: Highlight = {
  id: '{9}',
  areas: [{ top: 0, left: 0, bottom: 9, right: 9 }],
  formula: '=A1>0',
  fill: '#123456',
};

function twoSheets(): MemoryWorkbook {
  const workbook = new MemoryWorkbook([
    {
      snapshot: { ...snapshotOf([[1, 2], [3]], { name: '一' }), sheetId: 'a' },
      formats: [{ row: 0, column: 0, appearance: { fill: '#00FF00', bold: true } }],
    },
    { snapshot: { ...snapshotOf([[1]], { name: "二's" }), sheetId: 'b' } },
  ]);
  workbook.changeLayout('a', { highlights: [THEIRS] });
  return workbook;
}

/** Everything that a sheet is. */
function stateOf(workbook: MemoryWorkbook) {
  return workbook.sheets.map((sheet) => {
    const cells: [number, number, ModelCell][] = [];
    sheet.forEachCell((cell, row, column) => cells.push([row, column, cell]));
    const { highlights, merges, columnWidths, properties } = sheet;
    return { cells, highlights, merges, columnWidths, properties: [...properties] };
  });
}

const at = (sheetId: string, row: number, column: number, severity: Mark['severity']): Mark => ({
  sheetId,
  row,
  column,
  severity,
});

describe.each(GATEWAYS)('%s', (_name, connect) => {
  test('marks lie over the cells, the gravest first, and taking them away leaves what was there', async () => {
    const model = twoSheets();
    const before = stateOf(model);
    const workbook = connect(model);
    await workbook.mark([
      at('a', 0, 0, 'note'),
      at('a', 0, 0, 'error'),
      at('a', 0, 1, 'error'),
      at('a', 40, 7, 'warning'),
      at('b', 0, 0, 'note'),
      at('gone', 0, 0, 'error'),
    ]);
    const [a, b] = model.sheets;
    expect([
      a!.highlightAt(0, 0),
      a!.highlightAt(0, 1),
      a!.highlightAt(40, 7),
      a!.highlightAt(1, 0),
      b!.highlightAt(0, 0),
    ]).toEqual([MARK_FILLS.error, MARK_FILLS.error, MARK_FILLS.warning, THEIRS.fill, MARK_FILLS.note]);
    expect(stateOf(model).map(({ cells }) => cells)).toEqual(before.map(({ cells }) => cells));
    expect(model.isChanged).toBe(false);

    await workbook.mark([at('a', 1, 0, 'warning')]);
    expect([a!.highlightAt(1, 0), a!.highlightAt(0, 1), b!.highlightAt(0, 0)]).toEqual([
      MARK_FILLS.warning,
      THEIRS.fill,
      undefined,
    ]);
    // A later session knows them by their formula.
    await connect(model).mark([]);
    expect(stateOf(model)).toEqual(before);
  });

  test('many cells apart from each other are marked', async () => {
    const model = twoSheets();
    const marks = Array.from({ length: 3000 }, (_, index) => at('b', 2 * index, index % 2, 'error'));
    const workbook = connect(model);
    await workbook.mark(marks);
    const [, sheet] = model.sheets;
    expect(marks.every(({ row, column }) => sheet!.highlightAt(row, column) === MARK_FILLS.error)).toBe(true);
    expect(sheet!.highlightAt(1, 0)).toBeUndefined();
    await workbook.mark([]);
    expect(sheet!.highlights).toEqual([]);
  });

  test('a protected sheet gets none, and its old ones are not taken away by force', async () => {
    const model = twoSheets();
    const workbook = connect(model);
    model.changeSheet('b', { protected: true });
    expect(await workbook.mark([at('a', 0, 0, 'error'), at('b', 0, 0, 'error')])).toEqual(["二's"]);
    expect(model.sheets[1]!.highlights).toEqual([]);
    model.changeSheet('a', { protected: true });
    const before = stateOf(model);
    await expect(workbook.mark([])).rejects.toMatchObject({ code: 'protected' });
    expect(stateOf(model)).toEqual(before);
    model.changeSheet('a', { protected: false });
    expect(await workbook.mark([])).toEqual([]);
    expect(model.sheets[0]!.highlights).toEqual([THEIRS]);
  });

  test('the browser edition never saves them', async () => {
    const book = await openBook(prefixedBook(), '表.xlsx');
    await connect(book.workbook).mark([at(book.workbook.active.id, 0, 0, 'error')]);
    expect(book.workbook.active.highlightAt(0, 0)).toBe(MARK_FILLS.error);
    expect(savedBytes(book)).toEqual(prefixedBook());
  });
});

test('marking and taking marks away takes at most 4 syncs each', async () => {
  const model = twoSheets();
  const host = startOffice(model);
  const workbook = excelWorkbook();
  for (const marks of [[at('a', 0, 0, 'error')], [at('b', 0, 0, 'error')], []]) {
    host.resetTraffic();
    await workbook.mark(marks);
    expect(host.traffic.syncs).toBeLessThanOrEqual(4);
  }
  model.changeLayout('a', { highlights: [] });
  host.resetTraffic();
  await workbook.mark([]);
  expect(host.traffic).toMatchObject({ syncs: 2, undoLost: 0 });
});
