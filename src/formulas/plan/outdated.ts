import type { Form, Indicator } from '../../form';
import type { ChangePlan, Sheet } from '../../sheet';
import { sameShape } from '../expression';
import type { FormulaItem, FormulaPlan } from '../model';
import { toChangePlan } from './change-plan';

/**
 * What a row is computed from and has changed since the formulas were written:
 * - `target`: the number or the direction of a target that is text;
 * - `no-target`: the target has no number any more, and the rate goes on with the one before;
 * - `actual`: the actual value is written in a way that the standing formula cannot read.
 */
export type OutdatedBy = 'target' | 'no-target' | 'actual';

/** A row whose formulas are to be written anew. */
export interface OutdatedRow {
  readonly indicator: Indicator;
  readonly by: OutdatedBy;
  /** The completion rate of the row; the number itself where the rate's formula stays. */
  readonly item: FormulaItem;
  /** Writes what is outdated in the row anew. */
  readonly fix: ChangePlan;
}

/** Rows of a table whose standing formulas go by a target or a writing that is no more. */
export function outdatedRows(plan: FormulaPlan, form: Form, sheet: Sheet): OutdatedRow[] {
  const rows = new Map<number, FormulaItem[]>();
  for (const item of plan.items)
    if (KINDS.includes(item.kind)) rows.set(item.cell.row, [...(rows.get(item.cell.row) ?? []), item]);
  return form.indicators.flatMap((indicator): OutdatedRow[] => {
    const items = rows.get(indicator.row) ?? [];
    const outdated = items.filter(({ state }) => state === 'outdated');
    const by = reasonOf(outdated);
    if (by === null) return [];
    const rate = items.find(({ kind }) => kind === 'completion-rate');
    const ids = new Set(outdated.map(({ id }) => id));
    const { changes, settings } = toChangePlan(plan, sheet, ids);
    const fix = { title: '更新完成率公式', changes, ...(settings && { settings }) };
    return [{ indicator, by, item: rate ?? outdated[0]!, fix }];
  });
}

const KINDS: readonly FormulaItem['kind'][] = ['target-number', 'actual-number', 'completion-rate'];

function reasonOf(outdated: readonly FormulaItem[]): OutdatedBy | null {
  if (outdated.some(({ formula, value }) => formula === null && value === '')) return 'no-target';
  const changed = outdated.filter(isChanged).map(({ kind }) => kind);
  if (changed.includes('target-number') || changed.includes('completion-rate')) return 'target';
  return changed.includes('actual-number') ? 'actual' : null;
}

/** Whether it gives something else, or holds another number; only written in another way it does no harm. */
function isChanged({ kind, formula, before, value, difference }: FormulaItem): boolean {
  if (formula === null) return difference !== 0;
  const isNumber = typeof before.value === 'number' && typeof value === 'number';
  const isSame = isNumber ? Math.abs(Number(before.value) - value) < 1e-6 : before.value === value;
  const holdsNumber =
    kind === 'completion-rate' && before.formula !== null && sameShape(before.formula, formula);
  return !isSame || holdsNumber;
}
