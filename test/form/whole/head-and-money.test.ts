import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openFile } from '../../../src/cli/input/workbook-file';
import type { Form } from '../../../src/form';
import { recogniseAll } from '../support';

const FORMS = join(__dirname, '../../fixtures/forms');
const FOLDERS = readdirSync(FORMS).filter((name) => /^batch-\d+$/.test(name));

/**
 * Expectations hold no money: what is read of heads and sums is kept here, table by table. A difference is to be looked at
 * in the workbook before `jest -u` takes it.
 */
test.each(['.', ...FOLDERS].map((folder) => [folder]))('%s', async (folder) => {
  const names = readdirSync(join(FORMS, folder)).filter((name) => /\.xlsx?$/.test(name));
  const readings: Record<string, string[]> = {};
  for (const name of names.sort()) {
    const { snapshots } = await openFile(join(FORMS, folder, name));
    readings[name] = recogniseAll(snapshots).flatMap(reading);
  }
  expect(readings).toMatchSnapshot();
});

/** A line for what the head says, and one for each sum: total initial=145 executed=120 rate=82.76. */
function reading(form: Form): string[] {
  const { kind, year, organisation, project, moneyUnit, money } = form;
  const head = [kind, year?.value, organisation?.value, project?.value, moneyUnit?.value];
  return [
    head.map((part) => part ?? '—').join(' | '),
    ...money.map(({ role, partOf, amounts }) => {
      const figures = Object.entries(amounts).map(([column, field]) => `${column}=${field.value}`);
      return [`  ${role}${partOf ? `<${partOf}` : ''}`, ...figures].join(' ');
    }),
  ];
}
