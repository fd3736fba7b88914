import fc from 'fast-check';
import { copyText, parseClipboard, pasteText } from '../../../src/workbench/grid/edits';
import { open } from './open';

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
