import type { Belonging } from '../proposals/proposal';
import type { Filter } from '../recipe/recipe';

/** Rows that may be what an indicator speaks of. */
export interface Topic {
  readonly filters: readonly Filter[];
  /** 0 to 1: how far the name says it. */
  readonly certainty: number;
  readonly doubts: readonly string[];
  /** What of these is about the list as a whole. */
  readonly belonging?: Belonging;
  /** Whether words of the name say which rows: who was paid is asked of every list. */
  readonly isNamed?: boolean;
  /** Texts that explain words of the name. */
  readonly explains: readonly string[];
}
