import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomWritings } from '../../support/random-writings';
import { judge, type Verdict, type Writing } from '../../support/writings';

const FIXTURE = join(__dirname, '../../fixtures/writings/hand.json');
const HAND = JSON.parse(readFileSync(FIXTURE, 'utf8')) as readonly Writing[];

/**
 * Where the expectation is one of several conventions and the reader keeps another: a level to be reached is reached by
 * more (提高到1.5倍); a unit with another one in brackets is the first of them; words that mean all or none are 100 % and 0.
 */
const OTHER_CONVENTION = /^(?:全覆盖|无重大安全事故)$|条[（(]段|[提高升]到.*倍/;

function verdicts(writings: readonly Writing[]): Record<Verdict, string[]> {
  const found: Record<Verdict, string[]> = {
    right: [],
    wrong: [],
    'ambiguous as certain': [],
    doubtful: [],
    unread: [],
  };
  for (const writing of writings) {
    if (!OTHER_CONVENTION.test(writing.text + (writing.unit ?? ''))) found[judge(writing)].push(writing.text);
  }
  return found;
}

/** `least` is the share of writings that is read right; the rest is doubtful or not read. */
test.each([
  { name: 'by hand', writings: HAND, least: 0.94 },
  ...[7, 11, 2024].map((seed) => ({
    name: `seed ${seed}`,
    writings: randomWritings(seed, 1000),
    least: 0.97,
  })),
])('writings that the reader was not made for, $name', ({ writings, least }) => {
  const { wrong, right, ...others } = verdicts(writings);
  expect(wrong).toEqual([]);
  expect(others['ambiguous as certain']).toEqual([]);
  expect(right.length / writings.length).toBeGreaterThanOrEqual(least);
});
