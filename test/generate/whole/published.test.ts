import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSnapshots } from '../../../src/app';
import { generateTable, nationalForm, type GeneratedStage } from '../../../src/app/generate/generate';
import { compareTables } from '../../../src/compare';
import { recognise, tablesOfProjects, type Form } from '../../../src/form';
import type { TableOn } from '../../../src/generate';
import { isExecution } from '../../../src/judgement';
import { NATIONAL } from '../../../src/profile';
import { Sheet } from '../../../src/sheet';
import {
  mergeRows,
  openWorkbook,
  patchWorkbook,
  readWorkbook,
  shiftWorkbook,
  writeData,
} from '../../../src/xlsx';

/** Every published target table becomes a self-evaluation and a monitoring table that loses nothing and changes nothing. */
const FOLDERS = ['test/fixtures/forms', 'test/fixtures/pairs'];
const FILES = { readWorkbook, shiftWorkbook, mergeRows, patchWorkbook, writeData };

/** What is said of a table that nobody has filled yet: its blanks, and what belongs to them. */
const BLANKS = ['A07', 'A14', 'A15', 'A16', 'A02', 'A01', 'A03', 'A04', 'A17', 'A11'];

/** What cannot be written otherwise than the approved table did, where it stood in a column of its own. */
const KNOWN = [
  // 间数 is a unit in the column of units only.
  '9间数 → =9间',
  // Bare numbers below a heading that names no unit.
  'E02 指标「项目总投入」',
  'E05 满意度指标「项目区群众满意度」',
];

interface Approved extends TableOn {
  readonly file: string;
}

let targets: Approved[] = [];
beforeAll(async () => {
  for (const folder of FOLDERS) {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.xlsx?$/.test(name),
    );
    for (const file of files.sort()) {
      const { snapshots } = await openWorkbook(new Uint8Array(readFileSync(join(folder, file))));
      for (const snapshot of snapshots) {
        const sheet = new Sheet(snapshot);
        for (const form of recognise(sheet).flatMap(tablesOfProjects)) targets.push({ file, form, sheet });
      }
    }
  }
  targets = targets.filter(({ form }) => form.kind.endsWith('target') && form.indicators.length > 0);
});

function generated(approved: TableOn, stage: GeneratedStage) {
  const blank = new Uint8Array(
    readFileSync(join('assets/templates', nationalForm(approved.form, stage).file)),
  );
  const made = generateTable({ approved, stage, blank, profile: NATIONAL }, FILES);
  if (typeof made === 'string') throw new Error(made);
  const { snapshots } = readWorkbook(made.bytes);
  const [snapshot] = snapshots;
  const [form, ...more] = recognise(new Sheet(snapshot!));
  return { ...made, snapshots, form: form!, more };
}

const approvedWeights = ({ indicators }: Form) => indicators.some(({ weight }) => weight?.value);

const names = ({ indicators, parts }: Form) => [...indicators, ...parts].map(({ name }) => name.value.trim());

test('there are real tables to try', () => {
  expect(targets.length).toBeGreaterThan(60);
});

test.each(['self-evaluation', 'monitoring'] as const)('%s: nothing lost, nothing changed', (stage) => {
  const said: string[] = [];
  for (const { file, ...approved } of targets) {
    const say = (what: string) => said.push(`${file} ${approved.form.sheetName}: ${what}`);
    let made;
    try {
      made = generated(approved, stage);
    } catch (error) {
      say(`throws ${(error as Error).message}`);
      continue;
    }
    if (made.more.length > 0) say('several tables');
    const [before, after] = [names(approved.form).length, names(made.form).length];
    if (before !== after) say(`${before} indicators, ${after} afterwards`);
    const { pairs } = compareTables(
      [
        { path: 'approved', form: approved.form },
        { path: 'made', form: made.form },
      ],
      { pairs: [] },
    );
    if (pairs.length !== 1) {
      say('not paired');
      continue;
    }
    for (const { kind, left, right, changes } of pairs[0]!.matches) {
      if (kind === 'missing' || kind === 'added') say(`${kind} ${(left ?? right)!.name.value}`);
      // A unit that is a number (a serial day in the wrong column) is none.
      for (const { what, from, to } of changes)
        if (what !== 'unit' || !/\d{3},\d{3}/.test(from))
          say(`${what} of ${left!.name.value}: ${from} → ${to}`);
    }
    for (const line of [...pairs[0]!.head, ...pairs[0]!.money, ...pairs[0]!.goals])
      if (line.agrees === false)
        say(`${'field' in line ? line.field : line.label}: ${line.left} → ${line.right}`);
    const counted = made.form.indicators.filter(
      (one) => !isExecution(one) || !approvedWeights(approved.form),
    );
    const sum = counted.reduce((all, { weight }) => all + (weight?.value ?? 0), 0);
    const isTold = made.plan.left.some(({ what }) => what === '分值');
    if (stage === 'self-evaluation' && Math.abs(sum - 90) > 0.005 && !isTold) say(`weights ${sum}`);
    const isMoneyLeft = made.plan.left.some(({ why }) => why.includes('资金栏'));
    const own = new Set(checkSnapshots([approved.sheet.snapshot], NATIONAL).findings.map(({ code }) => code));
    for (const { code, severity, message } of checkSnapshots(made.snapshots, NATIONAL).findings)
      if (
        severity === 'error' &&
        !BLANKS.includes(code) &&
        !own.has(code) &&
        !(code === 'B01' && isMoneyLeft) &&
        !(code === 'C01' && isTold)
      )
        say(`${code} ${message}`);
  }
  expect(said.filter((line) => !KNOWN.some((known) => line.includes(known)))).toEqual([]);
});
