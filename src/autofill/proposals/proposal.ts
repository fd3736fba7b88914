import type { Evidence } from '../match/evidence';
import type { Recipe, Filter } from '../recipe/recipe';

/** A filter with the year, organisation or project of the table put in. */
export type PlainFilter = Exclude<Filter, { readonly same: unknown }>;

/** Some of the rows that count, as a person would look them up. */
export interface Sample {
  readonly headings: readonly string[];
  readonly rows: readonly { readonly row: number; readonly texts: readonly string[] }[];
}

/** Where exactly a value was taken. */
export interface Provenance {
  /** Among the sources at hand. */
  readonly sourceId: string;
  /** null: the workbook itself. */
  readonly file: string | null;
  /** Of the whole file, in hex; null for the workbook itself. */
  readonly sha256: string | null;
  readonly sheet: string;
  /** The block of the ledger with its heading, or the cell of a table: "A3:F110". */
  readonly range: string;
  /** Rows that count, from 1, ascending; of a list on several sheets sheet by sheet. */
  readonly rows: readonly number[];
  /** Of a list on several sheets how many of these rows stand on each. */
  readonly rowsOn?: readonly { readonly sheetName: string; readonly count: number }[];
  readonly filters: readonly PlainFilter[];
  /** The first of these rows. */
  readonly sample: Sample;
}

/** How certain it is that a list is about the table at all, and about all of it. */
export interface Belonging {
  /** 0 to 1. */
  readonly certainty: number;
  readonly doubts: readonly string[];
}

/** A value for a slot, with everything that speaks for it and against it. */
export interface Proposal {
  readonly slotId: string;
  readonly recipe: Recipe;
  /** In `unit`; words where a table's words are taken over. */
  readonly value: number | string;
  /** The unit in which the slot wants it. */
  readonly unit: string | null;
  /** 0 to 1: how certain it is that this is what the indicator asks for. */
  readonly confidence: number;
  /** What the confidence was weighed from; absent where no list was matched. */
  readonly evidence?: Evidence;
  /** What a person should look at before accepting, in Chinese; the gravest first. */
  readonly doubts: readonly string[];
  readonly provenance: Provenance;
  /** What of the confidence and the doubts other evidence may settle; absent where nothing is open. */
  readonly belonging?: Belonging;
  /** en-US with a leading "="; only from a ledger of the same workbook, where one is possible. */
  readonly formula: string | null;
}

/** Everything that is proposed for one slot, the best first. */
export interface SlotProposals {
  readonly slotId: string;
  readonly proposals: readonly Proposal[];
  /** Why there is none, in Chinese; null when there is one. */
  readonly why: string | null;
}

/** From here on a proposal may be accepted together with others: 全部采纳. */
export const CONFIDENT = 0.8;

/** Certainty that a list is about the table once other evidence says so. */
const SETTLED = 0.97;

/** The proposal without the doubt whether its list is about the table. */
export function settled<T extends Proposal>(one: T): T {
  const { belonging } = one;
  if (!belonging || belonging.certainty >= SETTLED) return one;
  const confidence = Math.min(1, (one.confidence / belonging.certainty) * SETTLED);
  return {
    ...one,
    belonging: { certainty: SETTLED, doubts: [] },
    confidence: Math.round(confidence * 100) / 100,
    doubts: one.doubts.filter((doubt) => !belonging.doubts.includes(doubt)),
  };
}
