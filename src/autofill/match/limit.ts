import type { Belonging } from '../proposals/proposal';
import type { StateColumn } from '../../ledger/states';
import type { Filter } from '../recipe/recipe';

/** What only a person can tell: the likelier way of deciding, and the other, which matters where it gives another number. */
export interface Undecided {
  readonly filters: readonly Filter[];
  readonly otherwise: readonly Filter[];
  /** 0 to 1: how certain the likelier way is. */
  readonly certainty: number;
  /** What a person has to look at where it was decided so. */
  readonly doubt: string;
  /** And where it was decided otherwise; null where nobody would. */
  readonly otherDoubt: string | null;
}

/** What limits a ledger to the table: its year, its organisation, its project, and to what was really done. */
export interface Scope {
  readonly filters: readonly Filter[];
  /** Columns of states: which of them count depends on what is asked. */
  readonly states: readonly StateColumn[];
  readonly open: readonly Undecided[];
  /** 0 to 1: how certain it is that these rows, and no others, are of this table. */
  readonly certainty: number;
  readonly doubts: readonly string[];
  /** What of these is about the list and no single row: other evidence may settle it. */
  readonly belonging: Belonging;
  /** Whether its rows are the table's budget: what their money says is the table's then. */
  readonly isBudget: boolean;
}

/** Nothing speaks against a list. */
export const BELONGS: Belonging = { certainty: 1, doubts: [] };

/** All rows. */
export const NO_SCOPE: Scope = {
  filters: [],
  states: [],
  open: [],
  certainty: 1,
  doubts: [],
  belonging: BELONGS,
  isBudget: false,
};
