import { distinctFields, type Field, type Form, type MoneyItem } from '../form';
import { EXECUTION_NAMES } from '../lexicon/execution';
import { wholly } from '../lexicon/pattern';
import type { Profile } from '../profile';
import { fold } from '../text';
import { sameScore } from './score';

/** The points of a whole table. */
export const WHOLE = 100;

/** Points that differ by less are the same. */
const SAME = 0.01;

/** What is added up over the table. */
export type PointsColumn = 'weight' | 'score';

/** Weights or scores with their sum. */
export interface PointsTotal {
  /** The cells of all rows, each once; rows without a name count as well. */
  readonly rows: readonly Field<number | null>[];
  /** That of the budget execution, in the money block, where it counts. */
  readonly execution: Field<number | null> | null;
  /** Of the numbers in all these cells. */
  readonly sum: number;
}

/** What the total of weights or scores adds up: the rows, and the budget execution where its points belong to the 100. */
export function totalOf(form: Form, column: PointsColumn, profile: Profile): PointsTotal {
  const rows = rowsOf(form, column);
  const field = countsExecution(form, profile) ? (executionRow(form)?.amounts[column] ?? null) : null;
  const execution = field && !isDash(field) ? field : null;
  return { rows, execution, sum: sumOf(execution ? [...rows, execution] : rows) };
}

/**
 * Whether the points of the budget execution in the money block belong to the total, as the table itself shows: not where
 * the indicators alone make up the 100 or the total that is typed, nor where an indicator row has the same points.
 */
function countsExecution(form: Form, profile: Profile): boolean {
  const amounts = executionRow(form)?.amounts;
  if (!amounts || isIndicatorToo(form)) return false;
  const [weights, scores] = [rowsOf(form, 'weight'), rowsOf(form, 'score')];
  const makeUp = (fields: typeof weights, total: number | null | undefined) =>
    typeof total === 'number' && sameScore(sumOf(fields), total, profile);
  if (weights.some(({ value }) => value !== null))
    return !makeUp(weights, WHOLE) && !(amounts.weight?.value && makeUp(weights, form.totalWeight?.value));
  return !makeUp(scores, form.totalScore?.value);
}

/**
 * The points that the table writes in no cell for the budget execution: a label states them (预算执行情况（20分）), or none
 * does and the rows make up the rest of the 100 (90 beside 10 points of execution). 0 where nothing is left out.
 */
export function unwrittenExecution(form: Form, profile: Profile): number {
  const row = executionRow(form);
  if (typeof row?.amounts.weight?.value === 'number' || hasIndicator(form)) return 0;
  const points = row?.points?.value ?? profile.executionWeight;
  return sameScore(sumOf(rowsOf(form, 'weight')), WHOLE - points, profile) ? points : 0;
}

/** All weights that the table states: those of the rows and that of the budget execution, once. They must make up 100. */
export function statedWeights(form: Form): PointsTotal {
  const rows = rowsOf(form, 'weight');
  const field = isIndicatorToo(form) ? null : (executionRow(form)?.amounts.weight ?? null);
  const execution = field?.value ? field : null;
  return { rows, execution, sum: sumOf(execution ? [...rows, execution] : rows) };
}

/** What may still come to the scores: the weights of rows that have no score; infinite where such a row has no weight. */
export function openPoints(form: Form, profile: Profile): number {
  const open = form.indicators.map(({ weight, score }) => openOf(weight, score));
  for (const { weight, score } of form.unnamedRows.map((row) => unnamedPoints(form, row.filled)))
    open.push(openOf(weight, score, 0));
  const execution = countsExecution(form, profile) ? executionRow(form)?.amounts : undefined;
  if (execution) open.push(openOf(execution.weight ?? null, execution.score ?? null, 0));
  const isScored = typeof execution?.score?.value === 'number';
  return open.reduce((all, one) => all + one, isScored ? 0 : unwrittenExecution(form, profile));
}

function openOf(
  weight: Field<number | null> | null,
  score: Field<number | null> | null,
  unknown = Infinity,
): number {
  if (typeof score?.value === 'number') return 0;
  if (typeof weight?.value === 'number') return weight.value;
  return weight && isDash(weight) ? 0 : unknown;
}

/** The row of the money block that takes points for the execution of the budget. */
export function executionRow({ money }: Form): MoneyItem | undefined {
  const takesPoints = ({ amounts }: MoneyItem) => amounts.weight !== undefined || amounts.score !== undefined;
  const hasPoints = ({ amounts }: MoneyItem) =>
    typeof amounts.weight?.value === 'number' || typeof amounts.score?.value === 'number';
  return (
    money.find((item) => item.role === 'total' && hasPoints(item)) ??
    money.find(hasPoints) ??
    money.find((item) => item.role === 'total' && takesPoints(item))
  );
}

/**
 * Whether the points of the execution in the money block stand in an indicator row as well; they do not where it takes
 * both to make up the 100.
 */
function isIndicatorToo(form: Form): boolean {
  const own = executionRow(form)?.amounts.weight?.value ?? null;
  if (own !== null && Math.abs(sumOf(rowsOf(form, 'weight')) + own - WHOLE) < SAME) return false;
  return form.indicators.some(
    (indicator) => isExecution(indicator) && (own === null || indicator.weight?.value === own),
  );
}

function hasIndicator({ indicators }: Form): boolean {
  return indicators.some(isExecution);
}

/** Whether an indicator is the execution of the whole budget. */
export function isExecution({ name }: Pick<Form['indicators'][number], 'name'>): boolean {
  return EXECUTION.test(plain(name.text));
}

const EXECUTION = wholly(EXECUTION_NAMES);

function plain(text: string): string {
  return fold(text)
    .replace(/\s+/g, '')
    .replace(/\(.*\)$/, '');
}

/** Cells of a column in all rows, each once. */
function rowsOf(form: Form, column: PointsColumn): Field<number | null>[] {
  const named = form.indicators.map((indicator) => indicator[column]);
  return distinctFields([
    ...named,
    ...form.unnamedRows.map((row) => unnamedPoints(form, row.filled)[column]),
  ]);
}

/** Weight and score of a row without a name. */
function unnamedPoints(
  { columns }: Form,
  filled: readonly Field<string>[],
): Readonly<Record<PointsColumn, Field<number | null> | null>> {
  const fieldOf = (column: PointsColumn) => {
    const at = columns.find((reading) => reading.column === column)?.left;
    const field = filled.find(({ cell }) => cell.column === at);
    const value = field && /^\d+(?:\.\d+)?$/.test(plain(field.text)) ? Number(plain(field.text)) : null;
    return field ? { ...field, value } : null;
  };
  return { weight: fieldOf('weight'), score: fieldOf('score') };
}

function sumOf(fields: readonly Field<number | null>[]): number {
  return Number(fields.reduce((all, { value }) => all + (value ?? 0), 0).toPrecision(14));
}

function isDash({ text }: Field<unknown>): boolean {
  return /^\s*[/—–-]+\s*$/.test(text);
}
