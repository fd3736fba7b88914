import type { Filter, LedgerRecipe } from '../recipe/recipe';

/** A way of making one number of rows that suits the unit that is wanted. */
export interface Measure extends Pick<
  LedgerRecipe,
  | 'aggregate'
  | 'column'
  | 'counted'
  | 'weight'
  | 'notAfter'
  | 'within'
  | 'filled'
  | 'less'
  | 'over'
  | 'whole'
  | 'full'
  | 'by'
  | 'unit'
> {
  /** 0 to 1: how well it suits. */
  readonly fit: number;
  readonly doubts: readonly string[];
  /** Rows that it is made of, beside those that the indicator speaks of. */
  readonly filters?: readonly Filter[];
  /** The words of the indicator that it accounts for. */
  readonly explains?: readonly string[];
  /** Whether all rows have to say the same number. */
  readonly isConstant?: true;
  /** Whether nothing says in which unit the column is: the size of what was planned may tell. */
  readonly isUnitGuessed?: boolean;
}

/** One with this fit, from a whole column or from rows. */
export const measure = (
  aggregate: LedgerRecipe['aggregate'],
  column: string | null,
  fit: number,
  doubts: readonly string[] = [],
): Measure => ({ aggregate, column, fit, doubts });
