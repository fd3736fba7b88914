import type { ColumnReading, Field, Indicator } from '../../model/form';
import type { Block } from '../../grid';
import { categoryName } from '../../labels/label';
import type { RowView } from './row-view';

/** The categories of a row, the widest first. */
export type Categories = Pick<Indicator, 'level1' | 'level2' | 'level3'>;

export const LEVELS = ['level1', 'level2', 'level3'] as const satisfies readonly (keyof Categories)[];
export const NO_CATEGORIES: Categories = { level1: null, level2: null, level3: null };

/** Merged categories reach down by themselves, unmerged ones until the next is written. */
export function readCategories(view: RowView, row: number, before: Categories): Categories {
  const next: { -readonly [K in keyof Categories]: Categories[K] } = { ...before };
  LEVELS.forEach((level, depth) => {
    const block = view.block(level, row);
    if (!block || block.text.trim() === '') return;
    const field = categoryField(block, view.column(level));
    // A new category begins anew below it.
    if (field.value !== next[level]?.value) for (const deeper of LEVELS.slice(depth + 1)) next[deeper] = null;
    next[level] = field;
  });
  return next;
}

/** A category as a field; `column` where it stands in a column of its own. */
export function categoryField(block: Block, column?: ColumnReading): Field<string> {
  return { value: categoryName(block.text), text: block.text, cell: block.cell, label: column?.cell };
}

/** Categories that the layout has but nobody filled are blank fields, not missing ones. */
export function asLaidOut(view: RowView, row: number, levels: Categories): Categories {
  const blank = (column: keyof Categories): Field<string> | null => {
    const reading = view.column(column);
    return reading ? { value: '', text: '', cell: { row, column: reading.left }, label: reading.cell } : null;
  };
  return {
    level1: levels.level1 ?? blank('level1'),
    level2: levels.level2 ?? blank('level2'),
    level3: levels.level3 ?? blank('level3'),
  };
}

/** Whether a category begins in this row. */
export function beginsCategory(view: RowView, row: number): boolean {
  return LEVELS.some((level) => {
    const category = view.block(level, row);
    return category !== undefined && category.text.trim() !== '' && category.range.top === row;
  });
}
