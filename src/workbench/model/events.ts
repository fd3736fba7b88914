import type { CellRef, Range } from '../../sheet';

/** Who changed cells: the person in the grid, the task pane, taking a step back, or the formula engine. */
export type ChangeSource = 'user' | 'pane' | 'undo' | 'calculation';

/** What happened to the workbook, told after it happened. */
export type WorkbookEvent =
  | {
      readonly kind: 'cells';
      readonly sheetId: string;
      readonly cells: readonly CellRef[];
      readonly source: ChangeSource;
      /** Whether values or formulas were set, and not only formats. */
      readonly content: boolean;
    }
  | { readonly kind: 'activated'; readonly sheetId: string; readonly previous: string }
  | { readonly kind: 'selection'; readonly sheetId: string; readonly range: Range }
  | { readonly kind: 'sheets'; readonly sheetId: string; readonly change: 'added' | 'deleted' | 'changed' }
  | { readonly kind: 'layout'; readonly sheetId: string }
  /** What the workbook keeps beside its sheets or as settings of one, or whether its file has it all. */
  | { readonly kind: 'kept' }
  /** Rows came (count above zero) or went. */
  | { readonly kind: 'rows'; readonly sheetId: string; readonly at: number; readonly count: number }
  | { readonly kind: 'calculation-failed'; readonly error: unknown };
