import type { Indicator } from '../../form/model/form';
import { convert, sameUnit } from '../../quantity';
import { directionOf, type Direction } from './direction';
import { rememberFor } from '../../text';
import { formatNumber } from '../../text/template';

/** Target and actual of one indicator, comparable: in the target's unit, with the direction that is better. */
export interface Completion {
  readonly target: number;
  readonly actual: number;
  /** Null: neither operator nor name tells which way is better. */
  readonly direction: Direction | null;
}

/** Null: there is no such pair of numbers, or their units do not convert. */
export const completionOf = rememberFor((indicator: Indicator): Completion | null => {
  const target = indicator.target?.value;
  const actual = indicator.actual?.value;
  if (!target || !actual || target.value === null || actual.value === null) return null;
  if (target.upper !== null || actual.upper !== null) return null;
  // An actual that is itself a bound (≥95%) says nothing certain.
  if (actual.operator !== null && actual.operator !== '=' && actual.operator !== '~') return null;
  for (const { kind } of [target, actual]) {
    if (
      kind === 'date' ||
      kind === 'date-rule' ||
      kind === 'ratio' ||
      kind === 'trend' ||
      kind === 'doubtful'
    )
      return null;
  }
  const value = inUnitOf(actual.value, actual.unit, target.unit);
  return value === null ? null : { target: target.value, actual: value, direction: directionOf(indicator) };
});

/** How far a target that is better when higher was reached, in percent; null for a target of 0 or below. */
export function rateOf({ target, actual }: Completion): number | null {
  return target > 0 ? Number(((actual / target) * 100).toPrecision(12)) : null;
}

/** 86.6667 → "86.67%"; but 129.996 → "129.99%", so that it never seems to reach a line that it does not. */
export function percentText(rate: number): string {
  const rounded = Math.round(rate * 100) / 100;
  const reaches = Number.isInteger(rounded) && rounded > rate + 1e-9;
  return `${formatNumber(reaches ? rounded - 0.01 : rounded)}%`;
}

/** Whether a target that is better when higher was not reached. */
export function isShort({ target, actual, direction }: Completion): boolean {
  return (direction === 'higher' || direction === 'exact') && target > 0 && actual < target;
}

/** Whether an upper limit was exceeded. */
export function isExceeded({ target, actual, direction }: Completion): boolean {
  return direction === 'lower' && actual > target;
}

/** Whether the row, or a note that belongs to it, explains why target and actual differ. */
export function isExplained(indicator: Indicator): boolean {
  const reason = indicator.reason?.text.trim() ?? '';
  return reason !== '' && !/^(?:无|暂无|0|-|—|\/|正常|已完成|完成)$/.test(reason);
}

/** A number without a unit stands in that of the other; 场 and 场次 are the same. */
function inUnitOf(value: number, from: string | null, to: string | null): number | null {
  return from === null || to === null || sameUnit(from, to) ? value : convert(value, from, to);
}
