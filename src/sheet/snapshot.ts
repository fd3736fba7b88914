import type { Range } from './address';

/** An Excel error value such as #DIV/0!, kept apart from a text that looks like one. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds. Dates and percentages are numbers, told apart by the number format. */
export type CellValue = string | number | boolean | CellError | null;

/** One cell that holds something. `formula` is en-US with a leading "="; `value` is then its last result. */
export interface Cell {
  readonly value: CellValue;
  readonly formula: string | null;
  /** The format code, "General" when none. */
  readonly numberFormat: string;
}

export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden';

/**
 * An immutable picture of one sheet. Both gateways give equal Snapshots for the same workbook, so:
 * - `cells` holds only cells with a value or a formula: `cells[row]?.[column]`, absolute and zero-based;
 * - `usedRange` is the smallest block around them, null for an empty sheet; formats alone do not count;
 * - `merges` are those with the top-left cell inside A1:(last used row, last used column), sorted by row, column;
 * - `hiddenRows` and `hiddenColumns` are those within the used range, ascending.
 */
export interface Snapshot {
  /** Opaque, stable while the workbook is open; the gateways need not agree on it. */
  readonly sheetId: string;
  readonly sheetName: string;
  readonly visibility: SheetVisibility;
  readonly protected: boolean;
  readonly dateSystem: 1900 | 1904;
  readonly usedRange: Range | null;
  readonly cells: ReadonlyArray<ReadonlyArray<Cell | undefined> | undefined>;
  readonly merges: readonly Range[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** Whether the value is an Excel error. */
export function isError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}
