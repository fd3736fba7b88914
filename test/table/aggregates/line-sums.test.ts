import fc from 'fast-check';
import { gridSums, sumCells } from '../../../src/table';

/** Rows of numbers, "-" where there is none. */
function grid(text: string): (number | null)[][] {
  return text
    .trim()
    .split('\n')
    .map((line) =>
      line
        .trim()
        .split(/\s+/)
        .map((cell) => (cell === '-' ? null : Number(cell))),
    );
}

/** The sums as "row 4 = 0 1 2" with the number of their cells. */
function told(text: string): string[] {
  return gridSums(grid(text)).map(
    ({ lines, at, of, places }) =>
      `${lines === 'rows' ? 'row' : 'column'} ${at} = ${of.join(' ')} × ${places.length}`,
  );
}

test.each([
  ['a total below', '120.5 31 7\n310.2 14 5\n99.8 77 2\n530.5 122 14', ['row 3 = 0 1 2 × 3']],
  ['a total above', '530.5 122 14\n120.5 31 7\n310.2 14 5\n99.8 77 2', ['row 0 = 1 2 3 × 3']],
  [
    'a total to the right',
    '312 45 127 484\n98 210 56 364\n405 17 309 731\n77 63 248 388',
    ['column 3 = 0 1 2 × 4'],
  ],
  [
    'a total to the left, with running numbers before',
    '1 484 312 45 127\n2 364 98 210 56\n3 731 405 17 309\n4 388 77 63 248',
    ['column 1 = 2 3 4 × 4'],
  ],
  [
    'subtotals and a total over them, with empty rows between',
    `1523 312
     2718 45
     4241 357
     -    -
     3391 608
     1277 93
     4668 701
     -    -
     8909 1058`,
    ['row 6 = 4 5 × 2', 'row 2 = 0 1 × 2', 'row 8 = 2 6 × 2'],
  ],
  [
    'a total over every second column, where shares stand between',
    `1215 500 41.15 715 58.85
     1833 906 49.43 927 50.57
     2377 1290 54.27 1087 45.73
     1609 711 44.19 898 55.81`,
    ['column 0 = 1 3 × 4'],
  ],
  [
    'a total whose row holds an average beside sums',
    '1201 87.5 33\n3377 91.2 58\n2850 78.4 41\n7428 85.7 132',
    ['row 3 = 0 1 2 × 2'],
  ],
  [
    'sums of rounded numbers',
    '1234.6 731.2 2214.9\n2345.7 866.9 1870.3\n1178.9 455.5 2096.6\n4759.1 2053.7 6181.7',
    ['row 3 = 0 1 2 × 3'],
  ],
  [
    'years above are no part',
    '2021 2022 2023\n1523 3312 2781\n2718 1045 3390\n4241 4357 6171',
    ['row 3 = 1 2 × 3'],
  ],
  ['small numbers agree by chance', '3 1\n1 2\n2 1\n9 5', []],
  ['zeros and ones', '0 1 1 0\n1 0 0 1\n1 1 1 1\n0 0 0 0', []],
  ['equal numbers', '60 60\n60 60\n60 60', []],
  ['a line once more below its total', '1523 312\n2718 45\n4241 357\n4241 357', ['row 2 = 0 1 × 2']],
  ['one number', '7', []],
  ['nothing', '-', []],
] as const)('%s', (_name, text, expected) => {
  expect(told(text)).toEqual(expected);
});

const numbers = (columns: number) =>
  fc.array(fc.array(fc.integer({ min: 1000, max: 999_999 }), { minLength: columns, maxLength: columns }), {
    minLength: 3,
    maxLength: 12,
  });

/** The same tables every time. */
const SEED = { seed: 385 };

const keys = (rows: readonly (readonly number[])[]): string[] =>
  sumCells(gridSums(rows)).map(({ row, column }) => `${row},${column}`);

test('a total planted above or below random rows is found in every column', () => {
  fc.assert(
    fc.property(numbers(4), fc.boolean(), (rows, isAbove) => {
      const total = rows[0]!.map((_, column) => rows.reduce((sum, row) => sum + row[column]!, 0));
      const found = keys(isAbove ? [total, ...rows] : [...rows, total]);
      const at = isAbove ? 0 : rows.length;
      expect(found).toEqual(expect.arrayContaining([0, 1, 2, 3].map((column) => `${at},${column}`)));
    }),
    SEED,
  );
});

test('subtotals of random blocks and the total over them are found', () => {
  fc.assert(
    fc.property(fc.array(numbers(3), { minLength: 2, maxLength: 4 }), (blocks) => {
      const sumOf = (rows: readonly (readonly number[])[]): number[] =>
        [0, 1, 2].map((column) => rows.reduce((sum, row) => sum + row[column]!, 0));
      const rows = [...blocks.flatMap((block) => [...block, sumOf(block)]), sumOf(blocks.map(sumOf))];
      const ends = blocks.map((_, at) =>
        blocks.slice(0, at + 1).reduce((sum, block) => sum + block.length + 1, -1),
      );
      const wanted = [...ends, rows.length - 1].flatMap((row) =>
        [0, 1, 2].map((column) => `${row},${column}`),
      );
      expect(keys(rows)).toEqual(expect.arrayContaining(wanted));
    }),
    SEED,
  );
});

test('random tables without totals give none', () => {
  fc.assert(
    fc.property(numbers(4), (rows) => {
      expect(keys(rows)).toEqual([]);
    }),
    SEED,
  );
});
