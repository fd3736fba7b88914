/**
 * The only answer to: which way a value is better, how far it is completed, what it scores, which grade that is, and what
 * weights and scores must add up to. Rules, formulas, pane and command line ask here.
 */
export {
  completionOf,
  isMeasured,
  isOverLimit,
  isShort,
  isUndone,
  reaches,
  stateOf,
  type Completion,
  type CompletionState,
  type Judged,
} from './completion';
export type { Comparison } from './comparison';
export { directionOf, isSuspect, isWork, type Directed, type Direction } from './direction';
export { GRADES, gradeOf } from './grade';
export { nameDirection, type NameDirection } from './name-direction';
export { isProportion } from './proportion';
export {
  asPercent,
  asRatio,
  divide,
  rateFrom,
  rateIn,
  ratioText,
  toPercent,
  toRatio,
  type Percent,
  type Ratio,
  type RateUnit,
} from './ratio';
export { roundTo } from './rounding';
export {
  executionRow,
  openPoints,
  statedWeights,
  totalOf,
  unwrittenExecution,
  WHOLE,
  type PointsTotal,
  isExecution,
} from './totals';
export {
  executionPoints,
  isWithin,
  levelBand,
  levelShare,
  marksOf,
  points,
  pointsOf,
  isRoundedScore,
  sameScore,
  scoreShare,
  type Marks,
} from './score';
