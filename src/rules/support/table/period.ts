import { BEGIN_WORDS, DONE_BY_WORDS, patternOf } from '../../../lexicon';
import type { Form, HeadField } from '../../../form';
import type { CellRef } from '../../../sheet';
import { fold, rememberFor } from '../../../text';
import { clip } from '../wording';

/** The time that the project of a table runs. */
export interface Period {
  /** The first and the last day: 2023-01-01, 2025-12-31. */
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly cell: CellRef;
}

/**
 * The time that the head names for the project, whatever its label: 项目起止时间 2023年1月—2025年12月, 建设工期 2020年9月至2021年6月,
 * 开始日期 and 完成日期 in boxes of their own. Null when none, or only one date, is written.
 */
export const periodOf = rememberFor(({ head }: Form): Period | null => {
  const labelled = head.filter(({ role }) => role === 'period');
  const others = head.filter(({ role }) => role === 'other');
  return (
    first(labelled, spanIn) ??
    first(others, (field) => (isOnlySpan(field) ? spanIn(field) : null)) ??
    ends(labelled)
  );
});

const MONTH = /(20\d{2})\s*(?:年|[./-])\s*(?:(\d{1,2})(?:\s*月)?)?|(?<=[-~至到—–]\s*)(\d{1,2})\s*月/g;
const DATE = '20\\d{2}\\s*(?:年|[./-])\\s*(?:\\d{1,2}\\s*(?:月|[./-])?\\s*)?(?:\\d{1,2}\\s*日?\\s*)?';
const SPAN = new RegExp(`^\\s*[从自]?\\s*${DATE}(?:起至|[-~至到—–]+)\\s*${DATE}[底末止前]*[^\\d]{0,4}$`);

/** A text that is nothing but a time from one date to another; a name or a goal that holds two years is none. */
function isOnlySpan({ text }: HeadField): boolean {
  return SPAN.test(fold(text));
}

function spanIn({ text, cell }: HeadField): Period | null {
  const months = [...fold(text).matchAll(MONTH)];
  const [start, end] = [months[0], months.at(-1)];
  if (!start || !end || start === end) return null;
  const from = `${start[1]}-${pad(start[2] ?? '1')}-01`;
  const to = `${end[1] ?? start[1]}-${pad(end[2] ?? end[3] ?? '12')}-31`;
  return { from, to, text: clip(text), cell };
}

/** The two ends in boxes of their own. */
function ends(fields: readonly HeadField[]): Period | null {
  const dated = (words: RegExp) => {
    const field = fields.find(({ name, value }) => value !== null && words.test(name));
    const [, year, month] = new RegExp(MONTH.source).exec(fold(field?.text ?? '')) ?? [];
    return field && year ? { field, year, month } : null;
  };
  const [start, end] = [dated(BEGIN), dated(END)];
  if (!start || !end || start.field === end.field) return null;
  return {
    from: `${start.year}-${pad(start.month ?? '1')}-01`,
    to: `${end.year}-${pad(end.month ?? '12')}-31`,
    text: clip(`${start.field.text}—${end.field.text}`),
    cell: end.field.cell,
  };
}

const BEGIN = patternOf(BEGIN_WORDS);
const END = patternOf(DONE_BY_WORDS);

function first<T, R>(list: readonly T[], read: (item: T) => R | null): R | null {
  for (const item of list) {
    const found = read(item);
    if (found !== null) return found;
  }
  return null;
}

function pad(month: string): string {
  return month.padStart(2, '0');
}
