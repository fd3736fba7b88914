import { rememberFor } from '../../../src/text';
import type { CellInput } from '../../support/sheet';
import { dateOf, numberOf, plain, type LedgerRow, type LedgerSheet } from './ledger-sheet';

/** Ways to change a ledger without changing what it says. */

export function isDateHeading(heading: string): boolean {
  return /日期|时间/.test(heading);
}

/** Columns that hold numbers which are no dates. */
export const numberColumns = rememberFor(({ headings, rows }: LedgerSheet): number[] =>
  headings.flatMap((heading, column) => {
    const filled = rows.filter(({ cells }) => plain(cells[column] ?? null) !== null);
    const isNumber = filled.some(({ cells }) => !Number.isNaN(numberOf(cells[column] ?? null)));
    return isNumber && !isDateHeading(heading) && !/编号|序号/.test(heading) ? [column] : [];
  }),
);

/** Other headings, by the old ones; those not named stay. */
export function rename(sheet: LedgerSheet, names: Readonly<Record<string, string>>): LedgerSheet {
  return { ...sheet, headings: sheet.headings.map((heading) => names[heading] ?? heading) };
}

/** Every cell of a column anew. */
export function mapColumn(
  sheet: LedgerSheet,
  heading: string | number,
  change: (input: CellInput, row: LedgerRow, index: number) => CellInput,
): LedgerSheet {
  const column = typeof heading === 'number' ? heading : sheet.headings.indexOf(heading);
  if (column < 0) return sheet;
  return {
    ...sheet,
    rows: sheet.rows.map((row, index) => ({
      ...row,
      cells: row.cells.map((input, at) => (at === column ? change(input, row, index) : input)),
    })),
  };
}

export function insertColumn(
  sheet: LedgerSheet,
  at: number,
  heading: string,
  make: (row: LedgerRow, index: number) => CellInput = () => null,
): LedgerSheet {
  return {
    ...sheet,
    headings: sheet.headings.toSpliced(at, 0, heading),
    rows: sheet.rows.map((row, index) => ({ ...row, cells: row.cells.toSpliced(at, 0, make(row, index)) })),
  };
}

export function dropColumn(sheet: LedgerSheet, heading: string): LedgerSheet {
  const at = sheet.headings.indexOf(heading);
  if (at < 0) return sheet;
  return {
    ...sheet,
    headings: sheet.headings.toSpliced(at, 1),
    rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.toSpliced(at, 1) })),
  };
}

/** Columns in this order. */
export function order(sheet: LedgerSheet, columns: readonly number[]): LedgerSheet {
  return {
    ...sheet,
    headings: columns.map((column) => sheet.headings[column]!),
    rows: sheet.rows.map((row) => ({ ...row, cells: columns.map((column) => row.cells[column] ?? null) })),
  };
}

/** Puts rows that stand for nothing behind some rows. */
export function insertRows(
  sheet: LedgerSheet,
  after: (index: number, rows: readonly LedgerRow[]) => readonly (readonly CellInput[])[],
): LedgerSheet {
  return {
    ...sheet,
    rows: sheet.rows.flatMap((row, index) => [
      row,
      ...after(index, sheet.rows).map((cells): LedgerRow => ({ cells })),
    ]),
  };
}

/** 合计, 小计: sums of these rows under their columns, the word in the first cell. */
export function totalRow(sheet: LedgerSheet, word: string, rows: readonly LedgerRow[]): CellInput[] {
  const sums = numberColumns(sheet);
  return sheet.headings.map((_, column) => {
    if (column === 0) return word;
    if (!sums.includes(column)) return null;
    const values = rows.map(({ cells }) => numberOf(cells[column] ?? null));
    return values.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : value), 0);
  });
}

/** All dates of a ledger in another writing; texts that are no dates stay. */
export function rewriteDates(
  sheet: LedgerSheet,
  write: (year: number, month: number, day: number, index: number) => CellInput,
): LedgerSheet {
  return sheet.headings.filter(isDateHeading).reduce(
    (changed, heading) =>
      mapColumn(changed, heading, (input, _, index) => {
        const date = dateOf(input);
        return date ? write(...date, index) : input;
      }),
    sheet,
  );
}

/** Values of columns of categories, by the old ones. */
export function reword(sheet: LedgerSheet, words: Readonly<Record<string, string>>): LedgerSheet {
  return {
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((input) => {
        const word = plain(input);
        return typeof word === 'string' && word in words ? words[word]! : input;
      }),
    })),
  };
}

/** Rows that look like these and stand for nothing: drafts, plans, another year. */
export function disown(rows: readonly LedgerRow[]): LedgerRow[] {
  return rows.map(({ cells }) => ({ cells }));
}
