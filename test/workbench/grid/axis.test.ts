import fc from 'fast-check';
import { lineAt, makeAxis, nextVisible, startOf } from '../../../src/workbench/grid/axis';

test('the line at a place is the one that holds it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1 }), fc.nat(3000), (sizes, place) => {
      const axis = makeAxis(sizes.length, (i) => sizes[i]!);
      const line = lineAt(axis, place);
      expect(startOf(axis, line)).toBeLessThanOrEqual(place);
      if (line + 1 < sizes.length) expect(startOf(axis, line + 1)).toBeGreaterThan(place);
    }),
  );
});

test('walks past hidden lines, and stays where there is none further', () => {
  const axis = makeAxis(4, (i) => (i === 1 || i === 3 ? 0 : 20));
  expect(nextVisible(axis, 0, 1)).toBe(2);
  expect(nextVisible(axis, 2, 1)).toBe(2);
});
