import { columnName, isError, placeOf, type CellValue } from '../sheet';
import { rememberFor } from '../text';
import type { Ledger, LedgerColumn } from './ledger';

/** Rows of a sheet that one range of a formula spans, zero-based, both included. */
export interface Stretch {
  readonly top: number;
  readonly bottom: number;
}

/**
 * One column as a range of a formula sees it: every cell from the first row of data to the last, also those of rows
 * that are no data. Places count from the first row.
 */
export interface ColumnCells {
  readonly column: LedgerColumn;
  readonly values: readonly CellValue[];
  /** Every different value. */
  readonly different: ReadonlySet<CellValue>;
  readonly numbers: boolean;
  readonly texts: boolean;
  /** Texts of length zero, which formulas leave; no spreadsheet takes such a cell for blank everywhere. */
  readonly emptyTexts: boolean;
  readonly blanks: boolean;
  /** Whether boxes reach over several rows: only the first holds what people see in all of them. */
  readonly merged: boolean;
  /** Why formulas should not look at the column, in Chinese; null when they may. */
  readonly problem: string | null;
}

/** A ledger as formulas see it. */
export interface LedgerCells extends Stretch {
  readonly ledger: Ledger;
  /** Place of every position. */
  readonly places: readonly number[];
  /** Places of rows that are no data: totals, headings written again, blank rows. */
  readonly gaps: readonly number[];
  readonly of: (column: LedgerColumn) => ColumnCells;
}

/** The cells of a ledger, read once a column. */
export const cellsOf = rememberFor((ledger: Ledger): LedgerCells => {
  const top = ledger.rows[0]!;
  const bottom = ledger.rows.at(-1)!;
  const places = ledger.rows.map((row) => row - top);
  const data = new Set(places);
  const gaps: number[] = [];
  for (let place = 0; place <= bottom - top; place++) if (!data.has(place)) gaps.push(place);
  return {
    ledger,
    top,
    bottom,
    places,
    gaps,
    of: rememberFor((column) => readCells(ledger, column, top, bottom)),
  };
});

function readCells({ sheet }: Ledger, column: LedgerColumn, top: number, bottom: number): ColumnCells {
  const { cells } = sheet.snapshot;
  const values: CellValue[] = [];
  for (let row = top; row <= bottom; row++) values.push(cells[row]?.[column.index]?.value ?? null);
  const different = new Set(values);
  const some = (test: (value: CellValue) => boolean) => [...different].some(test);
  return {
    column,
    values,
    different,
    numbers: some((value) => typeof value === 'number'),
    texts: some((value) => typeof value === 'string' && value !== ''),
    emptyTexts: different.has(''),
    blanks: different.has(null),
    merged: sheet.snapshot.merges.some(
      (box) =>
        box.left <= column.index &&
        box.right >= column.index &&
        box.bottom > box.top &&
        box.bottom >= top &&
        box.top <= bottom,
    ),
    problem: some(isError)
      ? `「${column.name}」一栏里有错误值`
      : some((value) => typeof value === 'boolean')
        ? `「${column.name}」一栏里有 TRUE 或 FALSE`
        : null,
  };
}

/** The range of a column in these rows: "'活动台账'!$E$3:$E$110". */
export function rangeOf({ sheetName }: Ledger, { index }: LedgerColumn, { top, bottom }: Stretch): string {
  const name = columnName(index);
  return placeOf({ sheetName, address: `$${name}$${top + 1}:$${name}$${bottom + 1}` });
}

/** The first cell of it. */
export function firstCellOf({ sheetName }: Ledger, { index }: LedgerColumn, { top }: Stretch): string {
  return placeOf({ sheetName, address: `$${columnName(index)}$${top + 1}` });
}

/** Excel takes no longer text in a formula. */
const LONGEST_TEXT = 255;

/** Whether a value can be written in a formula as it is. */
export function isWritable(value: string | number): boolean {
  return typeof value === 'string' ? value.length <= LONGEST_TEXT : Number(value.toPrecision(15)) === value;
}

/** A value as formulas write it. */
export function written(value: string | number): string {
  return typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : String(value).toUpperCase();
}

/** A number as it becomes when a formula reads it as text; undefined where spreadsheets differ. */
export function asText(value: number): string | undefined {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e15 || size < 1e-4)) return undefined;
  return String(Number(value.toPrecision(15)));
}
