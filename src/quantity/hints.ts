import { anyOf, DURATION_NAMES } from '../lexicon';
import type { QuantityContext } from './context';
import type { Operator, Quantity, QuantityKind } from './quantity';

/** What a text is read with: itself as written, and what its row tells. */
export interface Hints {
  readonly raw: string;
  readonly context: QuantityContext;
  /** The unit column. */
  readonly unit: string | null;
  /** The unit a bare number takes. */
  readonly lent: string | null;
  readonly column: Operator | null;
  readonly qualitative: boolean;
}

/** Indicators that speak of a length of time. */
export const DURATION_NAME = new RegExp(anyOf(DURATION_NAMES));

/** A reading without a number. */
export function nothing(hints: Hints, kind: QuantityKind): Quantity {
  return { raw: hints.raw, operator: null, value: null, upper: null, unit: hints.unit, kind };
}
