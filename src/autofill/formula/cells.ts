import { columnName, isError, placeOf, type CellValue } from '../../sheet';
import { rememberFor, rememberText } from '../../text';
import type { ColumnKind, Ledger } from '../../ledger/ledger';

/** Rows of a sheet that one range of a formula spans, zero-based, both included. */
export interface Stretch {
  readonly top: number;
  readonly bottom: number;
}

/**
 * The part of a ledger on one sheet as ranges of formulas see it: every row from the first row of data to the last,
 * also those that are no data. Places count these rows.
 */
export interface FormulaSheet extends Stretch {
  readonly ledger: Ledger;
  /** Position in the whole ledger of its first row of data. */
  readonly start: number;
  /** Place of every row of data. */
  readonly places: readonly number[];
  /** Places of the others: totals, headings written again, blank rows. */
  readonly gaps: readonly number[];
  /** What stands in a column at every place. */
  readonly values: (name: string) => readonly CellValue[];
}

/** What stands in a column, on all sheets together. */
export interface FormulaColumn {
  readonly name: string;
  readonly kind: ColumnKind;
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
export interface FormulaLedger {
  readonly ledger: Ledger;
  /** As a recipe one. */
  readonly sheets: readonly FormulaSheet[];
  readonly column: (name: string) => FormulaColumn;
}

/** The cells of a ledger, each column read once. */
export const formulaLedger = rememberFor((ledger: Ledger): FormulaLedger => {
  const sheets: FormulaSheet[] = [];
  let start = 0;
  for (const part of ledger.parts.length > 0 ? ledger.parts : [ledger]) {
    sheets.push(formulaSheet(part, start));
    start += part.rows.length;
  }
  return { ledger, sheets, column: rememberText((name) => readColumn(ledger, sheets, name)) };
});

function formulaSheet(ledger: Ledger, start: number): FormulaSheet {
  const { rows, sheet } = ledger;
  const top = rows[0]!;
  const bottom = rows.at(-1)!;
  const places = rows.map((row) => row - top);
  const data = new Set(places);
  const all = Array.from({ length: bottom - top + 1 }, (_, place) => place);
  const values = rememberText((name): readonly CellValue[] => {
    const { index } = ledger.column(name)!;
    return all.map((place) => sheet.snapshot.cells[top + place]?.[index]?.value ?? null);
  });
  return { ledger, start, top, bottom, places, gaps: all.filter((place) => !data.has(place)), values };
}

function readColumn(ledger: Ledger, sheets: readonly FormulaSheet[], name: string): FormulaColumn {
  const different = new Set<CellValue>();
  for (const sheet of sheets) for (const value of sheet.values(name)) different.add(value);
  const some = (test: (value: CellValue) => boolean) => [...different].some(test);
  return {
    name,
    kind: ledger.column(name)!.kind,
    different,
    numbers: some((value) => typeof value === 'number'),
    texts: some((value) => typeof value === 'string' && value !== ''),
    emptyTexts: different.has(''),
    blanks: different.has(null),
    merged: sheets.some((sheet) => isMerged(sheet, name)),
    problem: some(isError)
      ? `「${name}」一栏里有错误值，只能按数值写入`
      : some((value) => typeof value === 'boolean')
        ? `「${name}」一栏里有 TRUE 或 FALSE，只能按数值写入`
        : null,
  };
}

function isMerged({ ledger, top, bottom }: FormulaSheet, name: string): boolean {
  const { index } = ledger.column(name)!;
  return ledger.sheet.snapshot.merges.some(
    (box) =>
      box.left <= index &&
      box.right >= index &&
      box.bottom > box.top &&
      box.bottom >= top &&
      box.top <= bottom,
  );
}

/** The range of a column in these rows: "'活动台账'!$E$3:$E$110". */
export function rangeOf({ ledger }: FormulaSheet, name: string, { top, bottom }: Stretch): string {
  const column = columnName(ledger.column(name)!.index);
  return placeOf({
    sheetName: ledger.sheetName,
    address: `$${column}$${top + 1}:$${column}$${bottom + 1}`,
  });
}

/** The first cell of it. */
export function firstCellOf({ ledger }: FormulaSheet, name: string, { top }: Stretch): string {
  return placeOf({
    sheetName: ledger.sheetName,
    address: `$${columnName(ledger.column(name)!.index)}$${top + 1}`,
  });
}

/** Excel takes no longer text in a formula. */
const LONGEST_TEXT = 255;

/** Whether a value can be written in a formula as it is. */
export function isWritable(value: string | number): boolean {
  if (typeof value === 'number') return Number(value.toPrecision(15)) === value;
  return value.length <= LONGEST_TEXT && !/\p{Cc}/u.test(value);
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
