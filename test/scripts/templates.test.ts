import { readdirSync, readFileSync } from 'node:fs';
import { checkSnapshots } from '../../src/app';
import { NATIONAL } from '../../src/profile';
import { readWorkbook } from '../../src/xlsx';

/** The blank templates of the national forms, made by .scripts/make-templates.ts. */
const FOLDER = 'assets/templates';

/** 没有填写, and an empty category row. */
const NOT_YET_FILLED = ['A01', 'A02', 'A03', 'A04', 'A14'];

const files = readdirSync(FOLDER);

test.each(files)('%s is read as what it is, and nothing but what is not yet filled is said', (file) => {
  const { snapshots } = readWorkbook(new Uint8Array(readFileSync(`${FOLDER}/${file}`)));
  const { forms, findings } = checkSnapshots(snapshots, NATIONAL);
  const [form, ...others] = forms;
  expect(others).toEqual([]);
  const [family, stage] = file.split(/-(?=target|monitoring|self)/) as [string, string];
  const kind = stage.replace(/(?:-cost)?\.xlsx$/, '');
  expect(form!.kind).toBe(kind === 'monitoring' ? kind : `${family}-${kind}`);
  expect(form!.moneyUnit?.value).toBe('万元');
  expect(findings.filter(({ code }) => !NOT_YET_FILLED.includes(code))).toEqual([]);
  // Every category has a row to be filled, in columns that are all known.
  const classes = file.includes('cost') ? 10 : 9;
  expect(new Set(form!.unnamedRows.map(({ level2 }) => level2?.value)).size).toBe(classes);
  expect(form!.columns.map(({ column }) => column)).toEqual(
    expect.arrayContaining(['level1', 'level2', 'name', 'target']),
  );
});
