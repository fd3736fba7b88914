import { BARE_CATEGORIES, FIRST_LEVELS, patternOf } from '../../../lexicon';
import { Sheet, type Cell, type Range, type Snapshot } from '../../../sheet';
import { readLabel } from '../../../table';
import { Grid, type Block } from '../../grid';
import { isCategory } from '../../labels/labels';
import { readTitle } from '../../recognise/title';
import { headingRole } from './columns';

const FIRST_LEVEL = patternOf(FIRST_LEVELS);
const BARE = patternOf(BARE_CATEGORIES);

/** Indicators laid out across the sheet: their categories stand beside each other, their values below. */
interface Across {
  /** The row of the first categories. */
  readonly top: number;
  /** The row of the names. */
  readonly names: number;
  /** The same block with rows and columns exchanged: an indicator a row, as everywhere else. */
  readonly turned: Grid;
}

/** The rows of first categories, second categories and names. */
type Rows = readonly [top: number, seconds: number, names: number];

/**
 * The first block of such indicators: the headings of the levels stand below each other, or first categories beside each
 * other (产出指标 | 效益指标) over categories of their own, and below those the names.
 */
export function findAcross(grid: Grid): Across | undefined {
  for (let top = grid.top; top < grid.bottom; top++) {
    if (!mayHold(grid.sheet.snapshot.cells[top])) continue;
    const headed = levelsFrom(grid, top);
    const rows = headed ?? categoriesFrom(grid, top);
    if (!rows) continue;
    const [, , names] = rows;
    return { top, names, turned: turn(grid, rows, bottomOf(grid, names), headed !== undefined) };
  }
  return undefined;
}

/** Whether a row may hold either: most rows are passed over here. */
function mayHold(cells: Snapshot['cells'][number] | undefined): boolean {
  let found = 0;
  cells?.forEach((cell) => {
    if (typeof cell?.value !== 'string' || cell.value.length > LONGEST) return;
    const label = readLabel(cell.value);
    if (FIRST_LEVEL.test(label.plain)) found++;
    else if (headingRole(label)?.column === 'level1') found += 2;
  });
  return found >= 2;
}

/** No category is longer. */
const LONGEST = 24;

/** 一级指标, 二级指标 and 三级指标 below each other, where nothing else of a heading stands beside them. */
function levelsFrom(grid: Grid, top: number): Rows | undefined {
  const first = grid.starting(top).find((box) => headingRole(box.label)?.column === 'level1');
  const second = first && below(grid, first);
  const third = second && below(grid, second);
  if (!third || headingRole(second.label)?.column !== 'level2') return undefined;
  if (headingRole(third.label)?.column !== 'name') return undefined;
  const beside = grid.starting(top).filter((box) => box !== first && headingRole(box.label));
  return beside.length === 0 ? [top, second.cell.row, third.cell.row] : undefined;
}

function below(grid: Grid, { range }: Block): Block {
  return grid.at(range.bottom + 1, range.left);
}

/** Different first categories and nothing else beside each other, second ones and nothing else right below. */
function categoriesFrom(grid: Grid, top: number): Rows | undefined {
  const boxes = grid.starting(top);
  const firsts = boxes.slice(boxes.findIndex(({ label }) => FIRST_LEVEL.test(label.plain)));
  const [first] = firsts;
  if (!first || firsts.length < 2 || first.range.left === grid.left) return undefined;
  if (!firsts.every(({ label }) => FIRST_LEVEL.test(label.plain))) return undefined;
  if (new Set(firsts.map(({ label }) => label.plain)).size < firsts.length) return undefined;
  const seconds = first.range.bottom + 1;
  const under = grid.starting(seconds).filter(({ range }) => range.left >= first.range.left);
  const [second] = under;
  if (!second || under.length < firsts.length || !under.every(isSecond)) return undefined;
  const names = second.range.bottom + 1;
  const named = grid.starting(names).filter(({ range }) => range.left >= first.range.left);
  return named.length >= under.length ? [top, seconds, names] : undefined;
}

/** 服务对象满意度指标 is a category below another one only. */
function isSecond({ label }: Block): boolean {
  return isCategory(label) || BARE.test(label.plain);
}

/** The last row before a blank one or another title. */
function bottomOf(grid: Grid, from: number): number {
  let row = from;
  while (
    row < grid.bottom &&
    !grid.isBlank(row + 1) &&
    !grid.starting(row + 1).some((box) => readTitle(grid, box))
  )
    row++;
  return row;
}

/** The headings that a block without any has by what stands in its rows. */
const LEVELS = ['一级指标', '二级指标', '三级指标'] as const;

/** These rows as columns, under the headings of the levels; what stands in their place (项目单位) is over the rows. */
function turn(grid: Grid, rows: Rows, bottom: number, headed: boolean): Grid {
  const { snapshot } = grid.sheet;
  const [top, , names] = rows;
  const { left, right } = grid;
  const cells: (Cell | undefined)[][] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++)
      (cells[column] ??= [])[row] = snapshot.cells[row]?.[column];
  const isCorner = (merge: Range): boolean => !headed && merge.left === left && merge.top <= names;
  if (!headed)
    rows.forEach((row, level) => {
      cells[left]![row] = { value: LEVELS[level]!, formula: null, numberFormat: 'General' };
    });
  const merges = snapshot.merges.filter(
    (merge) => merge.top >= top && merge.bottom <= bottom && !isCorner(merge),
  );
  const turned: Snapshot = {
    ...snapshot,
    cells,
    merges: merges.map(turnedRange),
    usedRange: turnedRange({ top, bottom, left, right }),
    hiddenRows: [],
    hiddenColumns: [],
  };
  return new Grid(new Sheet(turned), top, bottom);
}

function turnedRange({ top, left, bottom, right }: Range): Range {
  return { top: left, left: top, bottom: right, right: bottom };
}
