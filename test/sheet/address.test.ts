import fc from 'fast-check';
import {
  columnIndex,
  columnName,
  formatCell,
  formatRange,
  isSameCell,
  MAX_COLUMNS,
  MAX_ROWS,
  parseCell,
  parseRange,
} from '../../src/sheet';

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('column %i is %s', (index, name) => {
  expect(columnName(index)).toBe(name);
  expect(columnIndex(name)).toBe(index);
});

test('every address inside the limits survives writing and reading', () => {
  fc.assert(
    fc.property(fc.nat(MAX_ROWS - 1), fc.nat(MAX_COLUMNS - 1), (row, column) => {
      expect(parseCell(formatCell({ row, column }))).toEqual({ row, column });
    }),
  );
});

test.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'A1:B2', 'A-1', 'Ａ1'])(
  '%j is no cell address',
  (text) => {
    expect(parseCell(text)).toBeUndefined();
  },
);

test('a range is read with corners in any order and with dollars', () => {
  expect(parseRange('$C$4:A1')).toEqual({ top: 0, left: 0, bottom: 3, right: 2 });
  expect(parseRange('B2')).toEqual({ top: 1, left: 1, bottom: 1, right: 1 });
  expect(parseRange('A1:B2:C3')).toBeUndefined();
  expect(formatRange({ top: 0, left: 0, bottom: 3, right: 2 })).toBe('A1:C4');
});

test('the same cell has the same row and column; nothing is no cell', () => {
  expect(isSameCell({ row: 1, column: 2 }, { row: 1, column: 2 })).toBe(true);
  expect(isSameCell({ row: 1, column: 2 }, { row: 2, column: 1 })).toBe(false);
  expect(isSameCell(undefined, undefined)).toBe(false);
  expect(isSameCell({ row: 1, column: 2 }, null)).toBe(false);
});
