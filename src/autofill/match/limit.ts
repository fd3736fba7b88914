import type { Filter } from '../recipe/recipe';

/** What limits a ledger to the table: its year, its organisation, its project, and to what was really done. */
export interface Scope {
  readonly filters: readonly Filter[];
  /** What leaves out rows that are under way, where only finished things count. */
  readonly open: readonly Filter[];
  /** 0 to 1: how certain it is that these rows, and no others, are of this table. */
  readonly certainty: number;
  readonly doubts: readonly string[];
}

/** All rows. */
export const NO_SCOPE: Scope = { filters: [], open: [], certainty: 1, doubts: [] };
