import { BATCHES, checkFixtures } from './expectations';

/** At least this share of the fields of every batch is read right. */
const RIGHT = 0.96;

/** Tables that are not read yet, by their names, and what their layout does. */
const NOT_YET: Readonly<Record<string, string>> = {
  '宜兴市-市卫生和计划生育委员会-2016': 'two columns of names and two of values side by side',
  '衡阳市南岳区-区实验中学-2017': 'indicators in running text behind their categories, no headings',
  '炎陵县-交通运输局-2017': 'indicators in running text behind their categories, no headings',
};

const isRead = ({ name }: { readonly name: string }): boolean =>
  !Object.keys(NOT_YET).some((start) => name.startsWith(start));

test.each(BATCHES)('%s: every table is recognised, and its fields are read right', async (batch) => {
  const tables = (await checkFixtures(batch)).filter(isRead).flatMap((fixture) => fixture.tables);
  expect(tables.filter(({ recognised }) => !recognised).map(({ sheet }) => sheet)).toEqual([]);
  const fields = tables.flatMap((table) => table.fields);
  expect(fields.length).toBeGreaterThan(100);
  expect(fields.filter(({ right }) => right).length / fields.length).toBeGreaterThanOrEqual(RIGHT);
});

test('what is not read yet is a table of a batch', async () => {
  const fixtures = (await Promise.all(BATCHES.map((batch) => checkFixtures(batch)))).flat();
  for (const start of Object.keys(NOT_YET))
    expect(fixtures.filter(({ name }) => name.startsWith(start))).toHaveLength(1);
});
