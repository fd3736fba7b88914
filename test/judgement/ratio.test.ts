import { asPercent, asRatio, divide, ratioText, toPercent, toRatio } from '../../src/judgement';

test.each([
  [0.866666667, '86.67%'],
  [1.299545454, '129.95%'],
  [1.29996, '129.99%'],
  [0.999999, '99.99%'],
  [2, '200%'],
  [12.5, '1,250%'],
  [0.7274, '72.74%'],
])('%d reads %s', (ratio, expected) => {
  expect(ratioText(asRatio(ratio))).toBe(expected);
});

test('ratio and percent convert without the noise of binary fractions', () => {
  expect(toPercent(divide(0.1 + 0.2, 1))).toBe(30);
  expect(toRatio(asPercent(97.6))).toBe(0.976);
});
