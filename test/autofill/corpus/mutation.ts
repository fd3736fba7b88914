import * as change from './changes';
import type { Paper } from './case';
import { LEDGER } from './fixture';
import { dateOf, day, numberOf, type LedgerFile, type LedgerSheet } from './ledger-sheet';

/** A change to the ledger of the fixtures, and what it does to what is expected. */
export interface Mutation {
  readonly name: string;
  /** The files that are picked afterwards; the first sheets are those given. */
  readonly change: (sheets: readonly LedgerSheet[]) => readonly LedgerFile[];
  /** The same when absent. */
  readonly expect?: (paper: Paper) => Paper;
  readonly sameWorkbook?: boolean;
}

export function file(sheets: readonly LedgerSheet[], name = LEDGER): LedgerFile[] {
  return [{ name, sheets }];
}

/** One sheet changed, the others as they are. */
export function only(
  name: string,
  one: (sheet: LedgerSheet) => LedgerSheet,
): (sheets: readonly LedgerSheet[]) => LedgerFile[] {
  return (sheets) => file(sheets.map((sheet) => (sheet.name === name ? one(sheet) : sheet)));
}

/** The year of a row by any of its dates; the questionnaire has none. */
function yearOf(sheet: LedgerSheet, row: LedgerSheet['rows'][number]): number | null {
  const column = sheet.headings.findIndex(change.isDateHeading);
  return column < 0 ? null : (dateOf(row.cells[column] ?? null)?.[0] ?? null);
}

export function onlyYear(sheet: LedgerSheet, year: number): LedgerSheet {
  return { ...sheet, rows: sheet.rows.filter((row) => (yearOf(sheet, row) ?? year) === year) };
}

/** The rows as another year would have them: fewer, other numbers, and nobody's evidence. */
export function otherYear(sheet: LedgerSheet, years: number): LedgerSheet {
  const numbers = change.numberColumns(sheet).reduce(
    (changed, column) =>
      change.mapColumn(changed, column, (input, _, index) => {
        const value = numberOf(input);
        return Number.isNaN(value) ? input : value + 1 + (index % 3);
      }),
    change.rewriteDates(sheet, (year, month, date) => day(year + years, month, Math.min(date, 28))),
  );
  return { ...numbers, rows: change.disown(numbers.rows.filter((_, index) => index % 5 > 0)) };
}

/** Said of the year in the title: 2024年活动台账. */
export function titled(sheet: LedgerSheet, prefix: string): LedgerSheet {
  return { ...sheet, above: [[`${prefix}${sheet.name}`]] };
}
