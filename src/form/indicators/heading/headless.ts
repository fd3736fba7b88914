import { columnContent, holds, isBlank, readLabel } from '../../../table';
import type { Block, Grid } from '../../grid';
import { FIRST_LEVELS, patternOf } from '../../../lexicon';
import { isCategory } from '../../labels/labels';
import type { ColumnReading, IndicatorColumn } from '../../model/form';

/** So many categories below each other are those of an indicator table. */
const CATEGORIES = 2;

const FIRST_LEVEL = patternOf(FIRST_LEVELS);
const LEVELS = ['level1', 'level2'] as const;

/** The columns of indicators without headings, and the row in which the first of them stands. */
export interface Headless {
  readonly top: number;
  readonly columns: readonly ColumnReading[];
}

/**
 * Indicators behind their categories without any headings: 产出指标 | 指标1：…. The categories make the columns: what
 * stands right of the last of them names the indicators, and what stands behind that is told by what it holds.
 */
export function headlessColumns(grid: Grid, categories: readonly number[]): Headless | undefined {
  const columns = categoryColumns(grid, categories);
  const [first] = columns;
  if (!first?.some(({ label }) => FIRST_LEVEL.test(label.plain))) return undefined;
  const top = Math.min(...first.map(({ range }) => range.top));
  const rows: number[] = [];
  const last = Math.max(...columns.flat().map(({ range }) => range.bottom));
  for (let row = top; row <= last; row++) if (!grid.isBlank(row)) rows.push(row);
  const levels = columns.map((boxes, at) => reading(LEVELS[at]!, boxes[0]!));
  const right = Math.max(...columns.flat().map(({ range }) => range.right));
  const [name, ...more] = textColumns(grid, rows, right + 1);
  if (!name || !isTelling(grid, rows, name)) return undefined;
  const found = [...levels, { ...reading('name', name), prose: more.length === 0 }];
  for (const box of more) {
    const content = columnContent(grid, box.range.left, box.range.right, rows);
    const has = (column: IndicatorColumn): boolean => found.some((one) => one.column === column);
    if (!has('unit') && holds(content, 'unit')) found.push(reading('unit', box));
    else if (!has('operator') && holds(content, 'operator')) found.push(reading('operator', box));
    else if (!has('target')) found.push(reading('target', box));
  }
  return { top, columns: found };
}

/** So long is a name at least that says what is measured. */
const TELLING = 5;

/** Whether most of the names say something: a letter or two behind a category are no indicators. */
function isTelling(grid: Grid, rows: readonly number[], { range }: Block): boolean {
  const { boxes } = columnContent(grid, range.left, range.right, rows);
  return boxes.filter(({ text }) => text.trim().length >= TELLING).length * 2 > boxes.length;
}

function reading(column: IndicatorColumn, { cell, range }: Block): ColumnReading {
  return { column, heading: '', cell, left: range.left, right: range.right, confidence: 0.6 };
}

/** No category is longer. */
const LONGEST = 30;

/**
 * The rows in which the text of a category stands below or above that of another, from the top. One pass over the cells
 * of the strip.
 */
export function categoryRows(grid: Grid): number[] {
  const columns = new Map<number, number[]>();
  grid.sheet.snapshot.cells.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (column < grid.left || column > grid.right) return;
      if (typeof cell?.value !== 'string' || cell.value.length >= LONGEST) return;
      if (!isCategory(readLabel(cell.value))) return;
      const rows = columns.get(column);
      if (rows) rows.push(row);
      else columns.set(column, [row]);
    });
  });
  const several = [...columns.values()].filter((rows) => rows.length >= CATEGORIES);
  return [...new Set(several.flat())].sort((a, b) => a - b);
}

/** The boxes of categories in these rows, column by column from the left: two columns at most. */
function categoryColumns(grid: Grid, rows: readonly number[]): Block[][] {
  const columns = new Map<number, Block[]>();
  for (const row of rows) {
    for (const box of grid.starting(row)) {
      if (!isCategory(box.label) || !grid.nextFilled(box)) continue;
      const boxes = columns.get(box.range.left);
      if (boxes) boxes.push(box);
      else columns.set(box.range.left, [box]);
    }
  }
  return [...columns]
    .filter(([, boxes]) => boxes.length >= CATEGORIES)
    .sort(([a], [b]) => a - b)
    .slice(0, LEVELS.length)
    .map(([, boxes]) => boxes);
}

/** The first filled box of every column from `left` on that most of these rows fill. */
function textColumns(grid: Grid, rows: readonly number[], left: number): Block[] {
  const columns = new Map<number, Block[]>();
  for (const row of rows)
    for (const box of grid.starting(row)) {
      if (box.range.left < left || isBlank(box)) continue;
      const boxes = columns.get(box.range.left);
      if (boxes) boxes.push(box);
      else columns.set(box.range.left, [box]);
    }
  return [...columns]
    .filter(([, boxes]) => boxes.length * 2 >= rows.length)
    .sort(([a], [b]) => a - b)
    .map(([, [box]]) => box!);
}
