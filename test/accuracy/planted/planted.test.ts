import { hosts, trialsOf } from './run';

/** Tables tried: one of four, so that the test stays short; `npm run planted` tries all. */
const EVERY = 4;
/** At least this share of the planted defects is found. */
const REACHED = 0.88;

it('the defect of a rule is found in tables of other layouts, and no error appears elsewhere', async () => {
  const tables = (await hosts()).filter((_, index) => index % EVERY === 0);
  const all = await trialsOf(tables);
  const tried = all.reduce((count, { reached, missed }) => count + reached + missed.length, 0);
  const reached = all.reduce((count, each) => count + each.reached, 0);
  expect(tried).toBeGreaterThan(1000);
  expect(reached / tried).toBeGreaterThan(REACHED);
  expect(all.flatMap(({ strays }) => strays)).toEqual([]);
});
