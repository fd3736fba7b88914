import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Form, FormKind } from '../../../src/form';
import { recognise } from '../../../src/form';
import { NATIONAL } from '../../../src/profile';
import { checkForm, findingsOf, RULES } from '../../../src/rules';
import type { Finding, Rule } from '../../../src/rules/rule';
import { formatCell, Sheet, type Snapshot } from '../../../src/sheet';
import { openWorkbook } from '../../../src/xlsx';
import type { InvalidCase } from '../../support/rule';
import { loadRuleCases } from './cases';
import { BATCHES } from '../expectations';
import { CannotPlant, plant } from './plant';

/** A table of the corpus, with what is found in it as it is. */
export interface Host {
  readonly name: string;
  readonly form: Form;
  readonly snapshot: Snapshot;
  /** What each finding says where: 「C01 F12」. */
  readonly before: ReadonlySet<string>;
}

/** What came of planting a rule's defect into a table. */
export interface Trial {
  readonly table: string;
  readonly state: 'reached' | 'missed' | 'no-place';
  /** The example that was planted, or why there is no place for one. */
  readonly why: string;
  /** Findings that are new, away from what was planted. */
  readonly strays: readonly string[];
}

/** How far one rule reaches over the corpus. */
export interface RuleTrials {
  readonly rule: Rule;
  /** Tables in which its defect is found. */
  readonly reached: number;
  readonly missed: readonly Trial[];
  /** Why tables have no place for its examples, with how many there are. */
  readonly noPlace: readonly (readonly [string, number])[];
  /** 错误 that appear elsewhere in the table. */
  readonly strays: readonly string[];
}

/** Every rule, or those of the codes, tried on the tables; by code. */
export async function trialsOf(
  tables: readonly Host[],
  codes: readonly string[] = [],
): Promise<RuleTrials[]> {
  const rules = [...(await loadRuleCases())].filter(
    ([{ code }]) => codes.length === 0 || codes.includes(code),
  );
  return rules
    .sort(([a], [b]) => a.code.localeCompare(b.code))
    .map(([rule, { invalid }]): RuleTrials => {
      const trials = tables.map((table) => tryRule(rule, invalid, table));
      const noPlace = new Map<string, number>();
      for (const { state, why } of trials)
        if (state === 'no-place') noPlace.set(why, (noPlace.get(why) ?? 0) + 1);
      return {
        rule,
        reached: trials.filter(({ state }) => state === 'reached').length,
        missed: trials.filter(({ state }) => state === 'missed'),
        noPlace: [...noPlace],
        strays: trials.flatMap(({ table, why, strays }) =>
          strays.map((stray) => `${table}：${why}：${stray}`),
        ),
      };
    });
}

/** Every table of the corpus. */
export async function hosts(): Promise<Host[]> {
  const all: Host[] = [];
  for (const batch of ['', ...BATCHES]) {
    const folder = join('test/fixtures/forms', batch);
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.expected.json'))) {
      const expected = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
        file: string;
        must?: unknown;
      };
      if (!expected.must) continue;
      const { snapshots } = await openWorkbook(readFileSync(join(folder, expected.file)));
      for (const snapshot of snapshots)
        for (const form of recognise(new Sheet(snapshot)))
          all.push({
            name: `${batch}/${file.slice(0, 24)}`,
            form,
            snapshot,
            before: new Set(check(snapshot, form).flatMap(placesOf)),
          });
    }
  }
  return all;
}

/** The first example of the rule that has a place in the table, planted and looked for. */
function tryRule(rule: Rule, cases: readonly InvalidCase[], host: Host): Trial {
  const { name: table, form } = host;
  if (rule.forms !== 'all' && !rule.forms.includes(form.kind))
    return { table, state: 'no-place', why: '不是这种表', strays: [] };
  let why = '例子说的是整张表';
  for (const example of cases) {
    if ('rows' in example.table || example.profile) continue;
    if (!fits(example.table.kind, form.kind)) {
      why = '例子是另一种表';
      continue;
    }
    try {
      const { snapshot, at, rows } = plant(example.table, host);
      const wanted = example.report[0]!.cells.map((cell) => at.get(cell)).filter(
        (cell) => cell !== undefined,
      );
      if (wanted.length === 0) {
        why = '例子指的格子这张表没有';
        continue;
      }
      const after = recognise(new Sheet(snapshot))
        .filter(({ range }) => range.top === form.range.top && range.left === form.range.left)
        .flatMap((read) => check(snapshot, read));
      const found = after.some(
        ({ code, cells }) =>
          code === rule.code && cells.some((cell) => wanted.some(({ row }) => row === cell.row)),
      );
      const strays = after.filter(
        (finding) =>
          finding.severity === 'error' &&
          finding.code !== rule.code &&
          !(setsPoints(example) && isOfTotals(finding, form)) &&
          !placesOf(finding).some((place) => host.before.has(place)) &&
          !finding.cells.some(({ row }) => rows.has(row)),
      );
      return { table, state: found ? 'reached' : 'missed', why: example.name, strays: strays.map(brief) };
    } catch (error) {
      if (!(error instanceof CannotPlant)) throw error;
      why = error.message;
    }
  }
  return { table, state: 'no-place', why, strays: [] };
}

/** Whether an example of one kind of table makes sense in another: those without a kind go anywhere. */
function fits(example: FormKind | undefined, host: FormKind): boolean {
  if (example === undefined) return true;
  return stage(example) === stage(host);
}

function stage(kind: FormKind): string {
  return kind.replace(/^(department|project)-/, '');
}

/** What is found in a table. */
export function check(snapshot: Snapshot, form: Form): Finding[] {
  return findingsOf(checkForm(RULES, { form, sheet: new Sheet(snapshot), profile: NATIONAL }));
}

function placesOf({ code, cells }: Finding): string[] {
  return cells.map((cell) => `${code} ${formatCell(cell)}`);
}

function brief({ code, cells, message }: Finding): string {
  return `${code} ${cells.map(formatCell).join()} ${message}`;
}

/** Whether the example sets points, so that the totals of the table are others. */
function setsPoints({ table }: InvalidCase): boolean {
  if ('rows' in table) return false;
  const points = [...(table.indicators ?? []), ...(table.money ?? [])];
  return points.some(({ weight, score }) => weight !== undefined || score !== undefined);
}

function isOfTotals({ family, cells }: Finding, { totalScore, totalWeight }: Form): boolean {
  const totals = [totalScore?.cell.row, totalWeight?.cell.row];
  return family === 'scores' || cells.some(({ row }) => totals.includes(row));
}
