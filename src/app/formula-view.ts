import { planHelperRemoval, toChangePlan, type FormulaKind } from '../formulas';
import { displayText, formatCell, type CellValue, type ChangePlan, type Workbook } from '../sheet';
import { NATIONAL, type Profile } from '../profile';
import { completionOf, type CompletionGroup } from './completion';
import { formulasOn, together, type TableFormulas } from './formulas';

export type { LeftOut } from '../formulas';
export type { Completion, CompletionGroup, CompletionState } from './completion';
export { planMends, planWriting, type FormulaItem, type NumberMend } from './formulas';

/** Formulas that people look at together. */
export type FormulaGroup = 'totals' | 'execution' | 'rates' | 'scores' | 'grades';

const GROUP_OF: Readonly<Record<FormulaKind, FormulaGroup>> = {
  'money-total': 'totals',
  'task-total': 'totals',
  'weight-total': 'totals',
  subtotal: 'totals',
  'score-total': 'totals',
  'execution-rate': 'execution',
  'execution-score': 'execution',
  'completion-rate': 'rates',
  deviation: 'rates',
  score: 'scores',
  grade: 'grades',
};

/** In the order in which they are shown. */
export const FORMULA_GROUPS: readonly FormulaGroup[] = ['totals', 'execution', 'rates', 'scores', 'grades'];

export function groupOf({ kind }: { readonly kind: FormulaKind }): FormulaGroup {
  return GROUP_OF[kind];
}

/** A table with its formulas, as the pane shows it. */
export interface FormulaTable extends TableFormulas {
  readonly completion: readonly CompletionGroup[];
  /** Takes the helper columns beside the table away; null where there are none. */
  readonly removal: ChangePlan | null;
}

export interface FormulaOptions {
  readonly profile?: Profile;
  readonly signal?: AbortSignal;
}

/** Reads the sheets of a live workbook and plans the formulas of the tables on them. */
export async function readFormulas(
  workbook: Workbook,
  sheetIds: readonly string[],
  { profile = NATIONAL, signal }: FormulaOptions = {},
): Promise<FormulaTable[]> {
  const tables: FormulaTable[] = [];
  for (const sheetId of sheetIds) {
    const snapshots = await workbook.read({ sheetId }, signal);
    for (const table of snapshots.flatMap((snapshot) => formulasOn(snapshot, profile))) {
      const removal = planHelperRemoval(table.form, table.sheet);
      tables.push({
        ...table,
        completion: completionOf(table.form, profile),
        removal: removal.changes.length > 0 ? removal : null,
      });
    }
  }
  return tables;
}

/** One plan that takes the helper columns of all tables away. */
export function helperRemoval(tables: readonly FormulaTable[]): ChangePlan {
  return together(
    tables.flatMap(({ removal }) => removal ?? []),
    () => '删去辅助列',
  );
}

/**
 * What a cell would show with each formula of a table, by the id of the formula: as `writing` writes it, else as it would
 * be beside the formulas that are written by default.
 */
export function shownAfter({ plan, sheet }: TableFormulas, writing: ChangePlan): ReadonlyMap<string, string> {
  const everything = toChangePlan(plan, sheet, new Set(plan.items.map(({ id }) => id)));
  const formats = new Map(
    everything.changes.map((change) => [formatCell(change), change.after.numberFormat]),
  );
  const values = new Map<string, CellValue>(
    writing.changes
      .filter(({ sheetId }) => sheetId === plan.sheetId)
      .map((change) => [formatCell(change), change.after.value]),
  );
  return new Map(
    plan.items.map(({ id, cell, value, before }) => {
      const address = formatCell(cell);
      const numberFormat = formats.get(address) ?? before.numberFormat;
      const shown = { value: values.get(address) ?? value, formula: null, numberFormat };
      return [id, displayText(shown, sheet.snapshot.dateSystem)];
    }),
  );
}
