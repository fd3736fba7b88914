import type { Indicator } from '../form';
import type { Profile } from '../profile';
import { completionOf, type Judged } from './completion';
import type { Direction } from './direction';
import { asPercent, asRatio, toPercent, toRatio, type Ratio } from './ratio';
import { roundTo, truncateTo } from './rounding';

/**
 * The share of its weight that an indicator scores at a completion rate: the rate, at most the whole, nothing below the
 * pass line; null where the place has people score it. Source: 财预〔2020〕10号; the variants of 反向 indicators are local.
 */
export function scoreShare(rate: Ratio, direction: Direction | null, profile: Profile): Ratio | null {
  const capped = Math.min(1, Math.max(0, rate));
  if (toPercent(asRatio(capped)) < profile.passLine) return asRatio(0);
  if (direction !== 'lower' || capped === 1) return asRatio(capped);
  if (profile.inverseScore === 'manual') return null;
  if (profile.inverseScore === 'ratio') return asRatio(capped);
  // rate = target ÷ actual, so the excess over the target is 1 ÷ rate − 1.
  return asRatio(capped > 0.5 ? 2 - 1 / capped : 0);
}

/** The share that one of the three official levels scores in a formula. */
export function levelShare(level: 1 | 2 | 3, profile: Profile): Ratio {
  const { reachedShare, partlyShare, unreachedShare } = profile;
  return toRatio(asPercent([reachedShare, partlyShare, unreachedShare][level - 1]!));
}

/** Lowest and highest share that a person may give for a level. */
export function levelBand(level: 1 | 2 | 3, { reachedBand, partlyBand }: Profile): readonly [Ratio, Ratio] {
  const bounds = [100, reachedBand, partlyBand, 0].map((bound) => toRatio(asPercent(bound)));
  return [bounds[level]!, bounds[level - 1]!];
}

/** Points rounded or cut as the settings say. */
export function points(value: number, { scoreRounding, scoreDecimals }: Profile): number {
  return scoreRounding === 'round' ? roundTo(value, scoreDecimals) : truncateTo(value, scoreDecimals);
}

/** A row with a weight and a score of its own. */
export interface Marks {
  readonly weight: number;
  readonly score: number;
}

/** Weight and score of a row; null when one is missing, or when the score is shared with other rows. */
export function marksOf({ weight, score, scoreShared }: Indicator): Marks | null {
  if (scoreShared || typeof weight?.value !== 'number' || typeof score?.value !== 'number') return null;
  return weight.value > 0 ? { weight: weight.value, score: score.value } : null;
}

/** The points that an indicator's completion rate makes of its weight; null where there is no rate or people score. */
export function pointsOf(indicator: Judged, weight: number, profile: Profile): number | null {
  const { rate, direction } = completionOf(indicator);
  const share = rate === null ? null : scoreShare(rate, direction, profile);
  return share === null ? null : points(weight * share, profile);
}

/** Whether a score is no more than its weight, but for rounding. */
export function isWithin(score: number, weight: number, { scoreTolerance }: Profile): boolean {
  return score <= weight + scoreTolerance + 1e-9;
}

/** The points of the budget execution: its weight times the share of the budget that was spent, at most the whole. */
export function executionPoints(weight: number, spent: Ratio, profile: Profile): number {
  return points(weight * Math.min(1, Math.max(0, spent)), profile);
}

/**
 * Whether a score is what was computed, but for rounding: also to one decimal, where the score is written so (1.946 as 1.9).
 */
export function isRoundedScore(computed: number, score: number, profile: Profile): boolean {
  const oneDecimal = !Number.isInteger(score) && Number.isInteger(roundTo(score * 10, 6));
  return sameScore(computed, score, profile) || (oneDecimal && Math.abs(computed - score) <= 0.05 + 1e-9);
}

/** Whether two scores, weights or totals are the same but for rounding. */
export function sameScore(a: number, b: number, { scoreTolerance }: Profile): boolean {
  return Math.abs(a - b) <= scoreTolerance + 1e-9;
}
