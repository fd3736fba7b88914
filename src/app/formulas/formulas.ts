import type { ReadingTemplate } from '../../form';
import type { Form } from '../../form/model/form';
import {
  planFormulas,
  titleOf,
  toChangePlan,
  toMendPlan,
  type FormulaItem,
  type FormulaPlan,
  type NumberMend,
} from '../../formulas';
import { NATIONAL, type Profile } from '../../profile';
import { formatCell, Sheet, type ChangePlan, type Snapshot } from '../../sheet';
import { formsOn } from '../reading/forms';

export type { FormulaItem, NumberMend } from '../../formulas';

/** A table and everything that can be computed in it. */
export interface TableFormulas {
  readonly form: Form;
  readonly sheet: Sheet;
  readonly plan: FormulaPlan;
}

/** Plans the formulas of the tables on a sheet. Never throws. */
export function formulasOn(
  snapshot: Snapshot,
  profile: Profile = NATIONAL,
  template?: ReadingTemplate,
): TableFormulas[] {
  const sheet = new Sheet(snapshot);
  return formsOn(sheet, template).map((form) => ({ form, sheet, plan: planFormulas(form, sheet, profile) }));
}

/** Which of a table's entries a person wants. */
export type Wanted<T> = (table: TableFormulas, entry: T) => boolean;

/** One plan that writes the wanted formulas of all tables; those that stand there already are left alone. */
export function planWriting(tables: readonly TableFormulas[], isWanted: Wanted<FormulaItem>): ChangePlan {
  const plans = tables.map((table) =>
    toChangePlan(table.plan, table.sheet, idsOf(table, table.plan.items, isWanted)),
  );
  return together(plans, titleOf);
}

/** One plan that turns the wanted texts of all tables into numbers. */
export function planMends(tables: readonly TableFormulas[], isWanted: Wanted<NumberMend>): ChangePlan {
  const plans = tables.map((table) => toMendPlan(table.plan, idsOf(table, table.plan.mends, isWanted)));
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
  table: TableFormulas,
  entries: readonly T[],
  isWanted: Wanted<T>,
): ReadonlySet<string> {
  return new Set(entries.filter((entry) => isWanted(table, entry)).map(({ id }) => id));
}

function distinct<T>(entries: readonly T[], keyOf: (entry: T) => string): T[] {
  const found = new Map<string, T>();
  for (const entry of entries) if (!found.has(keyOf(entry))) found.set(keyOf(entry), entry);
  return [...found.values()];
}
