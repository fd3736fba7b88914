import type { Indicator } from '../form';
import { categoryOf, level1Of } from '../form/model/category';
import {
  BUILDING,
  HARMLESS,
  LARGE_RATIOS,
  MEASURE_ENDINGS,
  SMALL_RATIOS,
  SUSPECT_SIGNS,
  WORK,
} from '../lexicon/directions';
import { anyOf } from '../lexicon/pattern';
import type { Operator, Quantity } from '../quantity';
import { fold } from '../text';
import { nameDirection } from './name-direction';
import { isProportion, numberOf } from './proportion';

/** Which way a value is better: 正向, 反向, hitting the target (等于), staying inside a range (区间). */
export type Direction = 'higher' | 'lower' | 'exact' | 'range';

/** What of an indicator tells its direction. */
export type Directed = Pick<Indicator, 'name' | 'level1' | 'level2' | 'target' | 'nature'>;

/**
 * Which way is better for this indicator; null when nothing tells for certain. An operator of the target says so. Without
 * one (or with =, 约) the name does; then a written = wants the target itself, and counted outputs (12场) and high
 * percentages (95%) are better when higher.
 */
export function directionOf(indicator: Directed): Direction | null {
  const target = indicator.target?.value;
  if (!target || numberOf(target) === null) return null;
  // ≥1∶15 may speak of either number.
  if (isProportion(target)) return proportionDirection(indicator.name.value);
  const stated = operatorDirection(target.operator);
  if (stated === 'higher' && risesBadly(indicator, target)) return null;
  return stated ?? bareDirection(indicator, target);
}

/** What an operator says by itself; null for =, 约 and none. */
export function operatorDirection(operator: Operator | null): Direction | null {
  switch (operator) {
    case '>=':
    case '>':
      return 'higher';
    case '<=':
    case '<':
      return 'lower';
    case 'range':
      return 'range';
    default:
      return null;
  }
}

/** 投诉增长5%: the reader of trends supposes that more is meant; of something bad nothing is certain. */
function risesBadly({ name, target }: Directed, { kind, trend }: Quantity): boolean {
  const signed = /[≥>]|不低于|不少于|以上|至少/.test(fold(target!.text));
  return kind === 'trend' && trend === 'up' && !signed && nameDirection(name.value) === 'lower';
}

function bareDirection(indicator: Directed, target: Quantity): Direction | null {
  const name = indicator.name.value;
  const byName = nameDirection(name, target.kind === 'duration');
  // Nobody aims at nothing of something good: what is to be 0 is better when low.
  if (target.value === 0) {
    const open = byName === 'higher' || isWork(name) || isSpending(indicator, target);
    return open && byName !== 'lower' ? null : 'lower';
  }
  if (byName === 'unclear' || target.kind === 'unit-cost') return null;
  // =12场 asks for just that many; of a rate (满意度=95%) more is never worse.
  if (byName === 'higher' && target.unit !== '%' && saysEqual(indicator)) return 'exact';
  if (byName !== null) return byName;
  if (target.kind === 'duration' || isSpending(indicator, target)) return null;
  if (saysEqual(indicator)) return 'exact';
  return countedDirection(indicator, target);
}

/**
 * Whether more is better of something that no list of words knows: what is counted as output, and a percentage near the
 * whole, which nobody sets as the limit of something bad. What may be bad is left open.
 */
function countedDirection(indicator: Directed, { kind, value, unit }: Quantity): Direction | null {
  const name = indicator.name.value;
  const suspect = isSuspect(name) && !isWorkCounted(name);
  if (unit === '%') return value! >= (suspect ? 80 : 60) ? 'higher' : null;
  if (suspect || (kind !== 'count' && kind !== 'measure' && kind !== 'number')) return null;
  const output = level1Of(indicator) === 'output' || categoryOf(indicator) === 'quantity';
  return value! > 0 && (output || COUNTING.test(fold(name))) ? 'higher' : null;
}

/** Endings of what is counted as done. */
const COUNTING = /(?:[次场人户篇份件个项家]数|数量|人次|场次|面积|里程)(?:\(.*\))?$/;

/** Whether somebody wrote = (the reader also reads a number without operator as equal). */
function saysEqual({ target, nature }: Directed): boolean {
  return /[=＝﹦═]|等于/.test(`${target?.text ?? ''}${nature?.text ?? ''}`);
}

/** Money, or a row of costs: less may be thrift or work left undone. */
function isSpending(indicator: Directed, { kind }: Quantity): boolean {
  const isBare = (indicator.level2?.value.trim() ?? '') === '';
  return kind === 'money' || (isBare ? level1Of(indicator) : categoryOf(indicator)) === 'cost';
}

/** Work that is done; of it nobody plans none. */
export function isWork(name: string): boolean {
  return WORK_COUNTED.test(fold(name).replace(/\s+/g, ''));
}

const WORK_COUNTED = new RegExp(
  `${anyOf(WORK)}[^，。]*(?:次|场|人|户|篇|份|件|个|项|家|台|套)?(?:次|数|数量|人次)$`,
);

/** Whether the name ends with work that is done, or begins with what is built: 危化品企业检查家次, 铺设污水管网. */
function isWorkCounted(name: string): boolean {
  const clean = fold(name).replace(/\s+/g, '');
  return WORK_LAST.test(clean) || BUILT.test(clean);
}

const BUILT = new RegExp(`^${anyOf(BUILDING)}`);

const WORK_LAST = new RegExp(`${anyOf(WORK)}${anyOf(MEASURE_ENDINGS)}?$`);

/** Whether a word in the name may be something bad that no list knows. */
export function isSuspect(name: string): boolean {
  return SUSPECT.test(fold(name).replace(ALLOWED, ''));
}

const SUSPECT = new RegExp(`[${SUSPECT_SIGNS}]`);
const ALLOWED = new RegExp(anyOf(HARMLESS), 'g');

/** Of a proportion a∶b: whether a larger or smaller b is better. */
function proportionDirection(name: string): Direction | null {
  if (LARGE.test(name)) return 'higher';
  return SMALL.test(name) ? 'lower' : null;
}

const LARGE = new RegExp(anyOf(LARGE_RATIOS));
const SMALL = new RegExp(anyOf(SMALL_RATIOS));
