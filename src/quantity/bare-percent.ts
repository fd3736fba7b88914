import { anyOf, SHARE_STEMS } from '../lexicon';
import { CHANGES, FAULTS, GROWN, HAPPENING, MATTERS, REDUCED } from '../lexicon/directions';
import type { BarePercents, QuantityContext } from './context';
import type { Quantity } from './quantity';

/** Rates that are small when all goes well: 0.95 under % may well be 0.95 %. Not 隐患整改率, which ends with good work. */
const SMALL = new RegExp(
  `${anyOf(FAULTS, MATTERS, CHANGES, GROWN, REDUCED)}${anyOf(HAPPENING)}?(?:率|比例|比率|占比|比重|度)?(?:[(（].*[)）])?$`,
);

/** Shares that are near the whole when all goes well; 0.95 of them is no 0.95 %. */
const LARGE = new RegExp(`${anyOf(SHARE_STEMS)}[率度](?:[(（].*[)）])?$`);

/**
 * A number that stands under a unit of % without its own sign. Above 1 it is the percentage. From 0 to 1 it may be
 * 0.95 % or 95 %. How the other numbers of the column are written tells it; a target does when only one reading is within
 * three times of it; without either, 0.5 and more is 95 % where the indicator is such a share, and ≤1 is no bound of 100 %.
 * Where these disagree or are silent it is doubtful, with both readings in `parts`.
 */
export function readBarePercent(quantity: Quantity, context: QuantityContext): Quantity {
  const { value } = quantity;
  if (value === null || value <= 0 || value > 1) return quantity;
  const asWritten = quantity;
  const asRatio = { ...quantity, value: Number((value * 100).toPrecision(12)) };
  const column = byColumn(value, context.percents);
  const target = byTarget(value, asRatio.value, context.target);
  // A column written both ways tells nothing that a target does not tell better.
  const told = [column === 'mixed' && target !== null ? null : column, target].filter((one) => one !== null);
  const compared = context.target?.unit === '%' && context.target.value !== null;
  const readings = new Set(told.length > 0 || compared ? told : [byItself(quantity, context.name ?? '')]);
  if (readings.size === 1 && readings.has('ratio')) return asRatio;
  if (readings.size === 1 && readings.has('percent')) return asWritten;
  return { ...quantity, operator: null, value: null, kind: 'doubtful', parts: [asRatio, asWritten] };
}

type Reading = 'ratio' | 'percent' | 'mixed';

/** How the column's other numbers under % are written. Small ones (0.3 beside 0.4) tell nothing. */
function byColumn(value: number, percents: BarePercents | undefined): Reading | null {
  if (!percents) return null;
  const nearOne = percents.nearOne - (isNearOne(value) ? 1 : 0);
  if (percents.aboveOne > 0) return nearOne > 0 ? 'mixed' : 'percent';
  return nearOne > 0 ? 'ratio' : null;
}

function byTarget(value: number, hundredfold: number, target: Quantity | null | undefined): Reading | null {
  const goal = target?.unit === '%' ? target.value : null;
  if (goal === null) return null;
  const near = (reading: number) => reading >= goal / 3 && reading <= goal * 3;
  if (near(hundredfold) === near(value)) return null;
  return near(value) ? 'percent' : 'ratio';
}

function byItself({ value, operator }: Quantity, name: string): Reading | null {
  const bounded = operator === '<=' || operator === '<';
  if (bounded) return value === 1 ? 'percent' : null;
  return value! >= 0.5 && value! < 1 && LARGE.test(name) && !SMALL.test(name) ? 'ratio' : null;
}

/** Numbers that are more likely shares of one than percentages: 0.95, 1. */
export function isNearOne(value: number): boolean {
  return value >= 0.5 && value <= 1;
}

/** How the numbers of a column that stand under % without a sign are written; undefined when there are none. */
export function countBarePercents(values: readonly number[]): BarePercents | undefined {
  if (values.length === 0) return undefined;
  const count = (test: (value: number) => boolean) => values.filter(test).length;
  return { aboveOne: count((value) => value > 1), nearOne: count(isNearOne) };
}
