import fc from 'fast-check';
import { difference } from '../../../../src/taskpane/check/fix/difference';

test.each([
  ['≥95%', '95%', '', '≥', '', '95%'],
  ['≥2次/每学年', '≥2次/学年', '≥2次/', '每', '', '学年'],
  ['', '0', '', '', '0', ''],
  ['aaa', 'aa', 'aa', 'a', '', ''],
  ['甲乙', '甲乙', '甲乙', '', '', ''],
  ['𠮷田', '𠮷野', '𠮷', '田', '野', ''],
])('%s → %s', (before, after, prefix, removed, inserted, suffix) => {
  expect(difference(before, after)).toEqual({ prefix, removed, inserted, suffix });
});

test('long texts are cut around the difference', () => {
  const { prefix, suffix } = difference(
    `${'前'.repeat(100)}旧${'后'.repeat(100)}`,
    `${'前'.repeat(100)}新${'后'.repeat(100)}`,
  );
  expect(prefix).toBe(`…${'前'.repeat(24)}`);
  expect(suffix).toBe(`${'后'.repeat(24)}…`);
});

test('the parts make up both texts', () => {
  const short = fc.string({ maxLength: 20, unit: fc.constantFrom('0', '9', '%', '≥', '人', '𠮷') });
  fc.assert(
    fc.property(short, short, (before, after) => {
      const { prefix, removed, inserted, suffix } = difference(before, after);
      expect(prefix + removed + suffix).toBe(before);
      expect(prefix + inserted + suffix).toBe(after);
    }),
  );
});
