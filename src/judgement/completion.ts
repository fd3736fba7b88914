import type { Indicator } from '../form';
import { anyOf, NOT_BUT_WELL, NOT_YET } from '../lexicon';
import type { Profile } from '../profile';
import type { Quantity } from '../quantity';
import { normalise, rememberFor } from '../text';
import { compare, isMet, rateOf, type Comparison } from './comparison';
import { directionOf, operatorDirection, type Direction } from './direction';
import { toPercent, type Ratio } from './ratio';

/** How an indicator stands to its target. */
export interface Completion {
  /** Which way is better; null when nothing tells for certain. */
  readonly direction: Direction | null;
  /** Target and actual as numbers; null for dates, levels, words and what cannot be compared. */
  readonly comparison: Comparison | null;
  /** 完成率: 0.976 for 97.6 %; null where nothing is divided. */
  readonly rate: Ratio | null;
  /** Whether the target is reached; null when that is not certain. */
  readonly met: boolean | null;
}

/** What is judged of an indicator. */
export type Judged = Pick<Indicator, 'name' | 'level1' | 'level2' | 'target' | 'actual' | 'nature'>;

/** How far an indicator is: numbers by {@link compare}, dates by the calendar, words by the three official levels. */
export const completionOf = rememberFor((indicator: Judged): Completion => {
  const target = indicator.target?.value;
  const actual = indicator.actual?.value;
  const direction = directionOf(indicator);
  if (!target || !actual) return { direction, comparison: null, rate: null, met: null };
  const comparison = compare(target, actual, direction);
  if (comparison) return { direction, comparison, rate: rateOf(comparison), met: isMet(comparison) };
  return { direction, comparison, rate: null, met: metInWords(indicator, target, actual) };
});

/** Whether a target without a number is reached. */
function metInWords({ target, actual }: Judged, goal: Quantity, reached: Quantity): boolean | null {
  if (isNothing(goal) || isNothing(reached)) return null;
  if (goal.kind === 'date' && reached.kind === 'date') return isInTime(goal.date, reached.date);
  if (goal.value !== null) return goal.value > 0 && NOT_DONE.test(normalise(actual!.text)) ? false : null;
  if (reached.level !== undefined) return reached.level === 1;
  return normalise(target!.text) === normalise(actual!.text) ? true : null;
}

/** 在建, 尚未运行: nothing that a number asked for stands there yet. */
const NOT_DONE = new RegExp(`^(?:${anyOf(NOT_YET)}$|[尚暂还仍]?未(?!${anyOf(NOT_BUT_WELL)}))`);

/** Nothing that could be reached: blank, —, template text, or a text with several readings. */
function isNothing({ kind }: Quantity): boolean {
  return kind === 'blank' || kind === 'placeholder' || kind === 'doubtful';
}

/** Dates of one year only when both state it, or neither does. */
function isInTime(target: string | undefined, actual: string | undefined): boolean | null {
  if (!target || !actual || target.startsWith('-') !== actual.startsWith('-')) return null;
  return actual <= target;
}

/** Whether a number in the target's unit reaches it by the operator alone; = wants at least that much. */
export function reaches(target: Quantity, value: number): boolean | null {
  const actual: Quantity = { ...target, operator: '=', value, upper: null, raw: String(value) };
  const comparison = compare(target, actual, operatorDirection(target.operator) ?? 'exact');
  return comparison && isMet(comparison);
}

/** Whether it is numbers or dates that tell how the indicator stands, and not that the same words were written twice. */
export function isMeasured({ comparison }: Completion, { target }: Pick<Judged, 'target'>): boolean {
  return comparison !== null || target?.value.kind === 'date';
}

/** Whether the target is certainly missed for being too little (or, 等于 and 区间, elsewhere); not by exceeding a limit. */
export function isShort({ met, direction, comparison }: Completion): boolean {
  return comparison !== null && met === false && direction !== 'lower';
}

/** Whether it is a date or words that say that the target is missed: later than asked for, or not done yet. */
export function isUndone({ met, direction, comparison }: Completion): boolean {
  return comparison === null && met === false && direction !== 'lower';
}

/** Whether the upper limit of a 反向 indicator is certainly exceeded. */
export function isOverLimit({ met, direction, comparison }: Completion): boolean {
  return comparison !== null && met === false && direction === 'lower';
}

/**
 * How far an indicator is: `over` so much above its target that a reason is due, `exceeded` above its target, `met`, `short`
 * of it (or over the limit), or `unknown` where nothing is certain.
 */
export type CompletionState = 'over' | 'exceeded' | 'met' | 'short' | 'unknown';

/** The state by the lines of the place. */
export function stateOf({ met, rate }: Completion, { overfulfilment }: Profile): CompletionState {
  if (met === null) return 'unknown';
  if (!met) return 'short';
  if (rate === null || rate <= 1) return 'met';
  return toPercent(rate) >= overfulfilment ? 'over' : 'exceeded';
}
