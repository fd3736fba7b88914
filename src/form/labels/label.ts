import { anyOf, PARTS_OF_YEAR } from '../../lexicon';
import { fold } from '../../text';
import type { Label as TableLabel } from '../../table';
import type { Term } from '../template/template';

/** A label of a 绩效 table. */
export interface Label extends TableLabel {
  /** What a template says that the label means; nothing else counts then. */
  readonly given?: Term;
}

/** Points or shares stated in a heading: 产出指标(50分) → 50; null when none is. */
export function pointsIn(text: string): number | null {
  const match = /\(?(\d{1,3}(?:\.\d+)?)分[)*×]?/.exec(fold(text).replace(/\s+/g, ''));
  return match ? Number(match[1]) : null;
}

/** A category without line breaks, list number and bracketed points: 二、效益指标⏎(30分) → 效益指标. */
export function categoryName(text: string): string {
  const name = text
    .replace(
      /^\s*(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[、.．](?!\d))/,
      '',
    )
    .replace(/\s+/g, '')
    .replace(/[(（](?:[^()（）]*\d分|\d+(?:\.\d+)?(?:[-~—～]\d+)?(?:分|%|％)?)[)）]分?/g, '');
  // 数量指标（必填）: what stands behind a whole name speaks of the form.
  return name.replace(/(指标)[(（](?:[^()（）]*[必选]填[^()（）]*|[^()（）]*(?<!指标))[)）]$/, '$1');
}

/** Whether a name has its points in brackets behind it: 相关性（5分）. */
export function endsInPoints(text: string): boolean {
  return /[(（]\s*\d+(?:\.\d+)?\s*分\s*[)）]\s*$/.test(text);
}

const PART_OF_YEAR = new RegExp(anyOf(Object.keys(PARTS_OF_YEAR)));

/** The month with which the part of the year ends that a heading names: 1-11月执行数 → 11, 上半年 → 6; 0 where it names none. */
export function lastMonthIn({ full }: Label): number {
  const month = /(?:\d{1,2}月?[-—~至到]|截[至止]\D{0,6})(\d{1,2})月/.exec(full)?.[1];
  return Number(month ?? PARTS_OF_YEAR[PART_OF_YEAR.exec(full)?.[0] ?? ''] ?? 0);
}
