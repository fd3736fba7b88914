import type { CellRef, Sheet } from '../../../sheet';
import { FUND_SOURCES, type Field, type Form, type MoneyItem } from '../../../form';
import { amountTablesOf, type AmountTable } from './amount-table';
import { sourceSums, totalsOf, type TotalWithSources } from './amounts';

/** How far the budget of the year was spent. */
export interface Execution {
  readonly item: MoneyItem;
  /** In the money unit; the parts stand in for a total of 0 or blank. */
  readonly budget: number | null;
  readonly executed: number | null;
  /** In percent, computed; as printed where there are no amounts; null when neither is there. */
  readonly rate: number | null;
  readonly rateField: Field<number | null> | undefined;
  readonly weight: Field<number | null> | undefined;
  readonly score: Field<number | null> | undefined;
}

/** How far a budget was spent, where that is known. */
export interface ExecutionWithRate {
  /** In percent. */
  readonly rate: number;
  /** Where a finding about the rate stands: at the rate, else at the amount spent, else at the label. */
  readonly cell: CellRef;
}

/** The execution of the total with its rate; null when the table states none and none can be computed. */
export function executionRateOf(form: Form, sheet: Sheet): ExecutionWithRate | null {
  const execution = executionOf(form);
  if (!execution || execution.rate === null) return executionIn(amountTablesOf(form, sheet));
  const { item, rate } = execution;
  return { rate, cell: (item.amounts.rate ?? item.amounts.executed ?? item.label).cell };
}

/** That of the total of a list of tasks or projects. */
function executionIn(tables: readonly AmountTable[]): ExecutionWithRate | null {
  for (const { amounts } of tables.flatMap(({ rows }) => rows.filter(({ kind }) => kind === 'total'))) {
    const [budget, executed] = [amounts.budget?.value ?? amounts.initial?.value, amounts.executed];
    if (!budget || typeof executed?.value !== 'number') continue;
    const printed = amounts.rate?.value;
    const rate = (executed.value / budget) * 100;
    const cell = printed !== undefined && printed !== null ? amounts.rate!.cell : executed.cell;
    return { rate, cell };
  }
  return null;
}

/** Of a table whose total has a label that nobody could read: the first source that has a budget and what was spent. */
function aloneIn({ money }: Form): TotalWithSources[] {
  const item = money.find(
    ({ role, amounts }) =>
      FUND_SOURCES.includes(role) &&
      Boolean((amounts.budget ?? amounts.initial)?.value) &&
      Boolean(amounts.executed?.value),
  );
  return item ? [{ total: item, sources: [], unclear: [] }] : [];
}

/** The execution of the total; null when the table states none. */
export function executionOf(form: Form): Execution | null {
  const [found] = [...totalsOf(form), ...aloneIn(form)];
  if (!found) return null;
  const { total, sources } = found;
  const amount = (column: 'budget' | 'initial' | 'executed') => {
    const stated = total.amounts[column]?.value;
    if (stated) return stated;
    const known = sources.filter((item) => typeof item.amounts[column]?.value === 'number');
    return known.length > 0 ? (sourceSums(known, column)[0] ?? null) : (stated ?? null);
  };
  // A table of the middle of the year has the budget of its beginning only.
  const planned = total.amounts.budget || !total.amounts.initial ? 'budget' : 'initial';
  const [budget, executed] = [amount(planned), amount('executed')];
  const rateField = total.amounts.rate;
  const computed = budget !== null && executed !== null && budget > 0 ? (executed / budget) * 100 : null;
  const noAmounts = budget === null && executed === null;
  return {
    item: total,
    budget,
    executed,
    rate: computed ?? (noAmounts ? (rateField?.value ?? null) : null),
    rateField,
    weight: total.points ?? total.amounts.weight,
    score: total.amounts.score,
  };
}
