import {
  outdatedRows,
  planHelperRemoval,
  toChangePlan,
  type FormulaKind,
  type HelperRemoval,
} from '../../formulas';
import {
  displayText,
  formatCell,
  isPercentFormat,
  Sheet,
  type CellState,
  type CellValue,
  type ChangePlan,
  type Snapshot,
  type Workbook,
} from '../../sheet';
import { completionOf, type CompletionGroup } from './completion';
import { formulasOn, together, type NumberMend, type TableFormulas } from './formulas';
import { readProfileOf } from '../profile/profile';
import { templateOf } from '../reading/reading-template';
import { formatMoney } from '../check/summary';

export type { LeftOut } from '../../formulas';
export { indicatorTotals, type Completion, type CompletionGroup, type CompletionState } from './completion';
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
  'target-number': 'rates',
  'actual-number': 'rates',
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
  readonly removal: HelperRemoval | null;
}

/**
 * Reads sheets of a live workbook and plans the formulas of the tables on them, by the settings and the reading template
 * kept in it.
 */
export async function readFormulas(
  workbook: Workbook,
  sheetIds: readonly string[],
  signal?: AbortSignal,
): Promise<FormulaTable[]> {
  const { profile } = await readProfileOf(workbook);
  const template = await templateOf(workbook);
  const tables: FormulaTable[] = [];
  for (const sheetId of sheetIds) {
    const snapshots = await workbook.read({ sheetId }, signal);
    for (const table of snapshots.flatMap((snapshot) => formulasOn(snapshot, profile, template))) {
      const removal = planHelperRemoval(table.form, table.sheet);
      tables.push({
        ...table,
        completion: completionOf(table.form, profile, outdatedRows(table.plan, table.form, table.sheet)),
        removal: removal.plan.changes.length > 0 ? removal : null,
      });
    }
  }
  return tables;
}

/**
 * One plan that takes the helper columns of all tables away. Formulas on any sheet of the workbook that are taken from them
 * keep their values.
 */
export async function helperRemoval(
  workbook: Workbook,
  tables: readonly FormulaTable[],
  signal?: AbortSignal,
): Promise<ChangePlan> {
  const own = tables.filter(({ removal }) => removal !== null);
  const sheets = (await workbook.read('all', signal)).map((snapshot) => new Sheet(snapshot));
  return together(
    own.map(({ form, sheet }) => {
      const others = sheets.filter(({ snapshot }) => snapshot.sheetId !== form.sheetId);
      return planHelperRemoval(form, sheet, others).plan;
    }),
    () => '删去辅助列',
  );
}

/** A formula beside what it would replace, as texts. */
export interface FormulaTexts {
  readonly before: string;
  readonly after: string;
  /** Typed number minus computed one without sign; "" unless both are numbers. */
  readonly difference: string;
}

/**
 * What a cell shows now and would show with each formula of a table, by the id of the formula: as `writing` writes it,
 * else as it would be beside the formulas that are written by default.
 */
export function formulaTexts(
  { plan, sheet }: TableFormulas,
  writing: ChangePlan,
): ReadonlyMap<string, FormulaTexts> {
  const everything = toChangePlan(plan, sheet, new Set(plan.items.map(({ id }) => id)));
  const formats = new Map(
    everything.changes.map((change) => [formatCell(change), change.after.numberFormat]),
  );
  const values = new Map<string, CellValue>(
    writing.changes
      .filter(({ sheetId }) => sheetId === plan.sheetId)
      .map((change) => [formatCell(change), change.after.value]),
  );
  const { dateSystem } = sheet.snapshot;
  return new Map(
    plan.items.map(({ id, cell, value, before, difference }) => {
      const address = formatCell(cell);
      const numberFormat = formats.get(address) ?? before.numberFormat;
      const after = { value: values.get(address) ?? value, formula: null, numberFormat };
      const apart = difference === null ? '' : differenceText(Math.abs(difference), numberFormat);
      return [
        id,
        { before: stateText(before, dateSystem), after: stateText(after, dateSystem), difference: apart },
      ];
    }),
  );
}

/** Numbers without a format of their own as money is written, the rest as the cell shows it. */
export function stateText(state: CellState, dateSystem: Snapshot['dateSystem']): string {
  const { value, numberFormat } = state;
  const isPlain = typeof value === 'number' && (numberFormat === 'General' || numberFormat === '@');
  return isPlain ? formatMoney(value) : displayText(state, dateSystem);
}

function differenceText(difference: number, numberFormat: string): string {
  return isPercentFormat(numberFormat)
    ? `${formatMoney(Number((difference * 100).toPrecision(12)))} 个百分点`
    : formatMoney(difference);
}

/** A text that is a number: what is written, the bare number, and how the cell shows it then. */
export function numberTexts(
  { sheet }: Pick<TableFormulas, 'sheet'>,
  { before, after }: NumberMend,
): { readonly text: string; readonly number: string; readonly shown: string } {
  const { dateSystem } = sheet.snapshot;
  return {
    text: String(before.value),
    number: displayText({ ...after, numberFormat: 'General' }, dateSystem),
    shown: displayText(after, dateSystem),
  };
}
