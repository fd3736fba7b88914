import type { CellRef, Range } from './address';
import type { Cell, CellValue } from './snapshot';

/** What a cell is before or after a change; a blank cell has value null and no formula. */
export type CellState = Cell;

/** One cell to change. Cells that the plan does not name stay as they are. */
export interface CellChange extends CellRef {
  readonly sheetId: string;
  readonly before: CellState;
  readonly after: CellState;
  /**
   * The cell of the same sheet whose looks (font, fill, borders, alignment) the cell takes; null: it has none of its
   * own from now on. Absent: looks stay. Only for cells that were blank and without looks.
   */
  readonly looks?: CellRef | null;
}

/** Names that the product gives to cells begin so; it takes away no others. */
export const OWN_NAME_PREFIX = '自动_';

/** Headings of columns that the product adds beside a table end so; they are no part of the table. */
export const OWN_HEADING_END = '（自动）';

/** The name that tells that the product set the print area. */
export const OWN_PRINT_AREA = `${OWN_NAME_PREFIX}打印区域`;

/** Title of the prompt at cells with a list of the product; it takes away no other lists. */
export const OWN_CHOICES_TITLE = '从列表中选择';

/** A setting of a sheet beside its cells. Each is left as it is where a person has set it otherwise. */
export type SheetSetting =
  /** A list to choose from, for a cell without rule of its own; null takes away the product's list. */
  | {
      readonly kind: 'choices';
      readonly sheetId: string;
      readonly cell: CellRef;
      readonly choices: readonly string[] | null;
    }
  /** A name for a block of cells; null takes away the product's names of blocks inside of this one. */
  | { readonly kind: 'name'; readonly sheetId: string; readonly name: string | null; readonly range: Range }
  /** What is printed, for a sheet without print area; null takes away what the product set. */
  | { readonly kind: 'print-area'; readonly sheetId: string; readonly range: Range | null };

/** Rows that come into a sheet, with the looks of the row above them. */
export interface NewRows {
  readonly sheetId: string;
  /** The first of them, zero-based: what stood there moves down. Above it stands a row. */
  readonly at: number;
  readonly count: number;
  /** What is merged afterwards, in place of the merges that it overlaps. */
  readonly merges: readonly Range[];
}

/** A list of changes that a person can read before it is applied and take back after. */
export interface ChangePlan {
  /** What the plan does, in Chinese; the undo button says it. */
  readonly title: string;
  readonly changes: readonly CellChange[];
  readonly settings?: readonly SheetSetting[];
}

/**
 * A change that was left out, and why: the cell is locked, Excel did not take it (it was just being edited), or it holds
 * something else by now.
 */
export interface SkippedChange {
  readonly change: CellChange;
  readonly reason: 'locked' | 'not-written' | 'changed';
}

/** What a commit did. `undo` puts back exactly what was changed. */
export interface Receipt {
  readonly undo: ChangePlan;
  readonly skipped: readonly SkippedChange[];
}

export const BLANK: CellState = { value: null, formula: null, numberFormat: 'General' };

/** The plan that takes this one back. */
export function invert(plan: ChangePlan): ChangePlan {
  return {
    title: plan.title,
    changes: plan.changes
      .map((change) => ({ ...change, before: change.after, after: change.before }))
      .reverse(),
  };
}

/**
 * Whether two states are the same to a person: the formula if there is one, else the value.
 * Number formats are compared only where the plan changes them.
 */
export function sameContent(a: CellState, b: CellState): boolean {
  if (a.formula !== null || b.formula !== null) return a.formula === b.formula;
  return sameValue(a.value, b.value);
}

/** Whether the cell is no longer what the change was made for; the number format counts where the change sets it. */
export function isConflict({ before, after }: CellChange, current: CellState): boolean {
  if (!sameContent(before, current)) return true;
  // A Snapshot does not tell the format of a blank cell, so the plan cannot know it.
  if (current.value === null && current.formula === null) return false;
  return before.numberFormat !== after.numberFormat && before.numberFormat !== current.numberFormat;
}

/** Equality of cell values; errors by their code, an empty text as a blank. */
export function sameValue(a: CellValue, b: CellValue): boolean {
  if (a === b) return true;
  if ((a === null || a === '') && (b === null || b === '')) return true;
  return typeof a === 'object' && typeof b === 'object' && a !== null && b !== null && a.error === b.error;
}

/**
 * Whether Excel would take this text for a formula. Such text from a file is written as text
 * (number format "@" or a quote prefix), never as a formula.
 */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@]/.test(text);
}
