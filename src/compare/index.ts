/**
 * Tables of one matter beside each other: approved, watched, evaluated. `pairing` tells which belong together,
 * `indicators` which of their indicators are the same and what differs, head, money and goals the rest; `rules` (I01–I12)
 * say what is wrong with it.
 */
export { compareTables, type ComparedPair, type ComparedTables, type Decided } from './compare';
export { yearOf } from './head';
export { likeness } from './indicators/alike';
export { targetText } from './indicators/targets';
export { askedFor } from './approvals';
export {
  SURE,
  type ApprovedChange,
  type Change,
  type DecidedMatch,
  type DecidedMatches,
  type Match,
  type Table,
} from './model';
export type { PairFinding } from './rules/pair-rule';
export { STAGE_NAMES, stageOf, type Stage } from './pairing/stage';
export { linksDocument, readLinks, type RowLink, type TableLinks } from './links';
