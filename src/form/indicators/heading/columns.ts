import {
  ADJUSTED,
  GRADE_HEADINGS,
  INDICATOR_HEADINGS,
  LONGER_TERMS,
  patternOf,
  readerOf,
  YEARLY_TERMS,
} from '../../../lexicon';
import { rememberFor } from '../../../text';
import type { IndicatorColumn } from '../../model/form';
import { headRole } from '../../labels/labels';
import type { Label } from '../../labels/label';

/**
 * What a heading of the indicator table says. `other`: a column that is known to be none of ours; `unknown`: its words
 * are none of the lexicon's.
 */
export interface HeadingRole {
  readonly column: IndicatorColumn | 'other' | 'unknown';
  readonly confidence: number;
  /** A template says so. */
  readonly given?: boolean;
  /** The categories stand in the column of the names, above their indicators. */
  readonly outline?: boolean;
  /** Only the group above says so. */
  readonly inherited?: boolean;
  /** A standard in grades (优 良 中 差) stands below no other heading than that of an indicator table. */
  readonly graded?: boolean;
}

/** A heading whose words say nothing. */
export const NO_ROLE: HeadingRole = { column: 'unknown', confidence: 0 };

const readHeading = readerOf(INDICATOR_HEADINGS);
const readGrade = readerOf(GRADE_HEADINGS);

/** Reads one heading by itself; undefined when its words are none of the lexicon's. */
export const headingRole = rememberFor((label: Label): HeadingRole | undefined => {
  if (label.plain === '' || label.full.length > 40 || headRole(label) === 'project') return undefined;
  const bracketed = headingOf(label.full);
  let found = headingOf(label.plain) ?? bracketed;
  // 备注（未完成原因）: what the brackets ask for is what stands there.
  if (found?.column === 'remark' && bracketed?.column === 'reason') found = bracketed;
  return found;
});

function headingOf(text: string): HeadingRole | undefined {
  const found = readHeading(text);
  return found && { column: found.means, confidence: found.surety };
}

/**
 * Reads a heading under its group headings: 年度 under 指标值 is a target, 数值 under 年度指标值 too.
 * The heading itself weighs more than its groups.
 */
export function headingUnder(groups: readonly Label[], leaf: Label): HeadingRole | undefined {
  const own = headingRole(leaf);
  if (own || groups.length === 0) return own;
  const grade = readGrade(leaf.plain);
  if (grade) return { column: grade.means, confidence: 0.8, graded: true };
  const plain = [...groups, leaf].map((label) => label.plain).join('');
  const joined = headingRole({ full: plain, plain });
  const found = joined ?? headingRole(groups.at(-1)!);
  return found && { ...found, confidence: found.confidence * 0.8, ...(!joined && { inherited: true }) };
}

const LONGER = patternOf(LONGER_TERMS);
const YEARLY = patternOf(YEARLY_TERMS);
const CHANGED = patternOf(ADJUSTED);

/** Whether a target column is for a longer or an earlier term than the year at stake. */
export function isPeriodTarget(leaf: Label, groups: readonly Label[]): boolean {
  if (LONGER.test(leaf.full)) return true;
  return !YEARLY.test(leaf.full) && groups.some((group) => LONGER.test(group.full));
}

/** Whether a target column holds values as adjusted during the year. */
export function isAdjusted(leaf: Label): boolean {
  return CHANGED.test(leaf.full);
}
