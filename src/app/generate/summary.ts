import { goalLabel, MONEY_COLUMN_NAMES, type Form, type IndicatorColumn, type MoneyColumn } from '../../form';
import { isExecution } from '../../judgement';
import { readLabel } from '../../table';
import type { Generated } from './generate';

/** What a generated table has and what a person has to fill in, in the words of its own labels. */
export interface GenerationSummary {
  readonly carried: readonly string[];
  readonly blank: readonly string[];
  readonly indicators: number;
  /** Points that are no more than a proposal; null where the approved table has them, or the table has none. */
  readonly proposed: readonly { readonly name: string; readonly weight: number }[] | null;
}

/** Tells what {@link generateTable} did, from the table as it is read again. */
export function summaryOf({ form, plan }: Generated): GenerationSummary {
  const carried: string[] = [];
  const blank: string[] = [];
  const note = (label: string, isFilled: boolean) => {
    const name = readLabel(label).plain;
    if (name !== '') (isFilled ? carried : blank).push(name);
  };
  if (form.year) carried.push(`${form.year.value} 年度`);
  for (const { name, value } of form.head) note(name, value !== null && value.trim() !== '');
  for (const [label, isFilled] of moneyColumns(form)) note(label, isFilled);
  for (const goal of form.goals) {
    note(goalLabel(goal), goal.expected.text.trim() !== '');
    if (goal.completed?.text.trim() === '') blank.push('实际完成情况');
  }
  for (const [label, isFilled] of indicatorColumns(form)) note(label, isFilled);
  const proposed = plan.rows.flatMap(({ name, weight, weightFrom }) =>
    weightFrom === 'proposal' && weight !== null ? [{ name, weight }] : [],
  );
  return {
    carried: distinct(carried),
    blank: distinct(blank).filter((label) => !carried.includes(label)),
    indicators: plan.rows.length,
    proposed: proposed.length > 0 ? proposed : null,
  };
}

/** Columns of money that a person fills in, and whether a sum stands in them. */
function moneyColumns({ money }: Form): [string, boolean][] {
  const [total] = money;
  return PLAIN_MONEY.flatMap((column): [string, boolean][] => {
    const field = total?.amounts[column];
    return field ? [[MONEY_COLUMN_NAMES[column], field.text.trim() !== '']] : [];
  });
}

const PLAIN_MONEY: readonly MoneyColumn[] = ['initial', 'amount', 'budget', 'executed', 'forecast'];

/** What the product writes or a person need not fill in row by row. */
const NOT_TOLD: readonly IndicatorColumn[] = ['level1', 'level2', 'level3', 'name', 'core'];

function indicatorColumns({ columns, indicators }: Form): [string, boolean][] {
  const rows = indicators.filter((one) => !isExecution(one));
  return columns
    .filter(({ column, outline }) => !NOT_TOLD.includes(column) && !outline)
    .map(({ column, heading }) => [heading, rows.some((row) => textIn(row, column).trim() !== '')]);
}

function textIn(row: Form['indicators'][number], column: IndicatorColumn): string {
  const field = (row as unknown as Record<string, { readonly text?: string } | null | undefined>)[column];
  return field?.text ?? '';
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
