import type { Quantity } from './quantity';

/** What the table around a written value tells about it. Everything is optional. */
export interface QuantityContext {
  /** The table's year, for dates written without one. */
  readonly year?: number | null;
  /** The unit column of the same row as written; 其他 means none. */
  readonly unit?: string | null;
  /** An operator or nature column of the same row as written: ﹦, ≥, 大于等于, 定性. Only for targets. */
  readonly operator?: string | null;
  /** The indicator's name: tells money from counts in 5万, never gives a number. */
  readonly name?: string;
  /** The unit of a number that stands without one: that of the target, or the sheet's money unit. */
  readonly fallbackUnit?: string | null;
  /** For an actual: the target it is compared with. Tells 0.95 from 95 under a unit of %, and lends its unit. */
  readonly target?: Quantity | null;
  /** Where the value stands, a target if not said: 达到95% asks for that or more, and reports just that. */
  readonly role?: 'target' | 'actual';
  /** The column's numbers that stand under % without a sign, this one included. Tell 0.4 % from 40 %. */
  readonly percents?: BarePercents;
}

/** How many numbers of a column under % are above 1, as percentages are, and how many from 0.5 to 1, as ratios are. */
export interface BarePercents {
  readonly aboveOne: number;
  readonly nearOne: number;
}
