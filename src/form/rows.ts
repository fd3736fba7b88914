import type { ColumnReading, Field, Indicator, StackMismatch, UnnamedRow } from './form';
import type { Block, Grid } from './grid';
import type { IndicatorHeader } from './header';
import { readIndicatorRow, type RowContext } from './indicator';
import { categoryName } from './label';
import { headRole, isCategory, isListTitle, sectionRole } from './labels';
import { RowView } from './row-view';
import { isPlaceholder } from './stack';

/** What stands below one heading. `end` is the first row that belongs to it no more. */
export interface IndicatorRows {
  readonly indicators: Indicator[];
  readonly unnamedRows: UnnamedRow[];
  readonly stackMismatches: StackMismatch[];
  readonly end: number;
}

interface Categories {
  level1: Field<string> | null;
  level2: Field<string> | null;
}

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
  let levels: Categories = { level1: null, level2: null };
  for (let row = header.bottom + 1; row <= limit; row++) {
    if (grid.isBlank(row)) continue;
    if (isEnd(grid, view, row) || isOtherTable(grid, view, row)) break;
    found.end = row + 1;
    const line = lineAcross(grid, view, row);
    if (line) {
      if (isCategory(line.label)) levels = { level1: categoryField(line), level2: null };
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
  // 预算执行率 written in place of the categories is an indicator when the row has values.
  const wide = own.text.trim() === '' ? rateInCategories(view, row) : undefined;
  const block = wide && filledOf(view, row).length > 0 ? wide : own;
  if (block.text.trim() !== '' && !isPlaceholder(block.text)) {
    if (block.range.top !== row) return;
    const categories = wide ? { level1: null, level2: null } : asLaidOut(view, row, levels);
    const read = readIndicatorRow(view, row, block, header, context, categories.level2?.value ?? '');
    found.indicators.push(...read.indicators.map((indicator) => ({ ...indicator, ...categories })));
    found.stackMismatches.push(...read.mismatches);
    return;
  }
  const placeholder = block.text.trim() === '' ? null : block.text.trim();
  const filled = filledOf(view, row);
  const categoryHere = (['level1', 'level2'] as const).some((level) => {
    const category = view.block(level, row);
    return category !== undefined && category.text.trim() !== '' && category.range.top === row;
  });
  if (placeholder === null && filled.length === 0 && !categoryHere) return;
  found.unnamedRows.push({ ...asLaidOut(view, row, levels), nameCell: block.cell, placeholder, filled });
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
  const blank = (column: 'level1' | 'level2'): Field<string> | null => {
    const reading = view.column(column);
    return reading ? { value: '', text: '', cell: { row, column: reading.left }, label: reading.cell } : null;
  };
  return { level1: levels.level1 ?? blank('level1'), level2: levels.level2 ?? blank('level2') };
}

/** Merged categories reach down by themselves, unmerged ones until the next is written. */
function readCategories(view: RowView, row: number, before: Categories): Categories {
  const level1 = view.block('level1', row);
  const level2 = view.block('level2', row);
  const next = { ...before };
  if (level1 && level1.text.trim() !== '') {
    const field = categoryField(level1, view.column('level1'));
    if (field.value !== before.level1?.value || level1.range.top === row) {
      if (field.value !== before.level1?.value) next.level2 = null;
      next.level1 = field;
    }
  }
  if (level2 && level2.text.trim() !== '') next.level2 = categoryField(level2, view.column('level2'));
  return next;
}

function categoryField(block: Block, column?: ColumnReading): Field<string> {
  return { value: categoryName(block.text), text: block.text, cell: block.cell, label: column?.cell };
}

/** What the row holds beside categories, name and serial number. */
function filledOf(view: RowView, row: number): Field<string>[] {
  const fields: Field<string>[] = [];
  for (const reading of view.columns) {
    if (reading.column === 'level1' || reading.column === 'level2' || reading.column === 'name') continue;
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
