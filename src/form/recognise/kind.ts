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

/** Tables about people, and lists about tables, use some of the same words. */
const OTHER_TABLE =
  /员工|个人|岗位|教师|干部|职工绩效|薪|奖金|考核表|指标库|评价指标体系|检查报告|台账|名单|联系/;

/** How sure it is that this is a 预算绩效 table at all: what the title says, and the official categories. */
function proofOf({ title, header, head, rows }: Evidence): number {
  const has = (column: string): boolean => header.columns.some((reading) => reading.column === column);
  const categories = rows.filter(({ level1, level2 }) =>
    [level1, level2].some(
      (level) => level !== null && level.text !== '' && isCategory(readLabel(level.text)),
    ),
  ).length;
  let proof = 0;
  if (/绩效/.test(title)) proof += 0.5;
  if (/支出|预算|资金|项目|部门|单位|财政|整体/.test(title)) proof += 0.1;
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

/** A whole department, or one project. */
function scopeOf({ title, sheetName, head }: Evidence): Decision<'department' | 'project'> {
  if (/整体/.test(title)) return { value: 'department', confidence: 1 };
  if (/项目|专项|转移支付|政策/.test(title)) return { value: 'project', confidence: 1 };
  if (head.some(({ role }) => role === 'project')) return { value: 'project', confidence: 0.9 };
  if (/部门|单位/.test(title)) return { value: 'department', confidence: 0.9 };
  if (/整体/.test(sheetName)) return { value: 'department', confidence: 0.8 };
  if (head.some(({ role }) => role === 'organisation')) return { value: 'department', confidence: 0.7 };
  return { value: 'project', confidence: 0.5 };
}

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
  if (/监控|监测|跟踪/.test(title)) return { value: 'monitoring', confidence: 1 };
  if (reading('forecast') && reading('likelihood')) return { value: 'monitoring', confidence: 0.9 };
  if (actual && /(?<!\d)(?:[1-9]|1[01])\s*月|半年|季度/.test(actual))
    return { value: 'monitoring', confidence: 0.8 };
  if (actual) return { value: 'self-evaluation', confidence: 1 };
  if (/自评|自我评价|完成情况|绩效评价/.test(title)) return { value: 'self-evaluation', confidence: 0.8 };
  if (hasExecution && hasCompletion) return { value: 'self-evaluation', confidence: 0.7 };
  return { value: 'target', confidence: /目标|申报|批复/.test(title) ? 1 : 0.8 };
}
