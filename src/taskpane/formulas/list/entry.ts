import type { FormulaItem, FormulaTable, FormulaTexts } from '../../../app/formulas/formula-view';
import type { CellState } from '../../../sheet';
import type { Keyed } from '../../components/list/use-list-view';

/** A formula as the list shows it. */
export interface Entry extends FormulaTexts, Keyed {
  /** See {@link choiceKey}. */
  readonly choice: string;
  readonly table: FormulaTable;
  readonly item: FormulaItem;
  /** Whether it is written when the person says so: selected, or needed by one that is. */
  readonly isWritten: boolean;
  /** Written because another formula needs it. */
  readonly isNeeded: boolean;
}

/** Stands there already, can be written without loss, or wants a decision. */
export function standOf({ state }: FormulaItem): 'standing' | 'free' | 'disputed' {
  if (state === 'same') return 'standing';
  return state === 'differs' || state === 'foreign' ? 'disputed' : 'free';
}

/** What the choices of a table are about. */
export type Planned = Pick<FormulaTable, 'plan'>;

/** What a choice is remembered by: it holds as long as the cell holds what the person saw. */
export function choiceKey(
  { plan }: Planned,
  { id, before }: { readonly id: string; readonly before: CellState },
): string {
  return JSON.stringify([plan.sheetId, id, before.formula ?? before.value]);
}
