import fc from 'fast-check';
import { bandsOf, blocksOf } from '../../src/excel/blocks';
import { formatCell, formatRange, parseCell, type Range } from '../../src/sheet';

test.each([
  ['', ''],
  ['B2', 'B2'],
  ['A1 A2 A3', 'A1:A3'],
  ['C1 A1 B1', 'A1:C1'],
  ['A1 B1 A2 B2 D2', 'A1:B2 D2'],
  ['A1 A3', 'A1 A3'],
  ['A1 B1 A2', 'A1:B1 A2'],
  ['A1 A1', 'A1'],
])('%s → %s', (cells, blocks) => {
  const refs = cells.split(' ').flatMap((cell) => parseCell(cell) ?? []);
  expect(blocksOf(refs).map(formatRange).join(' ')).toBe(blocks);
});

function cellsIn({ top, left, bottom, right }: Range): string[] {
  const cells: string[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) cells.push(formatCell({ row, column }));
  }
  return cells;
}

test('blocks hold each cell once and no other', () => {
  const cell = fc.record({ row: fc.nat(8), column: fc.nat(8) });
  fc.assert(
    fc.property(fc.array(cell), (cells) => {
      const covered = blocksOf(cells).flatMap(cellsIn);
      expect(covered.sort()).toEqual([...new Set(cells.map(formatCell))].sort());
    }),
  );
});

test('bands are whole rows in order, within the limit where a row is', () => {
  const size = {
    top: fc.nat(9),
    left: fc.nat(9),
    rows: fc.integer({ min: 1, max: 50 }),
    columns: fc.integer({ min: 1, max: 9 }),
  };
  fc.assert(
    fc.property(fc.record(size), fc.integer({ min: 1, max: 100 }), ({ top, left, rows, columns }, limit) => {
      const range = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
      const bands = bandsOf(range, limit);
      expect(bands.flatMap(cellsIn)).toEqual(cellsIn(range));
      for (const band of bands) expect(cellsIn(band).length).toBeLessThanOrEqual(Math.max(limit, columns));
    }),
  );
});
