import { convert, kindOfUnit, sameUnit, type Quantity } from '../quantity';
import type { Direction } from './direction';
import { isProportion, numberOf } from './proportion';
import { asRatio, divide, type Ratio } from './ratio';

/** Target and actual as numbers in the target's unit, with the direction that is better. */
export interface Comparison {
  readonly goal: number;
  /** The upper end of a range, else null. */
  readonly upper: number | null;
  readonly reached: number;
  readonly direction: Direction | null;
  /** 约19000人: a little less may still be about as much. */
  readonly about: boolean;
  /** ＞0 asks for at least a little; at any other number ＞ and ＜ are scored like ≥ and ≤. */
  readonly strict: boolean;
}

/**
 * Sets an actual value against its target; null whenever that is not certain: no single number, units that do not convert,
 * an actual that is itself a bound (≥95%).
 */
export function compare(target: Quantity, actual: Quantity, direction: Direction | null): Comparison | null {
  const goal = numberOf(target);
  const reached = comparable(target, actual);
  const upper = direction === 'range' ? target.upper : null;
  if (goal === null || reached === null || (direction === 'range' && upper === null)) return null;
  const { operator } = target;
  return { goal, upper, reached, direction, about: operator === '~', strict: operator === '>' };
}

/** The actual number in the target's unit. */
function comparable(target: Quantity, actual: Quantity): number | null {
  if (actual.upper !== null || isProportion(target) !== isProportion(actual)) return null;
  if ((target.kind === 'trend') !== (actual.kind === 'trend')) return null;
  if (actual.kind === 'trend') {
    if (actual.trend !== target.trend) return null;
  } else if (actual.operator !== '=' && actual.operator !== '~' && actual.operator !== null) return null;
  const value = numberOf(actual);
  return value === null ? null : inUnitOf(target, { ...actual, value });
}

/** A number without unit stands in that of the other, where no other size of that unit is in use. */
function inUnitOf(target: Quantity, { value, unit }: Quantity & { readonly value: number }): number | null {
  if (unit === null || sameUnit(unit, target.unit)) return value;
  if (target.unit !== null) return convert(value, unit, target.unit);
  const counted = kindOfUnit(unit) === 'count' || (unit === '%' && target.value! > 1);
  return counted ? value : null;
}

/** Whether the target is reached; null when that is not certain. */
export function isMet({ goal, upper, reached, direction, about, strict }: Comparison): boolean | null {
  if (direction === 'range') return isInside(goal, upper!, reached);
  if (isClose(goal, reached)) return !(strict && goal === 0);
  switch (direction) {
    case 'higher':
      return reached > goal || (about ? null : false);
    case 'lower':
      return reached < goal || (about ? null : false);
    case 'exact':
      return goal === 0 ? reached < 0 : goal > 0 && reached > goal;
    case null:
      return null;
  }
}

/**
 * 完成率 as a ratio; null where nothing can be divided.
 *
 * Source: the scoring formulas of 财预〔2020〕10号 as provincial systems compute them. 正向 and 等于 with a target above 0:
 * actual ÷ target; 反向: 1 when met, else target ÷ actual (the common one of three local variants); target 0: never divided,
 * 1 when met, else 0; 区间: 1 inside, else the distance to the nearer end as a ratio; a negative actual counts as 0; no
 * direction: 1 when the target is hit.
 */
export function rateOf(comparison: Comparison): Ratio | null {
  const { goal, upper, reached, direction } = comparison;
  if (direction === 'range') return rangeRate(goal, upper!, reached);
  const met = isMet(comparison);
  if (direction === null) return met === true ? asRatio(1) : null;
  if (goal < 0) return null;
  if (goal === 0) return asRatio(met === true ? 1 : 0);
  if (isClose(goal, reached) || (direction === 'lower' && reached < goal)) return asRatio(1);
  return direction === 'lower' ? divide(goal, reached) : divide(Math.max(0, reached), goal);
}

function rangeRate(low: number, high: number, reached: number): Ratio | null {
  if (isInside(low, high, reached)) return asRatio(1);
  if (low < 0 || (low === 0 && reached < 0)) return null;
  if (reached < low) return divide(Math.max(0, reached), low);
  return high > 0 ? divide(high, reached) : null;
}

function isInside(low: number, high: number, value: number): boolean {
  return (value > low || isClose(value, low)) && (value < high || isClose(value, high));
}

/** Equal but for the noise of binary fractions. */
export function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
