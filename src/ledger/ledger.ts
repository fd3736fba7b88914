import { formatRange, type Range, type Sheet } from '../sheet';
import { NO_ANSWERS, type ListAnswers } from './answers';
import type { LedgerColumn } from './ledger-column';
import type { LeftOut } from './rows/left-out';

export type { ColumnKind, LedgerColumn } from './ledger-column';

/** What a list is made of. */
export interface LedgerParts {
  readonly sheet: Sheet;
  /** What stands above the heading; "" when nothing does. */
  readonly title: string;
  /** From the first row of the heading to the last row of data. */
  readonly range: Range;
  /** Sheet rows that hold data, ascending in each part: without totals, repeated headings, notes and blank rows. */
  readonly rows: readonly number[];
  readonly columns: readonly LedgerColumn[];
  /** The year that title, sheet or file name; null when none or several do. */
  readonly year: number | null;
  /** The lists of each sheet, where one list is kept on several sheets: 1月, 2月 … */
  readonly parts?: readonly Ledger[];
  /** Of such a list columns that other sheets call otherwise, at the same place. */
  readonly renamed?: readonly { readonly column: string; readonly others: readonly string[] }[];
  /** What of its sheet it is, behind the sheet's name: a further list on it, or one that was made of another (各期). */
  readonly part?: string | null;
  /** Whether it is not the first list of its sheet, so that the names of sheet and file say nothing of it. */
  readonly isFurther?: boolean;
  /** Whether a row of the sheet may stand for several rows of the list, so that no formula can look at it. */
  readonly isReshaped?: boolean;
  /** Where it was found; null in the workbook itself. */
  readonly fileName: string | null;
  /** Rows that hold something and count nowhere. */
  readonly leftOut: readonly LeftOut[];
  /** What only a person can tell, in Chinese: numbers from this list are uncertain until they did. */
  readonly questions: readonly string[];
  /** What they said of it. */
  readonly answers?: ListAnswers;
}

/** A list that somebody keeps: a heading, and one row for each thing that was done, paid or asked. */
export class Ledger {
  readonly #byName: ReadonlyMap<string, LedgerColumn>;
  readonly #made: LedgerParts;
  readonly sheet: Sheet;
  readonly title: string;
  readonly range: Range;
  readonly rows: readonly number[];
  readonly columns: readonly LedgerColumn[];
  readonly year: number | null;
  readonly parts: readonly Ledger[];
  readonly renamed: readonly { readonly column: string; readonly others: readonly string[] }[];
  readonly part: string | null;
  readonly isFurther: boolean;
  readonly isReshaped: boolean;
  readonly fileName: string | null;
  readonly leftOut: readonly LeftOut[];
  /** Those that nobody answered yet. */
  readonly questions: readonly string[];
  readonly answers: ListAnswers;

  constructor(made: LedgerParts) {
    const { sheet, title, range, rows, columns, year, parts = [], ...rest } = made;
    this.#made = made;
    this.sheet = sheet;
    this.title = title;
    this.range = range;
    this.rows = rows;
    this.columns = columns;
    this.year = year;
    this.parts = parts;
    this.renamed = rest.renamed ?? [];
    this.part = rest.part ?? null;
    this.isFurther = rest.isFurther ?? false;
    this.isReshaped = rest.isReshaped ?? false;
    this.fileName = rest.fileName;
    this.leftOut = rest.leftOut;
    this.answers = rest.answers ?? NO_ANSWERS;
    this.questions = rest.questions.filter((question) => !this.answers.checked?.includes(question));
    this.#byName = new Map(columns.map((column) => [column.name, column]));
  }

  /** Name of the sheet; 1月、2月、3月 of a list on several sheets, 付款台账·各期 of one that was made of another. */
  get sheetName(): string {
    const names = this.parts.map(({ sheetName }) => sheetName);
    if (names.length > 0) return names.join('、');
    return [this.sheet.snapshot.sheetName, this.part ?? []].flat().join('·');
  }

  /** "A2:G110"; of a list on several sheets those of all, with commas. */
  get address(): string {
    const addresses = this.parts.map(({ address }) => address);
    return addresses.length > 0 ? addresses.join(',') : formatRange(this.range);
  }

  /** The same list with these columns alone. */
  withColumns(columns: readonly LedgerColumn[]): Ledger {
    return new Ledger({ ...this.#made, columns });
  }

  /** The list with other rows and columns made of its own. */
  spread(made: Pick<LedgerParts, 'rows' | 'columns' | 'part'>): Ledger {
    return new Ledger({ ...this.#made, ...made, isReshaped: true });
  }

  /** The same list, with rows that are said to be left out beside it. */
  without(left: LeftOut): Ledger {
    return new Ledger({ ...this.#made, leftOut: [...this.leftOut, left] });
  }

  /** The same list, understood as a person says. */
  with(answers: ListAnswers): Ledger {
    return new Ledger({ ...this.#made, answers });
  }

  /** The column under this heading; undefined when there is none. */
  column(name: string): LedgerColumn | undefined {
    return this.#byName.get(name);
  }
}
