import { INDICATOR_WORDS, patternOf, PERFORMANCE_TITLES, VALUE_WORDS } from '../../../lexicon';
import type { HeadingText } from '../../model/form';
import type { Block, Grid } from '../../grid';
import { goalRole, moneyColumn } from '../../labels/labels';
import { findAcross } from './across';
import { headingRole, headingUnder } from './columns';
import { bodyRows } from './content';
import { contentOf, splitInline } from '../../../table';
import { categoryRows, headlessColumns } from './headless';
import { groupOver, isOwnHeading, readHeadings } from './headings';
import { settleColumns, type SettledColumns } from './settle';
import {
  givenColumns,
  headingFinder,
  headingTexts,
  matchLayout,
  type LayoutMatch,
} from '../../template/layout';
import type { TableLayout } from '../../template/template';

/** The heading of an indicator table, read: one or two rows (three at most) of column names. */
export interface IndicatorHeader extends SettledColumns {
  readonly top: number;
  readonly bottom: number;
  /** Everything that stands in these rows. */
  readonly headings: readonly HeadingText[];
  /** The layout of the template that these headings are of. */
  readonly layout: TableLayout | null;
  /** Where the indicators stand beside each other: the block and its columns with rows and columns exchanged. */
  readonly across?: { readonly grid: Grid; readonly header: IndicatorHeader };
}

const INDICATORS = patternOf(INDICATOR_WORDS);

/** Finds all headings of indicator tables, from the top. One pass over the cells of the strip. */
export function findHeaders(grid: Grid): IndicatorHeader[] {
  const across = readAcross(grid);
  return across ? [across] : headersAbove(grid);
}

/** Headings over their columns. */
function headersAbove(grid: Grid): IndicatorHeader[] {
  const headers: IndicatorHeader[] = [];
  const mayMatch = headingFinder(grid.layouts);
  grid.sheet.snapshot.cells.forEach((cells, row) => {
    if (!cells) return;
    const last = headers.at(-1);
    const match = mayMatch(cells) ? matchLayout(grid, row) : undefined;
    const given = match && readGiven(grid, match);
    if (given) {
      // What was taken for headings right above gives way to what a person pointed at.
      if (last && !last.layout && last.bottom + 1 >= row) headers.pop();
      headers.push(given);
    }
    if (given || row <= (last?.bottom ?? -1)) return;
    // Every heading names the indicators; most rows of a sheet are passed over here.
    if (
      !cells.some(
        (cell) =>
          typeof cell?.value === 'string' &&
          cell.value.length < 60 &&
          INDICATORS.test(cell.value.replace(/\s+/g, '')),
      )
    )
      return;
    const header = readHeader(grid, row);
    if (header) headers.push(header);
  });
  if (headers.length === 0) {
    const rows = categoryRows(grid);
    const header =
      headerOverCategories(grid, rows) ??
      headerOverRows(grid) ??
      headerOfValues(grid) ??
      withoutHeadings(grid, rows);
    if (header) headers.push(header);
  }
  return headers;
}

/** Indicators beside each other; they have no columns on this sheet. */
function readAcross(grid: Grid): IndicatorHeader | undefined {
  const found = findAcross(grid);
  const header = found && headersAbove(found.turned)[0];
  if (!found || !header) return undefined;
  const headings = headingTexts(grid, found.top, found.names).map((text) => ({ ...text, column: null }));
  const { top, names: bottom, turned } = found;
  return {
    top,
    bottom,
    columns: [],
    period: null,
    others: [],
    headings,
    layout: null,
    across: { grid: turned, header },
  };
}

/** So many categories below each other are those of an indicator table. */
const CATEGORIES = 3;

/** A heading without any word of ours: what stands right above the first of several categories. */
function headerOverCategories(grid: Grid, rows: readonly number[]): IndicatorHeader | undefined {
  const first = rows[0];
  if (first === undefined || rows.length < CATEGORIES) return undefined;
  const above = grid.filledFrom(first - 1, -1);
  if (above >= first || above < grid.top) return undefined;
  const top = headingsTop(grid, above);
  if (top !== undefined) return headerAt(grid, top, above);
  // In an outline the unit and the project stand between the headings and the first category.
  for (
    let row = above, steps = 0;
    row >= grid.top && steps < OUTLINE_HEAD;
    row = grid.filledFrom(row - 1, -1), steps++
  )
    if (
      grid.starting(row).length >= 2 &&
      grid.starting(row).some((block) => isColumn(block, ['target', 'actual']))
    )
      return headerAt(grid, row, row);
  return grid.starting(above).length >= 2 ? headerAt(grid, above, above) : undefined;
}

/** Headings are short. */
const LONGEST_HEADING = 20;

/**
 * Where the headings begin whose last row this is: the tallest of the boxes that cover it, where all of them are short
 * texts beside each other; undefined where values or sentences stand among them.
 */
function headingsTop(grid: Grid, row: number): number | undefined {
  const boxes: Block[] = [];
  for (let column = grid.left; column <= grid.right;) {
    const box = grid.at(row, column);
    if (box.text.trim() !== '' && box.range.bottom === row) boxes.push(box);
    column = box.range.right + 1;
  }
  const isHeading = (box: Block): boolean =>
    box.label.full.length <= LONGEST_HEADING &&
    !splitInline(box.text) &&
    !['number', 'value'].includes(contentOf(box));
  if (boxes.length < LEAST_HEADINGS || !boxes.every(isHeading)) return undefined;
  return Math.min(...boxes.map(({ range }) => range.top));
}

/** So many headings stand beside each other at least: a category, a name, a value. */
const LEAST_HEADINGS = 3;

/** So many rows filled alike make a table. */
const ALIKE = 3;

/** A heading without any word of ours over rows that are filled as it is: every box below one box of it. */
function headerOverRows(grid: Grid): IndicatorHeader | undefined {
  const bottom = Math.min(grid.bottom, grid.top + HEAD);
  if (!speaksOfPerformance(grid, bottom)) return undefined;
  let best: IndicatorHeader | undefined;
  for (let row = grid.top; row < bottom; row++) {
    const top = grid.isBlank(row) ? undefined : headingsTop(grid, row);
    const found = top !== undefined && isOverRows(grid, row) ? headerAt(grid, top, row) : undefined;
    // A block of money above is a table too, of fewer columns.
    if (found && (!best || found.columns.length > best.columns.length)) best = found;
  }
  return best;
}

/** So far down its headings stand. */
const HEAD = 60;

/** Whether anything in the head of a sheet does: what does not is none of our tables, whatever its rows are like. */
function speaksOfPerformance(grid: Grid, bottom: number): boolean {
  return grid.sheet.snapshot.cells
    .slice(0, bottom)
    .some((cells) => cells?.some((cell) => typeof cell?.value === 'string' && PERFORMANCE.test(cell.value)));
}

function isOverRows(grid: Grid, row: number): boolean {
  let below = row;
  for (let alike = 0; alike < ALIKE; alike++) {
    below = grid.filledFrom(below + 1);
    const boxes = grid.starting(below);
    if (below > grid.bottom || boxes.length < LEAST_HEADINGS) return false;
    const over = boxes.map(({ range }) => grid.at(row, range.left).range);
    const isUnder = over.every(
      ({ left, right }, at) => boxes[at]!.range.right <= right && (at === 0 || left > over[at - 1]!.left),
    );
    if (!isUnder) return false;
  }
  return true;
}

const PERFORMANCE = patternOf(PERFORMANCE_TITLES);
const VALUES = patternOf(VALUE_WORDS);

/** The first row that heads values and points, whatever it calls the indicators. */
function headerOfValues(grid: Grid): IndicatorHeader | undefined {
  let found: IndicatorHeader | undefined;
  grid.sheet.snapshot.cells.some((cells, row) => {
    const speaks = cells?.filter(
      (cell) => typeof cell?.value === 'string' && cell.value.length < LONGEST && VALUES.test(cell.value),
    );
    if (!speaks || speaks.length < 2) return false;
    const blocks = grid.starting(row);
    const isValue = (block: Block): boolean => isColumn(block, ['target', 'actual', 'weight', 'score']);
    const isMoney = blocks.filter(({ label }) => moneyColumn(label) !== undefined).length >= 3;
    if (!isMoney && blocks.filter(isValue).length >= 2) found = headerAt(grid, row, row);
    return found !== undefined;
  });
  return found;
}

/** No heading of a column of values is longer. */
const LONGEST = 20;

/** Columns told by what they hold, with no rows of headings over them. */
function withoutHeadings(grid: Grid, rows: readonly number[]): IndicatorHeader | undefined {
  const found = headlessColumns(grid, rows);
  return found && { ...found, bottom: found.top - 1, period: null, others: [], headings: [], layout: null };
}

/** So many lines of an outline may come before its first category. */
const OUTLINE_HEAD = 6;

/** Reads the rows that a template says are headings. */
function readGiven(grid: Grid, { layout, top, bottom }: LayoutMatch): IndicatorHeader | undefined {
  const headings = headingTexts(grid, top, bottom);
  const body = bodyRows(grid, bottom);
  const found = readHeadings(grid, top, bottom, body, givenColumns(layout, headings));
  const settled = settleColumns(grid, found, body, bottom);
  return settled && { top, bottom, ...beside(settled, headings), headings, layout };
}

/** Reads the heading that has its names of indicators in this row; undefined when it is none. */
function readHeader(grid: Grid, row: number): IndicatorHeader | undefined {
  // A tall box is the label of the part beside the whole table, not a column of it.
  const named = grid
    .starting(row)
    .filter((block) => isColumn(block, ['name', 'level2']) && block.range.bottom <= row + 2);
  if (named.length === 0) return undefined;
  const above = grid.filledFrom(row - 1, -1);
  const top = above >= grid.top && isHeadingRow(grid, above, row) ? above : row;
  const surest = Math.max(...named.map((block) => headingRole(block.label)!.confidence));
  let bottom = Math.max(
    ...named.filter((b) => headingRole(b.label)!.confidence === surest).map((b) => b.range.bottom),
  );
  const below = grid.filledFrom(row + 1);
  if (bottom < below && hasSubHeadings(grid, row, below)) bottom = below;
  let known = 0;
  for (let at = top; at <= bottom; at++)
    known += grid.starting(at).filter((block) => headingRole(block.label)).length;
  return known < 2 ? undefined : headerAt(grid, top, bottom);
}

/** Reads these rows as a heading; undefined when they are none. */
function headerAt(grid: Grid, top: number, last: number): IndicatorHeader | undefined {
  const bottom = isNumberedRow(grid, grid.filledFrom(last + 1)) ? grid.filledFrom(last + 1) : last;
  const body = bodyRows(grid, bottom);
  const settled = settleColumns(grid, readHeadings(grid, top, last, body), body, bottom);
  const texts = headingTexts(grid, top, last);
  return settled && { top, bottom, ...beside(settled, texts), headings: texts, layout: null };
}

/** The numbers of the columns below their headings: 1, 2, 3 … or （1）（2）（3）…. */
function isNumberedRow(grid: Grid, row: number): boolean {
  const numbers = grid
    .starting(row)
    .map(({ text }) => Number(/^\s*[(（]?(\d{1,2})[)）]?\s*$/.exec(text)?.[1]));
  return numbers.length >= 4 && numbers.every((number, i) => i === 0 || number === numbers[i - 1]! + 1);
}

/** Columns that the product added hold nothing of the table. */
function beside(settled: SettledColumns, headings: readonly HeadingText[]): SettledColumns {
  const added = headings.filter(({ text }) => isOwnHeading(text));
  return { ...settled, others: [...settled.others, ...added] };
}

function isColumn(block: Block, columns: readonly string[]): boolean {
  const role = headingRole(block.label);
  return role !== undefined && columns.includes(role.column);
}

/** Whether the row above belongs to the heading: column names or groups of them, and nothing else. */
function isHeadingRow(grid: Grid, row: number, below: number): boolean {
  const blocks = grid.starting(row);
  // 总体目标 | 年度目标 with a blank row below: the goal was left out.
  if (row < below - 1 && blocks.every(({ label }) => goalRole(label) !== undefined)) return false;
  const roles = blocks.filter((block) => headingRole(block.label) !== undefined);
  return roles.length >= 2 && blocks.every((block) => roles.includes(block) || block.range.bottom >= below);
}

/** Whether the row below only names parts of the groups above (分值 and 得分 under 评分, 年度 under 指标值). */
function hasSubHeadings(grid: Grid, row: number, below: number): boolean {
  const blocks = grid.starting(below);
  if (blocks.length < 2) return false;
  return blocks.every((block) => {
    if (block.label.full.length > 16) return false;
    if (headingRole(block.label)) return true;
    const group = groupOver(grid, row, block);
    return group !== undefined && headingUnder([group.label], block.label) !== undefined;
  });
}
