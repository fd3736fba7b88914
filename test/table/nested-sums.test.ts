import { nestedSums } from '../../src/table';

const lines = (...rows: (readonly number[])[]) =>
  rows.map((numbers) => ({ numbers, indent: 0, maySum: true }));
const indented = (...rows: [number, ...number[]][]) =>
  rows.map(([indent, ...numbers]) => ({ numbers, indent, maySum: true }));

test.each([
  ['the whole above its parts', lines([300], [120], [100], [80]), [[0, [1, 2, 3], true]]],
  ['the whole below its parts', lines([120], [100], [80], [300]), [[3, [0, 1, 2], true]]],
  [
    'parents above their children, with two columns',
    lines([9, 4200], [2, 1500], [4, 1500], [3, 1200], [6, 900], [2, 300], [4, 600]),
    [
      [0, [1, 2, 3], true],
      [4, [5, 6], true],
    ],
  ],
  [
    'a parent of one child is told by how far it is moved in',
    indented([0, 9], [2, 5], [2, 4], [0, 4], [2, 4]),
    [
      [0, [1, 2], true],
      [3, [4], true],
    ],
  ],
  [
    'sums of sums',
    lines([1000, 10], [600, 6], [250, 2], [350, 4], [400, 4], [150, 3], [250, 1]),
    [
      [1, [2, 3], true],
      [4, [5, 6], true],
      [0, [1, 4], true],
    ],
  ],
  ['large numbers of one column are asked about', lines([700], [300], [400], [950]), [[0, [1, 2], false]]],
  ['small numbers agree by chance', lines([3], [1], [2], [9], [4]), []],
  ['equal numbers are no sums of each other', lines([60], [60], [60], [60]), []],
  ['nothing', [], []],
] as const)('%s', (_name, input, expected) => {
  expect(nestedSums(input).map(({ at, of, isProven }) => [at, of, isProven])).toEqual(expected);
});

test('an entry with a day of its own is no sum', () => {
  const [first, ...rest] = lines([300], [120], [100], [80]);
  expect(nestedSums([{ ...first!, maySum: false }, ...rest])).toEqual([]);
});
