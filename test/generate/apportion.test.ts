import { apportion } from '../../src/generate/apportion';

test.each<[string, number, number[], boolean[], number[]]>([
  ['even, in halves', 50, [1, 1, 1, 1], [], [12.5, 12.5, 12.5, 12.5]],
  ['what is left over goes to the first', 50, [1, 1, 1, 1, 1, 1, 1], [], [7.5, 7.5, 7, 7, 7, 7, 7]],
  ['to the favoured before the first', 50, [1, 1, 1], [false, false, true], [16.5, 16.5, 17]],
  ['in proportion, the largest remainder first', 90, [20, 40, 10], [], [25.5, 51.5, 13]],
  ['finer where there are more than halves', 1, [1, 1, 1], [], [0.4, 0.3, 0.3]],
  ['finer where the whole is no multiple', 7.2, [1, 1], [], [3.6, 3.6]],
  ['nothing for a share of nothing', 10, [1, 0], [], [10, 0]],
])('%s', (_, whole, shares, favoured, expected) => {
  expect(apportion(whole, shares, favoured)).toEqual(expected);
});

test('closes exactly, however many there are', () => {
  for (let whole = 1; whole <= 100; whole++)
    for (let count = 1; count <= 40; count++) {
      const given = apportion(
        whole,
        Array.from({ length: count }, () => 1),
      );
      expect(Math.round(given.reduce((all, one) => all + one, 0) * 100)).toBe(whole * 100);
      expect(Math.max(...given) - Math.min(...given)).toBeLessThan(0.51);
    }
});
