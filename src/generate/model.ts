import type { CellRef, CellValue, Range } from '../sheet';

/** Rows that come into the template (a count above zero) or go from it; by their numbers before any of them does. */
export interface RowShift {
  /** The first row that comes or goes, zero-based. */
  readonly at: number;
  readonly count: number;
  /** The row whose looks those that come take. */
  readonly like: number;
}

/** What is written into a cell of the table as it is after its rows were shifted. */
export interface Entry extends CellRef {
  readonly value: CellValue;
  /** Set where the value is shown otherwise than as a plain number or text: 0.95 as 95%. */
  readonly numberFormat?: string;
}

/** Where a weight is from: from the approved table as it stands, or proposed by the convention of the place. */
export type WeightSource = 'table' | 'proposal';

/** A row of the generated table with the row of the approved table that it is made from. */
export interface GeneratedRow {
  readonly from: { readonly sheet: string; readonly cell: CellRef; readonly name: string };
  readonly to: CellRef;
  /** As written into the table. */
  readonly name: string;
  /** null: the template has no such column, or the row gets none. */
  readonly weight: number | null;
  readonly weightFrom: WeightSource | null;
}

/** Something of the approved table that has no place in the template, or that the person has to look after. */
export interface Left {
  readonly what: string;
  readonly why: string;
}

/** How a blank template becomes the table: rows first, then merges, then what is written. */
export interface GenerationPlan {
  readonly shifts: readonly RowShift[];
  /** The rows of the indicators afterwards, whose merges are exactly `merges`. */
  readonly body: { readonly top: number; readonly bottom: number };
  readonly merges: readonly Range[];
  readonly entries: readonly Entry[];
  readonly rows: readonly GeneratedRow[];
  readonly left: readonly Left[];
}
