import type { Snapshot } from '../../../src/sheet';
import { snapshotOf, type CellInput } from '../../support/sheet';

/** A row of a ledger that remembers which row it was before anything was changed. */
export interface LedgerRow {
  readonly cells: readonly CellInput[];
  /** Its first row number; undefined for a row that stands for nothing: a total, a note, a draft. */
  readonly of?: number;
}

/** A ledger as somebody keeps it, in a form that can be changed: columns renamed, rows put in between. */
export interface LedgerSheet {
  readonly name: string;
  /** The name that it had at first, where a copy or another name was made. */
  readonly provenance?: string;
  /** Whether it is only a part of a list that is kept on several sheets. */
  readonly isPart?: boolean;
  /** Title and notes above the headings. */
  readonly above: readonly (readonly CellInput[])[];
  /** Groups of headings, one row above them; equal neighbours are merged, "" merges a heading with its group. */
  readonly groups?: readonly string[];
  readonly headings: readonly string[];
  readonly rows: readonly LedgerRow[];
  /** Columns whose equal neighbouring cells are merged downwards. */
  readonly mergedColumns?: readonly number[];
  readonly dateSystem?: 1900 | 1904;
}

/** A picked file, or the workbook itself, with the sheets that it holds. */
export interface LedgerFile {
  readonly name: string;
  readonly sheets: readonly LedgerSheet[];
}

/** A small ledger: title above, headings, then the rows; row numbers are those on the sheet. */
export function ledgerOf(
  name: string,
  title: string,
  headings: readonly string[],
  rows: readonly (readonly CellInput[])[],
): LedgerSheet {
  return { name, above: [[title]], headings, rows: rows.map((cells, index) => ({ cells, of: index + 3 })) };
}

/** Where the first row of data stands, from 0. */
function firstRow({ above, groups }: LedgerSheet): number {
  return above.length + (groups ? 2 : 1);
}

/** A picture of the ledger. */
export function render(sheet: LedgerSheet): Snapshot {
  const first = firstRow(sheet);
  const rows = [
    ...sheet.above,
    ...(sheet.groups ? [sheet.groups.map((group, column) => group || sheet.headings[column]!)] : []),
    sheet.headings,
    ...sheet.rows.map(({ cells }) => cells),
  ].map((row) => row.map((input) => (input === '' ? null : input)));
  const merges: Block[] = [...groupMerges(sheet, first)];
  for (const column of sheet.mergedColumns ?? []) {
    for (const [from, to] of runs(sheet.rows.map(({ cells }) => plain(cells[column] ?? null))))
      merges.push([first + from, column, first + to, column]);
  }
  for (const [top, left, bottom, right] of merges) {
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++)
        if (row > top || column > left) rows[row]![column] = null;
  }
  const snapshot = snapshotOf(rows, { name: sheet.name, dateSystem: sheet.dateSystem ?? 1900 });
  return {
    ...snapshot,
    sheetId: `ledger-${sheet.name}`,
    merges: merges
      .map(([top, left, bottom, right]) => ({ top, left, bottom, right }))
      .sort((a, b) => a.top - b.top || a.left - b.left),
  };
}

/** Top, left, bottom, right. */
type Block = readonly [number, number, number, number];

function* groupMerges({ groups, headings }: LedgerSheet, first: number): Generator<Block> {
  if (!groups) return;
  for (const [from, to] of runs(groups.map((group) => group || null))) yield [first - 2, from, first - 2, to];
  for (let column = 0; column < headings.length; column++)
    if (!groups[column]) yield [first - 2, column, first - 1, column];
}

/** Runs of at least two equal neighbours; blanks make none. */
function runs(values: readonly unknown[]): [number, number][] {
  const found: [number, number][] = [];
  for (let from = 0; from < values.length;) {
    let to = from;
    while (to + 1 < values.length && values[to + 1] === values[from]) to++;
    if (to > from && values[from] !== null) found.push([from, to]);
    from = to + 1;
  }
  return found;
}

/** Row numbers on the sheet, from 1, of those that were these rows at first. */
export function rowsNow(sheet: LedgerSheet, of: ReadonlySet<number>): number[] {
  const first = firstRow(sheet);
  return sheet.rows.flatMap((row, index) =>
    row.of !== undefined && of.has(row.of) ? [first + index + 1] : [],
  );
}

/** The plain value of a cell. */
export function plain(input: CellInput): string | number | boolean | null {
  const value = typeof input === 'object' && input !== null && 'value' in input ? input.value : input;
  return typeof value === 'object' ? null : value;
}

/** A day as Excel keeps it. */
export function day(year: number, month: number, date: number): CellInput {
  return { value: Date.UTC(year, month - 1, date) / 86_400_000 + 25_569, numberFormat: 'yyyy-mm-dd' };
}

/** Year, month and day of a date cell in the usual system, or of a text that writes them; null where none is. */
export function dateOf(input: CellInput): readonly [number, number, number] | null {
  const value = plain(input);
  if (typeof value === 'number') {
    const date = new Date(Math.round((Math.floor(value) - 25_569) * 86_400_000));
    return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  }
  const match = /^(\d{4})\D(\d{1,2})\D(\d{1,2})/.exec(String(value ?? ''));
  return match && [Number(match[1]), Number(match[2]), Number(match[3])];
}

/** The number of a cell, thousands separators read; NaN where there is none. */
export function numberOf(input: CellInput): number {
  const value = plain(input);
  return typeof value === 'number' ? value : Number(String(value ?? 'x').replaceAll(',', ''));
}
