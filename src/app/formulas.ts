import type { Form } from '../form/form';
import {
  planFormulas,
  toChangePlan,
  toMendPlan,
  type FormulaItem,
  type FormulaPlan,
  type NumberMend,
} from '../formulas';
import { NATIONAL, type Profile } from '../profile';
import { formatCell, Sheet, type ChangePlan, type Snapshot } from '../sheet';
import { formsOn } from './forms';

/** A table and everything that can be computed in it. */
export interface TableFormulas {
  readonly form: Form;
  readonly sheet: Sheet;
  readonly plan: FormulaPlan;
}

/** Plans the formulas of every table on the sheets. Never throws. */
export function formulasOf(snapshots: readonly Snapshot[], profile: Profile = NATIONAL): TableFormulas[] {
  return snapshots.flatMap((snapshot) => {
    const sheet = new Sheet(snapshot);
    return formsOn(sheet).map((form) => ({ form, sheet, plan: planFormulas(form, sheet, profile) }));
  });
}

/**
 * One plan that writes the wanted formulas of all tables, those chosen by default when nothing is said; what stands
 * there already is left alone.
 */
export function formulaChanges(
  tables: readonly TableFormulas[],
  isWanted: (item: FormulaItem) => boolean = ({ chosen }) => chosen,
): ChangePlan {
  const plans = tables.map(({ plan, sheet }) => toChangePlan(plan, sheet, idsOf(plan.items, isWanted)));
  return together(plans, (changes) => `写入公式 ${changes.filter(({ after }) => after.formula).length} 处`);
}

/** One plan that turns the wanted texts of all tables into numbers, all of them when nothing is said. */
export function numberChanges(
  tables: readonly TableFormulas[],
  isWanted: (mend: NumberMend) => boolean = () => true,
): ChangePlan {
  const plans = tables.map(({ plan }) => toMendPlan(plan, idsOf(plan.mends, isWanted)));
  return together(plans, (changes) => `文本改为数字 ${changes.length} 处`);
}

/** Several plans as one; what two of them change or set alike is done once. */
export function together(
  plans: readonly ChangePlan[],
  titleOf: (changes: ChangePlan['changes']) => string,
): ChangePlan {
  const changes = distinct(
    plans.flatMap((plan) => plan.changes),
    (change) => `${change.sheetId}!${formatCell(change)}`,
  );
  const settings = distinct(
    plans.flatMap((plan) => plan.settings ?? []),
    (setting) => JSON.stringify(setting),
  );
  return { title: titleOf(changes), changes, ...(settings.length > 0 && { settings }) };
}

function idsOf<T extends { readonly id: string }>(
  entries: readonly T[],
  isWanted: (entry: T) => boolean,
): ReadonlySet<string> {
  return new Set(entries.filter(isWanted).map(({ id }) => id));
}

function distinct<T>(entries: readonly T[], keyOf: (entry: T) => string): T[] {
  const found = new Map<string, T>();
  for (const entry of entries) if (!found.has(keyOf(entry))) found.set(keyOf(entry), entry);
  return [...found.values()];
}
