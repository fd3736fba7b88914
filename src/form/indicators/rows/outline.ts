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
 * them. The number or the indent tells the level; without either the words do.
 */
export function outlineCategories(view: RowView, row: number, before: Categories): Categories | undefined {
  if (LEVELS.some((level) => view.column(level))) return undefined;
  const block = view.block('name', row)!;
  if (isBlank(block) || block.range.top !== row || !hasNoValues(view, row)) return undefined;
  if (!isCategoryLine(block) && !isNextNumber(block.text, before)) return undefined;
  // 数量指标(必填): what the brackets demand is no part of the name.
  const field = { ...categoryField(block), value: categoryName(block.label.plain) };
  const { level1 } = before;
  const number = numberingOf(block.text);
  if (level1 !== null && number !== null && numberingOf(level1.text) !== null)
    return number === numberingOf(level1.text)
      ? { ...NO_CATEGORIES, level1: field }
      : { ...NO_CATEGORIES, level1, level2: field };
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

/** 四、结果目标 is a category where 三、产出目标 is one. */
function isNextNumber(text: string, { level1 }: Categories): boolean {
  return numberingOf(text) === 'chinese' && level1 !== null && numberingOf(level1.text) === 'chinese';
}

/** How a line is numbered: 一、 or otherwise; null when it is not. */
function numberingOf(text: string): 'chinese' | 'other' | null {
  if (/^\s*[一二三四五六七八九十]{1,3}[、.．]/.test(text)) return 'chinese';
  return /^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、.．](?!\d))/.test(text) ? 'other' : null;
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}
