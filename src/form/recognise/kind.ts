import {
  MONEY_TITLES,
  OTHER_TITLES,
  OWNER_TITLES,
  PART_OF_YEAR,
  patternOf,
  PERFORMANCE_TITLES,
  readerOf,
  SCOPE_TITLES,
  STAGE_TITLES,
} from '../../lexicon';
import type { FormKind, HeadField, Indicator, UnnamedRow } from '../model/form';
import type { IndicatorHeader } from '../indicators/heading/header';
import { readLabel } from '../../table';
import { isCategory } from '../labels/labels';
import type { TableLayout } from '../template/template';

/** What the kind of a table is told from. */
export interface Evidence {
  /** Lines of the title, and the sheet's name as the weakest witness. */
  readonly title: string;
  readonly sheetName: string;
  readonly header: IndicatorHeader;
  readonly head: readonly HeadField[];
  readonly rows: ReadonlyArray<Pick<Indicator | UnnamedRow, 'level1' | 'level2'>>;
  readonly hasExecution: boolean;
  readonly hasCompletion: boolean;
  /** What a template says of tables with these headings. */
  readonly layout: TableLayout | null;
}

/** The kind and how sure it is, 0 to 1; undefined when the table is none of the five. */
export function decideKind(evidence: Evidence): { kind: FormKind; confidence: number } | undefined {
  const { layout } = evidence;
  if (layout?.kind) return { kind: layout.kind, confidence: 1 };
  const proof = layout ? 1 : proofOf(evidence);
  if (proof < 0.5) return undefined;
  const scope = scopeOf(evidence);
  const stage = stageOf(evidence);
  const kind: FormKind = stage.value === 'monitoring' ? 'monitoring' : `${scope.value}-${stage.value}`;
  return { kind, confidence: Math.round(proof * scope.confidence * stage.confidence * 100) / 100 };
}

const OTHER_TABLE = patternOf(OTHER_TITLES);
const PERFORMANCE = patternOf(PERFORMANCE_TITLES);
const PUBLIC_MONEY = patternOf(MONEY_TITLES);

/** How sure it is that this is a 预算绩效 table at all: what the title says, and the official categories. */
function proofOf({ title, header, head, rows }: Evidence): number {
  const has = (column: string): boolean => header.columns.some((reading) => reading.column === column);
  const categories = rows.filter(({ level1, level2 }) =>
    [level1, level2].some(
      (level) => level !== null && level.text !== '' && isCategory(readLabel(level.text)),
    ),
  ).length;
  let proof = 0;
  if (PERFORMANCE.test(title)) proof += 0.5;
  if (PUBLIC_MONEY.test(title)) proof += 0.1;
  if (categories > 0) proof += 0.4;
  if (
    has('level1') &&
    has('level2') &&
    header.columns.find((reading) => reading.column === 'name')!.confidence === 1
  )
    proof += 0.2;
  if (head.some(({ role }) => role !== 'other' && role !== 'period')) proof += 0.1;
  if (OTHER_TABLE.test(title) && categories === 0) proof -= 0.6;
  return Math.min(1, proof);
}

interface Decision<T> {
  readonly value: T;
  readonly confidence: number;
}

const readScope = readerOf(SCOPE_TITLES);
const OWNER = patternOf(OWNER_TITLES);

/** A whole department, or one project. */
function scopeOf({ title, sheetName, head }: Evidence): Decision<'department' | 'project'> {
  const told = readScope(title);
  if (told) return { value: told.means, confidence: 1 };
  if (head.some(({ role }) => role === 'project')) return { value: 'project', confidence: 0.9 };
  if (OWNER.test(title)) return { value: 'department', confidence: 0.9 };
  if (readScope(sheetName)?.means === 'department') return { value: 'department', confidence: 0.8 };
  if (head.some(({ role }) => role === 'organisation')) return { value: 'department', confidence: 0.7 };
  return { value: 'project', confidence: 0.5 };
}

const MONITORING = patternOf(STAGE_TITLES.monitoring);
const EVALUATION = patternOf(STAGE_TITLES['self-evaluation']);
const TARGET = patternOf(STAGE_TITLES.target);
const HALF_YEAR = patternOf(PART_OF_YEAR);

/** Before, during or after the year. */
function stageOf({
  title,
  header,
  hasExecution,
  hasCompletion,
}: Evidence): Decision<'target' | 'self-evaluation' | 'monitoring'> {
  const reading = (column: string): string | undefined =>
    header.columns.find((item) => item.column === column)?.heading;
  const actual = reading('actual');
  if (MONITORING.test(title)) return { value: 'monitoring', confidence: 1 };
  if (reading('forecast') && reading('likelihood')) return { value: 'monitoring', confidence: 0.9 };
  if (actual && (/(?<!\d)(?:[1-9]|1[01])\s*月/.test(actual) || HALF_YEAR.test(actual)))
    return { value: 'monitoring', confidence: 0.8 };
  if (actual) return { value: 'self-evaluation', confidence: 1 };
  // 绩效评价指标表 with neither results nor points reached is what the evaluation will go by.
  const isScored = reading('score') !== undefined;
  const isReached = hasExecution || hasCompletion || isScored;
  if (EVALUATION.test(title) && (isReached || !reading('weight')))
    return { value: 'self-evaluation', confidence: 0.8 };
  if ((hasExecution && hasCompletion) || (isScored && reading('weight')))
    return { value: 'self-evaluation', confidence: 0.7 };
  return { value: 'target', confidence: TARGET.test(title) ? 1 : 0.8 };
}
