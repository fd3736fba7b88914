import type { SlotKind } from '../../../src/autofill/slots/slot';
import type { Snapshot } from '../../../src/sheet';
import { rowsNow, type LedgerFile } from './ledger-sheet';

/** A number with the unit in which a person says it: 387.99万元. */
export interface Amount {
  readonly value: number;
  readonly unit: string;
}

/** Rows of one sheet, by the numbers that they had at first. */
export interface Evidence {
  readonly sheet: string;
  readonly rows: ReadonlySet<number>;
}

/** What a finance clerk who knows the ledgers says of one indicator. */
export interface Expectation {
  readonly label: string;
  /** Tells apart two indicators of the same name. */
  readonly level2?: string;
  /** An actual value unless told otherwise. */
  readonly slot?: SlotKind;
  /** What is right; null: the sources do not tell it, and nothing may be said with confidence. */
  readonly amount: Amount | null;
  /** The rows that it is counted from; absent where it comes from more than these, as a rate of what was planned. */
  readonly evidence?: Evidence;
  /** Whether it has to be proposed first. */
  readonly must: boolean;
  /** Other values that a clerk would let pass. */
  readonly fine?: readonly Amount[];
}

/** A table to fill, and what is right. Slots that no expectation names are for the person to fill. */
export interface Paper {
  readonly name: string;
  readonly table: Snapshot;
  readonly expectations: readonly Expectation[];
}

/** What is at hand, and the tables to be filled from it. */
export interface Case {
  readonly name: string;
  readonly files: readonly LedgerFile[];
  /** Files that hold tables instead of ledgers. */
  readonly tables?: readonly { readonly name: string; readonly snapshots: readonly Snapshot[] }[];
  /** Whether the first file is the workbook that the table is in. */
  readonly sameWorkbook?: boolean;
  readonly papers: readonly Paper[];
}

/** The same expectations, of which none has to be met: a careful helper may leave everything to the person. */
export function careful(paper: Paper): Paper {
  return { ...paper, expectations: paper.expectations.map((one) => ({ ...one, must: false })) };
}

/** The sources are for somebody else: nothing may be said with confidence. */
export function nothing({ name, table }: Paper): Paper {
  return { name, table, expectations: [] };
}

/**
 * Whether these are exactly the rows that count, as they stand now: on a sheet that holds the list, or on sheets that it
 * was split into, named together (1月、2月) with their rows one sheet after the other.
 */
export function isEvidence(
  { sheet, rows }: Evidence,
  found: { readonly sheet: string; readonly rows: readonly number[] },
  files: readonly LedgerFile[],
): boolean {
  const names = found.sheet.split('、');
  return files.some(({ sheets }) => {
    const places = sheets.filter(({ name, provenance }) => (provenance ?? name) === sheet);
    const named = names.map((name) => places.find((place) => place.name === name));
    // Parts that are not named may hold none of the rows, unless the whole list was taken from one sheet.
    const isSplit = named.some((place) => place?.isPart);
    const others = isSplit ? places.filter((place) => place.isPart && !named.includes(place)) : [];
    return (
      named.flatMap((place) => (place ? rowsNow(place, rows) : [])).join() === found.rows.join() &&
      others.every((place) => rowsNow(place, rows).length === 0)
    );
  });
}
