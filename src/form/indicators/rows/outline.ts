import { FIRST_LEVELS, patternOf } from '../../../lexicon';
import { isBlank } from '../../../table';
import type { Block } from '../../grid';
import { categoryName } from '../../labels/label';
import { isCategory } from '../../labels/labels';
import { categoryField, LEVELS, NO_CATEGORIES, type Categories } from './categories';
import { hasNoValues } from './line';
import type { RowView } from './row-view';

const FIRST_LEVEL = patternOf(FIRST_LEVELS);

/**
 * The categories from this row on, where they stand among the names as in an outline; undefined when the row is none of
 * them. The indent tells the level; without indents the words do.
 */
export function outlineCategories(view: RowView, row: number, before: Categories): Categories | undefined {
  if (LEVELS.some((level) => view.column(level))) return undefined;
  const block = view.block('name', row)!;
  if (isBlank(block) || block.range.top !== row || !isCategoryLine(block) || !hasNoValues(view, row))
    return undefined;
  // 数量指标(必填): what the brackets demand is no part of the name.
  const field = { ...categoryField(block), value: categoryName(block.label.plain) };
  const { level1 } = before;
  const deeper = level1 !== null && indentOf(block.text) > indentOf(level1.text);
  const isFirst = level1 === null || (!deeper && FIRST_LEVEL.test(block.label.plain));
  return isFirst ? { ...NO_CATEGORIES, level1: field } : { ...NO_CATEGORIES, level1, level2: field };
}

/** Whether a line is above the first category of an outline: the unit, the project. */
export function isOutlineHead(view: RowView, row: number, { level1 }: Categories): boolean {
  return view.column('name')!.outline === true && level1 === null && hasNoValues(view, row);
}

/** 服务对象满意度指标 is a category where it has no value, though it may name an indicator. */
function isCategoryLine({ label }: Block): boolean {
  return isCategory(label) || label.plain.endsWith('指标');
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}
