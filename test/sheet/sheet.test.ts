import { Sheet, type Snapshot } from '../../src/sheet';

const cell = (value: string) => ({ value, formula: null, numberFormat: 'General' });

/** Cells A1:B3 and a merge. */
const sheetWith = (...merges: Snapshot['merges']) =>
  new Sheet({
    sheetId: '1',
    sheetName: '表',
    visibility: 'visible',
    protected: false,
    dateSystem: 1900,
    usedRange: { top: 0, left: 0, bottom: 2, right: 1 },
    cells: [[cell('甲'), cell('乙')], [cell('丙')], [undefined, cell('丁')]],
    merges,
    hiddenRows: [],
    hiddenColumns: [],
  });

const ROW = { top: 0, left: 0, bottom: 0, right: 16_383 };
const COLUMN = { top: 1, left: 1, bottom: 1_048_575, right: 1 };

test.each([
  ['in a merge of the whole row', ROW, 0, 1, '甲', ROW],
  ['right of the used columns, in that merge', ROW, 0, 16_383, '甲', ROW],
  ['below that merge', ROW, 1, 0, '丙', { top: 1, left: 0, bottom: 1, right: 0 }],
  ['in a merge of the whole column', COLUMN, 2, 1, '', COLUMN],
  ['below the used rows, on its own', COLUMN, 3, 1, '', { top: 3, left: 1, bottom: 3, right: 1 }],
  ['beside all merges', COLUMN, 0, 5, '', { top: 0, left: 5, bottom: 0, right: 5 }],
])('a cell %s', (_, merge, row, column, text, area) => {
  const sheet = sheetWith(merge);
  expect(sheet.text(row, column)).toBe(text);
  expect(sheet.area(row, column)).toEqual(area);
  expect(sheet.anchor(row, column)).toEqual({ row: area.top, column: area.left });
});
