import { formatRange, type Range, type Sheet } from '../sheet';
import type { LedgerColumn } from './ledger-column';

export type { ColumnKind, LedgerColumn } from './ledger-column';

/** A list that somebody keeps: a heading, and one row for each thing that was done, paid or asked. */
export class Ledger {
  readonly #byName: ReadonlyMap<string, LedgerColumn>;

  constructor(
    readonly sheet: Sheet,
    /** What stands above the heading; "" when nothing does. */
    readonly title: string,
    /** From the first row of the heading to the last row of data. */
    readonly range: Range,
    /** Sheet rows that hold data, ascending: without totals, repeated headings, notes and blank rows. */
    readonly rows: readonly number[],
    readonly columns: readonly LedgerColumn[],
    /** The year that title, sheet or file name; null when none or several do. */
    readonly year: number | null,
  ) {
    this.#byName = new Map(columns.map((column) => [column.name, column]));
  }

  get sheetName(): string {
    return this.sheet.snapshot.sheetName;
  }

  /** "A2:G110". */
  get address(): string {
    return formatRange(this.range);
  }

  /** The column under this heading; undefined when there is none. */
  column(name: string): LedgerColumn | undefined {
    return this.#byName.get(name);
  }
}
