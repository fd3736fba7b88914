import type { LedgerColumn } from '../../ledger/ledger';
import type { PlainFilter } from '../proposals/proposal';
import type { SlotTable } from '../slots/slot';

/** What a recipe took from a ledger, before it is put into the unit that is wanted. */
export interface Taken {
  readonly value: number;
  /** Unit of the value: that of the column, % for a share, null for things that are counted. */
  readonly unit: string | null;
  /** Positions among the ledger's rows that count, ascending. */
  readonly positions: readonly number[];
  readonly filters: readonly PlainFilter[];
  /** Rows that would count if their date were known. */
  readonly undated: number;
  /** Rows that count and hold something in the column that is no number. */
  readonly unread: number;
}

/** Why a recipe gives nothing, in Chinese. */
export interface Refusal {
  readonly why: string;
}

/** Whether something was refused. */
export function isRefusal(result: object): result is Refusal {
  return 'why' in result;
}

/** A number of rows, before it is told which filters let them through. */
export type Part = Pick<Taken, 'value' | 'unit' | 'unread'> & { readonly positions?: readonly number[] };

/** What is looked at: a column in some rows, for a table. */
export interface Asked {
  readonly column: LedgerColumn;
  readonly positions: readonly number[];
  readonly table: SlotTable;
}

/** Without the dust of binary fractions: 15 digits are all that a cell holds, and sums lose the last ones. */
export function exact(value: number): number {
  return Number(value.toPrecision(12));
}
