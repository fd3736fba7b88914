import { FIRST_LEVELS, patternOf, STAMP_WORDS } from '../../../lexicon';
import { isSameCell } from '../../../sheet';
import { carries, isBlank, isNote, isPart, splitInline, sumWord, type SumWord } from '../../../table';
import { rememberFor } from '../../../text';
import type { Block } from '../../grid';
import type { IndicatorColumn } from '../../model/form';
import { endsInPoints } from '../../labels/label';
import { headRole, isCategory, isListTitle, sectionRole } from '../../labels/labels';
import { plainNumber } from '../../parts/numbers';
import type { RowView } from './row-view';
import { isPlaceholder } from './stack';

/** A row that is a sum by its words, with the box that says so. */
export interface SumLine extends SumWord {
  readonly block: Block;
}

/** The label of a sum in this row, in place of a category or of the name; undefined when the row has a name. */
export function sumLine(view: RowView, row: number): SumLine | undefined {
  for (const block of labelsOf(view, row)) {
    const word = sumWord(block.label);
    if (!word) continue;
    const name = view.block('name', row)!;
    const named = !isBlank(name) && name.range.top === row && !sameBox(name, block);
    return named ? undefined : { ...word, block };
  }
  return undefined;
}

/** The box by which this row carries a sum over the break of a page. */
export function carriedLine(view: RowView, row: number): Block | undefined {
  return labelsOf(view, row).find(({ label }) => carries(label));
}

/** The boxes in front of the row's numbers, where a row says what it is. */
function labelsOf(view: RowView, row: number): readonly Block[] {
  const last = lastOfLabels(view);
  return view.grid.starting(row).filter(({ range }) => range.left <= last);
}

const lastOfLabels = rememberFor((view: RowView): number => {
  const { right } = view.column('name')!;
  const numbers = (['weight', 'score'] as const).flatMap((column) => view.column(column)?.left ?? []);
  return Math.max(right, Math.min(...numbers, Infinity) - 1);
});

/** The box of a remark between the rows, or of a page's footer. */
export function noteLine(view: RowView, row: number): Block | undefined {
  const [block] = view.grid.starting(row);
  return block && block.range.left <= view.column('name')!.left && isNote(block.label) ? block : undefined;
}

/** The name of a row that is a part of the one above: 其中：…. */
export function partLine(view: RowView, row: number): Block | undefined {
  const name = view.block('name', row)!;
  return name.range.top === row && isPart(name.label) ? name : undefined;
}

const FIRST_LEVEL = patternOf(FIRST_LEVELS);

/** A line across the table: one box, over names and values, or alone where the layout has no first level. */
export function lineAcross(view: RowView, row: number): Block | undefined {
  const [block, ...more] = view.grid.starting(row);
  if (!block) return undefined;
  const name = view.column('name')!;
  const [value] = valueColumns(view).flatMap((column) => view.column(column) ?? []);
  const { left, right } = block.range;
  if (value && left <= name.right && left < value.left && right >= value.left) return block;
  const alone = more.length === 0 && block.range.left < name.left && !view.column('level1');
  return alone && FIRST_LEVEL.test(block.label.plain) ? block : undefined;
}

/** Whether a row is past the indicators: a remark, a conclusion, a signature, the head of the next table. */
export function isEnd(view: RowView, row: number): boolean {
  const name = view.column('name')!;
  if (areSignatures(view.grid.starting(row))) return true;
  return view.grid.starting(row).some((block) => {
    if (block.range.left > name.left) return false;
    const section = sectionRole(block.label);
    // 合计（四个项目共同指标） beside an indicator of its own is the name of a project.
    if (section === 'total' && isItemLike(view, row) && !plainNumber(view.block('name', row)!.text))
      return false;
    if (block.range.left < name.left)
      return (section ?? 'indicators') !== 'indicators' || isHeadLabel(block) || isStamp(block);
    return section !== undefined && hasNoValues(view, row);
  });
}

/** What a row says of its indicator: target and actual value, or its points where the layout has neither. */
const valueColumns = rememberFor((view: RowView): readonly IndicatorColumn[] => {
  const told = (['target', 'actual'] as const).filter((column) => view.column(column));
  return told.length > 0 ? told : ['weight', 'score'];
});

/** Whether a row tells nothing of its indicator; dashes are nothing. */
export function hasNoValues(view: RowView, row: number): boolean {
  return valueColumns(view).every((column) => {
    const block = view.block(column, row);
    return !block || /^[\s/—-]*$|^\s*无\s*$/.test(block.text) || block.range.left < view.column(column)!.left;
  });
}

/** 三、评价人员: the next part of a report; 三、预算管理情况（20分） has points and goes on. */
const NEXT_PART = /^\s*[二三四五六七八九十]{1,2}、(?!.*指标)/;

function isNextPart(view: RowView, row: number, { text }: Block): boolean {
  if (!NEXT_PART.test(text) || endsInPoints(text)) return false;
  const next = view.grid.filledFrom(row + 1);
  const points = (['weight', 'score'] as const).flatMap((column) => view.block(column, next) ?? []);
  return !points.some((block) => plainNumber(block.text));
}

/** Whether a row is the title of something else: alone in its row, numbered, below a gap or called 明细, 台账, 清单. */
export function isOtherTable(view: RowView, row: number): boolean {
  const { grid } = view;
  const [block, ...more] = grid.starting(row);
  const name = view.column('name')!;
  if (!block || more.length > 0 || block.range.left > name.left) return false;
  if (isCategory(block.label) || isPlaceholder(block.text)) return false;
  const gap = grid.isBlank(row - 1) || isNextPart(view, row, block);
  const list = isListTitle(block.label);
  // In the column of names it may be an indicator that nobody filled yet.
  return block.range.left < name.left ? gap || list : gap && list;
}

/** Whether a row has a name of its own with something beside it. */
export function isItemLike(view: RowView, row: number): boolean {
  const name = view.block('name', row)!;
  if (isBlank(name) || name.range.top !== row || isPlaceholder(name.text)) return false;
  return (['target', 'actual', 'weight', 'score', 'unit', 'operator'] as const).some((column) => {
    const block = view.block(column, row);
    return block !== undefined && !isBlank(block) && block.range.top === row && !sameBox(block, name);
  });
}

/**
 * Whether the table goes on below this row: an item comes before anything that ends it. Behind a gap, only under a
 * category: a list of something else has none.
 */
export function goesOn(view: RowView, row: number, limit: number): boolean {
  let gap = false;
  for (let next = row + 1; next <= limit; next++) {
    if (view.grid.isBlank(next)) {
      gap = true;
      continue;
    }
    if (sumLine(view, next) || carriedLine(view, next) || noteLine(view, next)) continue;
    if (isEnd(view, next) || isOtherTable(view, next)) return false;
    const category = view.grid.starting(next).some(({ label }) => isCategory(label));
    if (gap && !category) return false;
    if (category) gap = false;
    if (isItemLike(view, next)) return true;
  }
  return false;
}

function isHeadLabel(block: Block): boolean {
  const role = headRole(block.label);
  return role === 'project' || role === 'organisation' || role === 'supervisor';
}

/** 经办：　审签：　电话：: short labels with a colon and nothing else in the row. */
function areSignatures(blocks: readonly Block[]): boolean {
  const isLabel = ({ text, label }: Block): boolean =>
    /^\s*\p{Script=Han}{2,8}\s*[:：]/u.test(text) &&
    !isPlaceholder(text) &&
    !isCategory(label) &&
    !/指标/.test(splitInline(text)?.name ?? '');
  return blocks.length >= 2 && blocks.every(isLabel);
}

const STAMP = patternOf(STAMP_WORDS);

/** 财政资金管理科室（盖章）. */
function isStamp({ label }: Block): boolean {
  return label.full.length <= LONGEST_STAMP && STAMP.test(label.full);
}

const LONGEST_STAMP = 24;

function sameBox(a: Block, b: Block): boolean {
  return isSameCell(a.cell, b.cell);
}
