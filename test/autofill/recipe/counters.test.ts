import { inOtherUnit, isCounter } from '../../../src/autofill/recipe/counters';

test.each<[number, string, string, number | null]>([
  [10, '公里', '米', 10_000],
  [7, '台/架', '架', 7],
  [7, '台', '台(套)', 7],
  [56_726, '头', '万头次', 5.6726],
  [12, '月', '人月', 12],
  [3, '台', '人', null],
  [3, '公里', '座', null],
  [3, '元', '件', null],
])('%d %s in %s: %s', (value, own, wanted, other) => {
  expect(inOtherUnit(value, own, wanted)).toBe(other);
});

test('what measures or counts people is no counter of things', () => {
  expect(['台', '件/套', '头', '盏'].map(isCounter)).toEqual([true, true, true, true]);
  expect(['公里', '万元', '平方米', '人次', '万人', '%'].map(isCounter)).toEqual(Array(6).fill(false));
});
