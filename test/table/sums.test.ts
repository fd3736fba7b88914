import { aggregatesOf, type SummedRow } from '../../src/table';

const item = (row: number, number: number | null, ...groups: string[]): SummedRow => ({
  row,
  kind: 'item',
  groups,
  numbers: [number],
});
const sum = (row: number, kind: SummedRow['kind'], number: number | null, of?: string): SummedRow => ({
  row,
  kind,
  groups: of ? [of] : [],
  numbers: [number],
});

test.each<[string, SummedRow[], unknown[]]>([
  [
    'the items since the sum before',
    [item(1, 5), item(2, 6), sum(3, 'subtotal', 11), item(4, 7), sum(5, 'subtotal', 7), sum(6, 'total', 18)],
    [
      [3, 'subtotal', [1, 2]],
      [5, 'subtotal', [4]],
      [6, 'total', [1, 2, 4]],
    ],
  ],
  [
    'the items of the category above where only it has a sum',
    [item(1, 5, 'a'), item(2, 6, 'b'), sum(3, 'subtotal', 6), item(4, 1, 'c')],
    [[3, 'subtotal', [2]]],
  ],
  [
    'those that its label names, wherever they stand',
    [item(1, 5, 'a'), item(2, 6, 'b'), sum(3, 'subtotal', null, 'a')],
    [[3, 'subtotal', [1]]],
  ],
  ['a total of a part', [item(1, 5), sum(2, 'total', 5), item(3, 6)], [[2, 'subtotal', [1]]]],
  [
    'a running total',
    [item(1, 5), sum(2, 'total', 5), item(3, 6), sum(4, 'total', 11)],
    [
      [2, 'subtotal', [1]],
      [4, 'total', [1, 3]],
    ],
  ],
  ['the only sum of all', [item(1, 5), item(2, 6), sum(3, 'subtotal', 11)], [[3, 'total', [1, 2]]]],
  ['a sum above its items', [sum(1, 'total', 11), item(2, 5), item(3, 6)], [[1, 'total', [2, 3]]]],
  [
    'sums above their items',
    [sum(1, 'subtotal', 5), item(2, 5), sum(3, 'subtotal', 6), item(4, 6)],
    [
      [1, 'subtotal', [2]],
      [3, 'subtotal', [4]],
    ],
  ],
  ['numbers that add up', [item(1, 5), item(2, 6), sum(3, 'unnamed', 11)], [[3, 'total', [1, 2]]]],
  ['numbers that do not add up', [item(1, 5), item(2, 6), sum(3, 'unnamed', 12)], []],
  ['the number of one item once more', [item(1, 5), sum(2, 'unnamed', 5)], []],
  ['a sum of nothing', [sum(1, 'total', 5)], []],
])('%s', (_name, rows, expected) => {
  expect(aggregatesOf(rows).map(({ row, kind, of }) => [row, kind, of])).toEqual(expected);
});
