import { normalise } from '../../../text';
import { CATEGORY_NAMES, wholly } from '../../../lexicon';
import type { Field, Form, IndicatorColumn, UnnamedRow } from '../../../form';
import { isBlankWord } from '../texts';

export { categoryOf, LEVEL1_NAMES, level1Of, type Category, type Level1 } from '../../../form/model/category';

/**
 * The lists of a table that has several projects one below another: the list of each indicator, from 0. A column in front
 * of the indicators names each project once, beside its first row, whether it was read as their names or not at all.
 */
export function listsOf({
  indicators,
  columns,
  unread,
  head,
}: Pick<Form, 'indicators' | 'columns' | 'unread' | 'head'>): readonly number[] {
  const first = Math.min(...columns.flatMap(({ column, left }) => (NAMES.includes(column) ? [left] : [])));
  const starts = unread
    .filter(({ kind, range }) => kind === 'column' && range.right < first)
    .map(({ cells }) => cells.map(({ row }) => row))
    .concat([head.flatMap(({ role, cell }) => (role === 'project' ? [cell.row] : []))])
    .find(
      (rows) => rows.length > 1 && rows.length * 2 <= indicators.length && rows[0] === indicators[0]?.row,
    );
  return indicators.map(({ row }) => Math.max(0, (starts ?? []).filter((start) => start <= row).length - 1));
}

const NAMES: readonly string[] = ['level1', 'level2', 'name'];

/** Columns that a template fills in by itself: 定性, 正向, ≥, 个. */
const FORMAL: readonly IndicatorColumn[] = ['nature', 'polarity', 'operator', 'unit'];

/** What a row without a name says of an indicator; what a template fills in by itself says nothing. */
export function writtenIn({ columns }: Form, { filled }: UnnamedRow): readonly Field<string>[] {
  const formal = columns.filter(({ column }) => FORMAL.includes(column));
  return filled.filter(
    ({ text, cell }) =>
      !isBlankWord(text) && !formal.some(({ left, right }) => cell.column >= left && cell.column <= right),
  );
}

/** Whether a text is nothing but the word of a class, where the name of an indicator belongs: 质量, 社会效益指标. */
export function isClassWord(text: string): boolean {
  return CLASS_WORD.test(normalise(text));
}

const CLASS_WORD = wholly(
  CATEGORY_NAMES,
  CATEGORY_NAMES.map((name) => name.replace('指标', '')),
);
