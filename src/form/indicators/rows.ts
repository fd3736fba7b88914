import type { ColumnReading, Field, Indicator, StackMismatch, UnnamedRow } from '../model/form';
import type { Block, Grid } from '../grid';
import type { IndicatorHeader } from './header';
import { readIndicatorRow, type RowContext } from './indicator';
import { categoryName } from '../labels/label';
import { headRole, isCategory, isListTitle, sectionRole } from '../labels/labels';
import { RowView } from './row-view';
import { isPlaceholder } from './stack';

/** What stands below one heading. `end` is the first row that belongs to it no more. */
export interface IndicatorRows {
  readonly indicators: Indicator[];
  readonly unnamedRows: UnnamedRow[];
  readonly stackMismatches: StackMismatch[];
  readonly end: number;
}

type Categories = Pick<Indicator, 'level1' | 'level2' | 'level3'>;

const LEVELS = ['level1', 'level2', 'level3'] as const satisfies readonly (keyof Categories)[];
const NO_CATEGORIES: Categories = { level1: null, level2: null, level3: null };

/** Reads the rows below a heading until a total, a conclusion, a signature or the next table. */
export function readRows(
  grid: Grid,
  header: IndicatorHeader,
  limit: number,
  context: RowContext,
): IndicatorRows {
  const view = new RowView(grid, header.columns);
  const found: IndicatorRows & { end: number } = {
    indicators: [],
    unnamedRows: [],
    stackMismatches: [],
    end: header.bottom + 1,
  };
  let levels = NO_CATEGORIES;
  for (let row = header.bottom + 1; row <= limit; row++) {
    if (grid.isBlank(row)) continue;
    if (isEnd(grid, view, row) || isOtherTable(grid, view, row)) break;
    found.end = row + 1;
    const line = lineAcross(grid, view, row);
    if (line) {
      if (isCategory(line.label)) levels = { ...NO_CATEGORIES, level1: categoryField(line) };
      continue;
    }
    levels = readCategories(view, row, levels);
    readRow(view, row, levels, header, context, found);
  }
  return found;
}

function readRow(
  view: RowView,
  row: number,
  levels: Categories,
  header: IndicatorHeader,
  context: RowContext,
  found: IndicatorRows,
): void {
  const own = view.block('name', row)!;
  const filled = filledOf(view, row);
  // 预算执行率 written in place of the categories is an indicator when the row has values.
  const instead = own.text.trim() === '' && filled.length > 0;
  const wide = instead ? rateInCategories(view, row) : undefined;
  const block = wide ?? (instead ? thirdLevel(view, row) : undefined) ?? own;
  if (block.text.trim() !== '' && !isPlaceholder(block.text)) {
    if (block.range.top !== row) return;
    const categories = wide === block ? NO_CATEGORIES : asLaidOut(view, row, levels);
    const read = readIndicatorRow(view, row, block, header, context, categories.level2?.value ?? '');
    found.indicators.push(...read.indicators.map((indicator) => ({ ...indicator, ...categories })));
    found.stackMismatches.push(...read.mismatches);
    return;
  }
  const placeholder = block.text.trim() === '' ? null : block.text.trim();
  const categoryHere = LEVELS.some((level) => {
    const category = view.block(level, row);
    return category !== undefined && category.text.trim() !== '' && category.range.top === row;
  });
  if (placeholder === null && filled.length === 0 && !categoryHere) return;
  found.unnamedRows.push({ ...asLaidOut(view, row, levels), nameCell: block.cell, placeholder, filled });
}

/** Where nobody filled the fourth level, the third names the indicator. */
function thirdLevel(view: RowView, row: number): Block | undefined {
  const block = view.block('level3', row);
  return block?.range.top === row && block.text.trim() !== '' ? block : undefined;
}

/** 预算执行率 in a category's box, merged up to the name or not. */
function rateInCategories(view: RowView, row: number): Block | undefined {
  const { left } = view.column('name')!;
  return view.grid
    .starting(row)
    .find((block) => block.range.left < left && /执行率|支出进度|执行进度/.test(block.label.plain));
}

/** A line across the table: one box, over names and values, or alone where the layout has no first level. */
function lineAcross(grid: Grid, view: RowView, row: number): Block | undefined {
  const [block, ...more] = grid.starting(row);
  if (!block) return undefined;
  const name = view.column('name')!;
  const target = view.column('target') ?? view.column('actual')!;
  if (block.range.left <= name.right && block.range.left < target.left && block.range.right >= target.left)
    return block;
  const level1 = /^(?:预期|项目)?(?:产出|效益|效果|成本|满意度)(?:指标|目标)?$/.test(block.label.plain);
  const alone = more.length === 0 && block.range.left < name.left && !view.column('level1');
  return alone && level1 ? block : undefined;
}

/** Categories that the layout has but nobody filled are blank fields, not missing ones. */
function asLaidOut(view: RowView, row: number, levels: Categories): Categories {
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

/** Merged categories reach down by themselves, unmerged ones until the next is written. */
function readCategories(view: RowView, row: number, before: Categories): Categories {
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

function categoryField(block: Block, column?: ColumnReading): Field<string> {
  return { value: categoryName(block.text), text: block.text, cell: block.cell, label: column?.cell };
}

/** What the row holds beside categories, name and serial number. */
function filledOf(view: RowView, row: number): Field<string>[] {
  const fields: Field<string>[] = [];
  for (const reading of view.columns) {
    if (reading.column === 'name' || LEVELS.some((level) => level === reading.column)) continue;
    const block = view.inside(reading, row);
    if (!block || block.text.trim() === '' || block.range.top !== row) continue;
    fields.push({ value: block.text.trim(), text: block.text, cell: block.cell, label: reading.cell });
  }
  return fields;
}

/** Whether a row is past the indicators: 合计, 评价结论, 说明, signatures. */
function isEnd(grid: Grid, view: RowView, row: number): boolean {
  const name = view.column('name')!;
  return grid.starting(row).some((block) => {
    if (block.range.left > name.left) return false;
    const section = sectionRole(block.label);
    if (section === 'total') return true;
    if (block.range.left < name.left) return (section ?? 'indicators') !== 'indicators' || isHeadLabel(block);
    const values = (['target', 'actual'] as const).map(
      (column) => view.block(column, row)?.text.trim() ?? '',
    );
    return section !== undefined && values.every((value) => value === '');
  });
}

/** Whether a row is the title of something else: alone in its row, below a gap or called 明细, 台账, 清单. */
function isOtherTable(grid: Grid, view: RowView, row: number): boolean {
  const [block, ...more] = grid.starting(row);
  const name = view.column('name')!;
  if (!block || more.length > 0 || block.range.left > name.left) return false;
  if (isCategory(block.label) || isPlaceholder(block.text)) return false;
  const gap = grid.isBlank(row - 1);
  const list = isListTitle(block.label);
  // In the column of names it may be an indicator that nobody filled yet.
  return block.range.left < name.left ? gap || list : gap && list;
}

function isHeadLabel(block: Block): boolean {
  const role = headRole(block.label);
  return role === 'project' || role === 'organisation' || role === 'supervisor';
}
