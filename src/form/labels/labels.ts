import {
  ADJUSTED,
  CATEGORY_ENDINGS,
  CATEGORY_STARTS,
  GOAL_ENDINGS,
  GOAL_PARTS,
  GOAL_WORDS,
  GOALS_REACHED,
  HEAD_LABELS,
  LIST_ENDINGS,
  LONGER_GOALS,
  MONEY_COLUMN_HEADINGS,
  MONEY_LABELS,
  MONEY_PARTS,
  NO_GOAL,
  OTHER_SUMS,
  PART_LABELS,
  patternOf,
  readerOf,
  SECTION_LABELS,
  SUM_ENDINGS,
  TASK_HEADINGS,
} from '../../lexicon';
import { isNote, sumWord, withoutPart } from '../../table';
import { rememberFor } from '../../text';
import type { HeadRole, MoneyColumn, MoneyRole } from '../model/form';
import type { Label } from './label';
import type { Term, TermRoles } from '../template/template';

/** What a template says that a label is of one part; undefined when it says that the label is none of it. */
function givenRole<P extends keyof TermRoles>(term: Term, part: P): TermRoles[P] | undefined {
  return term.part === part ? ((term.role ?? undefined) as TermRoles[P] | undefined) : undefined;
}

/** Parts of a table other than its indicators, as their labels announce them. */
export type SectionRole = (typeof SECTION_LABELS)[number]['means'] | 'total' | 'note';

const readSection = readerOf(SECTION_LABELS);

/** Reads the label of a part; undefined when it is none. */
export const sectionRole = rememberFor((label: Label): SectionRole | undefined => {
  if (label.given || label.full === '' || label.full.length > 40) return undefined;
  if (sumWord(label)?.bare) return 'total';
  return readSection(label.plain)?.means ?? (isNote(label) ? 'note' : undefined);
});

const readHead = readerOf(HEAD_LABELS);

/** Reads a label of the head; undefined when it is none. */
export const headRole = rememberFor((label: Label): HeadRole | undefined => {
  if (label.given) return givenRole(label.given, 'head');
  if (label.plain === '' || label.full.length > 30) return undefined;
  return readHead(label.plain)?.means;
});

const SUM_END = patternOf(SUM_ENDINGS);
const readMoney = readerOf(MONEY_LABELS);

/** Whether a label ends as those of sums do, whatever it is called. */
export function endsAsSum({ plain }: Label): boolean {
  return SUM_END.test(plain);
}

/** Which sum of money a label names; undefined when it names none. 其中： in front does not count. */
export const moneyRole = rememberFor((label: Label): MoneyRole | undefined => {
  if (label.given) return givenRole(label.given, 'money');
  if (label.full.length > 30) return undefined;
  const plain = withoutPart(label.plain).replace(/[:：].*$/, '');
  if (plain === '' || plain.length > 16 || /\d{2}/.test(plain)) return undefined;
  return SUM_END.test(plain) ? readMoney(plain)?.means : undefined;
});

const OTHERS = patternOf(OTHER_SUMS);

/** 其他 below sums is another sum; anywhere else it is nothing of the kind. */
export function otherRole({ plain }: Label): MoneyRole | undefined {
  return OTHERS.test(plain) ? 'other' : undefined;
}

const MONEY_PART = patternOf(MONEY_PARTS);
const readMoneyHeading = readerOf(MONEY_COLUMN_HEADINGS);

/** Which column of the money block a heading names; undefined when none. */
export const moneyColumn = rememberFor((label: Label): MoneyColumn | undefined => {
  if (label.given) return givenRole(label.given, 'money-column');
  const { plain, full } = label;
  if (plain === '' || plain.length > 16 || full.length > 30 || MONEY_PART.test(plain)) return undefined;
  return readMoneyHeading(plain)?.means;
});

/** What a label of the goals part announces. */
export type GoalRole = 'annual' | 'adjusted' | 'medium-term' | 'completed' | 'section';

const GOAL = patternOf(GOAL_WORDS);
const OTHER_THAN_GOAL = patternOf(NO_GOAL);
const REACHED = patternOf(GOALS_REACHED);
const GOAL_END = patternOf(GOAL_ENDINGS);
const LONGER = patternOf(LONGER_GOALS);
const CHANGED = patternOf(ADJUSTED);
const GOAL_PART = patternOf(GOAL_PARTS);

/** Reads a label of the goals part; undefined when it is none. */
export const goalRole = rememberFor((label: Label): GoalRole | undefined => {
  if (label.given) return givenRole(label.given, 'goal');
  const { plain, full } = label;
  if (plain === '' || full.length > 34 || !GOAL.test(plain) || OTHER_THAN_GOAL.test(plain)) return undefined;
  // 投入目标（万元） is a sum.
  if (/元\)/.test(full)) return undefined;
  if (REACHED.test(plain)) return 'completed';
  if (!GOAL_END.test(plain)) return undefined;
  if (LONGER.test(full)) return 'medium-term';
  if (CHANGED.test(full)) return 'adjusted';
  return GOAL_PART.test(plain) ? 'section' : 'annual';
});

/** Columns of the list of tasks. */
export type TaskColumn = (typeof TASK_HEADINGS)[number]['means'];

const readTaskHeading = readerOf(TASK_HEADINGS);

/** Which column of the list of tasks a heading names; undefined when none. */
export const taskColumn = rememberFor((label: Label): TaskColumn | undefined => {
  if (label.given || label.plain === '' || label.full.length > 24) return undefined;
  return readTaskHeading(label.plain)?.means;
});

/** Whether a label stands for any part of a table, so that it cannot be the value of its neighbour. */
export function isAnyLabel(label: Label): boolean {
  return (
    headRole(label) !== undefined ||
    sectionRole(label) !== undefined ||
    moneyRole(label) !== undefined ||
    goalRole(label) !== undefined
  );
}

const PART_LABEL = patternOf(PART_LABELS);

/** Whether a label names a part of a table that is read by its own labels: 基本信息, 支出构成, 收入来源. */
export const isPartLabel = rememberFor(({ plain }: Label): boolean => PART_LABEL.test(plain));

const CATEGORY_START = patternOf(CATEGORY_STARTS);
const CATEGORY_END = patternOf(CATEGORY_ENDINGS);

/** Categories of both official taxonomies and of older local ones. */
export const isCategory = rememberFor(
  ({ plain }: Label): boolean =>
    plain.length <= LONGEST_CATEGORY &&
    !/[。；,，]/.test(plain) &&
    CATEGORY_START.test(plain) &&
    CATEGORY_END.test(plain),
);

const LONGEST_CATEGORY = 16;

const LIST_END = patternOf(LIST_ENDINGS);

/** Whether a text is the name of a list or another table: 支付明细, 人员名单. */
export function isListTitle(label: Label): boolean {
  return label.full.length <= 30 && LIST_END.test(label.plain);
}
