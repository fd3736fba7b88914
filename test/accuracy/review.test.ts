import { checkFixtures, falseAlarms, isReported, type Fixture } from './expectations';
import { isNamed, keyOf, readReviews, unreviewed } from './review';

/** At most this share of the findings may be wrong. */
const WRONG = 0.05;

describe('the findings on the example tables', () => {
  const reviews = readReviews();
  let fixtures: Fixture[];

  beforeAll(async () => {
    fixtures = await checkFixtures();
  });

  it('have each been judged (npm run accuracy -- --unreviewed lists the rest)', () => {
    const open = fixtures.flatMap((fixture) =>
      unreviewed(fixture, reviews[fixture.name]).map((finding) => `${fixture.name} ${keyOf(finding)}`),
    );
    expect(open).toEqual([]);
  });

  it('still exist where they have been judged', () => {
    const stale = fixtures.flatMap(({ name, result }) => {
      const current = new Set(result.findings.map(keyOf));
      return (reviews[name]?.findings ?? []).map(keyOf).filter((key) => !current.has(key));
    });
    expect(stale).toEqual([]);
  });

  it('are seldom wrong', () => {
    const judged = Object.values(reviews).flatMap(({ findings }) => findings);
    const wrong = judged.filter(({ verdict }) => verdict === 'wrong');
    expect(judged.length).toBeGreaterThan(100);
    expect(wrong.length / judged.length).toBeLessThanOrEqual(WRONG);
    expect(judged.filter(({ verdict, why }) => verdict !== 'right' && !why)).toEqual([]);
  });

  it('miss nothing that the review does not name', () => {
    const unnamed = fixtures.flatMap(({ name, must, result }) =>
      must
        .filter((wanted) => !isReported(wanted, result.findings) && !isNamed(wanted, reviews[name]))
        .map(({ codes, cells, why }) => `${name} ${codes.join('/')} ${cells?.join(',') ?? ''} ${why}`),
    );
    expect(unnamed).toEqual([]);
  });

  it('meet every expectation of level 错误', () => {
    const missed = fixtures.flatMap(({ must, result }) =>
      must.filter((wanted) => wanted.level === '错误' && !isReported(wanted, result.findings)),
    );
    expect(missed).toEqual([]);
  });

  it('hold no false alarm', () => {
    const alarms = fixtures.flatMap(({ mustNot, result }) =>
      mustNot.flatMap((unwanted) => falseAlarms(unwanted, result.findings).map(({ message }) => message)),
    );
    expect(alarms).toEqual([]);
  });
});
