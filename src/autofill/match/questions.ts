import { isKnownUnit } from '../../quantity';
import { rememberFor } from '../../text';
import type { Ledger } from '../../ledger/ledger';
import type { Taken } from '../recipe/taken';
import type { Slot } from '../slots/slot';
import type { Measure } from './measure';

/** What only a person can tell of the rows that a number is made of, in Chinese. */
export function questionsIn(slot: Slot, ledger: Ledger, measure: Measure, taken: Taken): string[] {
  return [
    ...questionsOf(ledger, taken),
    ...unjudged(slot, ledger, measure, taken),
    ...leftOutOfAll(slot, measure),
  ];
}

/** What the list asks; of a single row only where it is among those that count. */
function questionsOf(ledger: Ledger, { positions }: Taken): string[] {
  const counted = new Set(positions.map((position) => ledger.rows[position]! + 1));
  return ledger.questions.filter((question) => {
    const row = /^第 (\d+) 行/.exec(question)?.[1];
    return row === undefined || counted.has(Number(row));
  });
}

/** Of a rate rows that have no result yet: whether they belong to all is a question. */
function unjudged(
  { label }: Slot,
  ledger: Ledger,
  { aggregate, column, counted }: Measure,
  { positions }: Taken,
): string[] {
  if (aggregate !== 'share' || counted === undefined || column === null) return [];
  const { values, text } = ledger.column(column)!;
  const open = values.flatMap((value) => {
    const stem = /^(?:尚?未|待)(.{2,4})$/.exec(value.text)?.[1];
    const isOpen = stem !== undefined && !label.includes(stem) && !counted.some((one) => one.includes(stem));
    const rows = isOpen ? positions.filter((position) => text(position) === value.text).length : 0;
    return rows > 0 ? [{ text: value.text, rows }] : [];
  });
  return open.map((one) => `「${column}」为「${one.text}」的 ${one.rows} 行算在总数里，算不算，请确认`);
}

/** 随访率 asks how many were reached: who was not may not be left out of all. */
function leftOutOfAll({ label }: Slot, { aggregate, column, filters = [] }: Measure): string[] {
  if (aggregate !== 'share' || column === null || !label.endsWith(`${column.slice(-2)}率`)) return [];
  return filters.flatMap((filter) =>
    'except' in filter && filter.column === column
      ? [`「${column}」为「${filter.except.join('」「')}」的没有算在总数里，算不算，请确认`]
      : [],
  );
}

/** Whether headings with their units stand in a column, and the things beside each other: 户数（户）, 建筑面积（㎡）. */
export const liesOnItsSide = rememberFor((ledger: Ledger): boolean =>
  ledger.columns.some(
    ({ kind, values }) =>
      (kind === 'text' || kind === 'category') &&
      values.filter(({ text }) => isKnownUnit(/[(（]([^()（）]{1,4})[)）]$/.exec(text)?.[1] ?? '')).length >=
        3,
  ),
);
