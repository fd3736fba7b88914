import type { CellRef, Range, Sheet } from '../sheet';
import { gridSums, sumCells, type SumCell } from './aggregates';
import { quantityOf } from './cell-number';
import { Grid, isBlank, type Box } from './grid';
import { readLabel } from './label';
import { carries, isPart, kindOfRow, namesSum, type RowKind } from './row-kinds';
import { byColumn } from './unread';

/** A table as its structure alone tells it, whatever it means. Rows and columns are those of the sheet, from 0. */
export interface TableReading {
  /** From the first row of the heading to the last row, notes below included; a title above is no part of it. */
  readonly range: Range;
  /** Rows that name the columns; none where numbers begin at once. */
  readonly headings: readonly number[];
  /** The rows below that hold something. */
  readonly rows: readonly { readonly row: number; readonly kind: RowKind }[];
  readonly aggregates: readonly TableSum[];
  /** What stands in columns that no heading names. */
  readonly unread: readonly Range[];
}

/** A cell that is the sum of others. */
export interface TableSum {
  readonly cell: CellRef;
  /** Ascending; neighbours as one block. */
  readonly of: readonly Range[];
}

/** Longer lists are lists of events: only rows with fewer texts than usual are looked at as sums. */
const LONG = 3000;
const MOST_HEADINGS = 5;
/** Longer texts are no names of sums. */
const LONGEST_NAME = 30;

/** The tables of a sheet from top to bottom. Tables side by side are read as one. n log n in the cells. */
export function readTables(sheet: Sheet): TableReading[] {
  const used = sheet.snapshot.usedRange;
  if (!used) return [];
  const grid = new Grid(sheet, used.left, used.right, readLabel);
  const sums = sumsOf(sheet, used);
  return blocksOf(grid).flatMap((block) => {
    const inside = sums.filter(({ row }) => block.top <= row && row <= block.bottom);
    const table = tableOf(grid, block, inside);
    return table ? [table] : [];
  });
}

function sumsOf({ snapshot }: Sheet, { top, bottom, left, right }: Range): SumCell[] {
  const columns = Array.from({ length: right - left + 1 }, (_, at) => left + at);
  const rows: (number | null)[][] = [];
  const texts: number[] = [];
  const named = { rows: new Set<number>(), columns: new Set<number>() };
  for (let row = top; row <= bottom; row++) {
    const cells = snapshot.cells[row];
    let count = 0;
    let isCounted = true;
    for (const column of columns) {
      const value = cells?.[column]?.value;
      if (typeof value !== 'string') continue;
      count++;
      if (value.length > LONGEST_NAME) continue;
      const label = readLabel(value);
      if (isPart(label) || carries(label)) isCounted = false;
      if (!namesSum(label)) continue;
      named.rows.add(row - top);
      named.columns.add(column - left);
    }
    texts.push(count);
    // What is counted in the row above, or on the page before, is added nowhere else.
    rows.push(columns.map((column) => (isCounted ? quantityOf(cells?.[column]) : null)));
  }
  const usual = [...texts].sort((a, b) => a - b)[texts.length >> 1] ?? 0;
  const maySum = (row: number): boolean => texts[row]! <= Math.max(1, usual - 1);
  const sums = gridSums(rows, {
    rows: {
      isNamed: (row) => named.rows.has(row),
      ...(rows.length > LONG ? { maySum } : {}),
    },
    columns: { isNamed: (column) => named.columns.has(column) },
  });
  return sumCells(sums).map((cell) => ({
    row: cell.row + top,
    column: cell.column + left,
    of: cell.of.map(({ row, column }) => ({ row: row + top, column: column + left })),
  }));
}

interface Block {
  readonly top: number;
  readonly bottom: number;
}

/** Rows up to a blank one behind which a heading begins. */
function blocksOf(grid: Grid): Block[] {
  const blocks: Block[] = [];
  let top: number | undefined;
  let last = grid.top;
  for (let row = grid.top; row <= grid.bottom; row++) {
    if (isEmpty(grid, row)) continue;
    const isNext = top !== undefined && row > last + 1 && beginsTable(grid, row);
    if (isNext) blocks.push({ top: top!, bottom: last });
    if (top === undefined || isNext) top = row;
    last = row;
  }
  if (top !== undefined) blocks.push({ top, bottom: last });
  return blocks;
}

/** Whether nothing stands in a row, merges from above included. */
function isEmpty(grid: Grid, row: number): boolean {
  return (
    grid.isBlank(row) && !grid.sheet.snapshot.merges.some(({ top, bottom }) => top < row && row <= bottom)
  );
}

/** Whether a heading begins here, with titles above it or without. */
function beginsTable(grid: Grid, from: number): boolean {
  let row = from;
  while (row <= grid.bottom && grid.starting(row).length === 1) row++;
  return isHeading(grid, row) && grid.starting(row).length >= 2 && numbersIn(grid, row + 1) !== undefined;
}

/** Whether only texts stand in a row; the years and running numbers of columns are such. */
function isHeading(grid: Grid, row: number): boolean {
  const boxes = grid.starting(row);
  const numbers = boxes.flatMap(({ cell }) => numberAt(grid, cell) ?? []);
  if (numbers.length === 0) return boxes.length > 0;
  const isYears = numbers.every((number) => Number.isInteger(number) && number >= 1900 && number <= 2100);
  const isRunning =
    numbers.length >= 3 && numbers.every((number, at) => at === 0 || number === numbers[at - 1]! + 1);
  return (isYears || isRunning) && numbers.length >= boxes.length - 1;
}

function numberAt({ sheet }: Grid, { row, column }: CellRef): number | null {
  return quantityOf(sheet.snapshot.cells[row]?.[column]);
}

/** The first row from here that holds a number beside a heading; undefined at the end of the rows that follow. */
function numbersIn(grid: Grid, from: number): number | undefined {
  for (let row = from; row < from + MOST_HEADINGS && row <= grid.bottom; row++)
    if (!grid.isBlank(row) && !isHeading(grid, row)) return row;
  return undefined;
}

function tableOf(grid: Grid, block: Block, sums: readonly SumCell[]): TableReading | undefined {
  let top = block.top;
  while (top < block.bottom && grid.starting(top).length === 1 && numberless(grid, top)) top++;
  const filled = rowsBetween(top, block.bottom).filter((row) => !grid.isBlank(row));
  const columns = filled.flatMap((row) =>
    grid.starting(row).flatMap(({ range }) => [range.left, range.right]),
  );
  const range = {
    top,
    bottom: block.bottom,
    left: Math.min(...bounds(columns)),
    right: Math.max(...bounds(columns)),
  };
  if (sums.length === 0 && (filled.length < 2 || range.left === range.right)) return undefined;
  const headings = headingsOf(grid, filled);
  const below = filled.filter((row) => row > (headings.at(-1) ?? -1));
  return {
    range,
    headings,
    rows: kindsOf(grid, headings, below, range, sums),
    aggregates: sums.map(({ row, column, of }) => ({ cell: { row, column }, of: blocksIn(of) })),
    unread: headings.length > 0 ? unnamed(grid, headings, below, range) : [],
  };
}

function rowsBetween(top: number, bottom: number): number[] {
  return Array.from({ length: bottom - top + 1 }, (_, at) => top + at);
}

function bounds(numbers: readonly number[]): [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (const number of numbers) {
    least = Math.min(least, number);
    most = Math.max(most, number);
  }
  return [least, most];
}

function numberless(grid: Grid, row: number): boolean {
  return grid.starting(row).every(({ cell }) => numberAt(grid, cell) === null);
}

/** The texts before the first number; where no number follows, the first row alone. */
function headingsOf(grid: Grid, filled: readonly number[]): number[] {
  const first = filled.findIndex((row) => !isHeading(grid, row));
  if (first === 0) return [];
  const before = filled.slice(0, first < 0 || first > MOST_HEADINGS ? 1 : first);
  // A category above the first numbers is no heading: one text alone, behind the row that names the columns.
  const named = before.findLastIndex((row) => grid.starting(row).length >= 2);
  return before.slice(0, named + 1);
}

function kindsOf(
  grid: Grid,
  headings: readonly number[],
  rows: readonly number[],
  range: Range,
  sums: readonly SumCell[],
): { row: number; kind: RowKind }[] {
  const heading = headings.length > 0 ? textsIn(grid, headings.at(-1)!) : [];
  const summed = new Map<number, number>();
  for (const { row, of } of sums)
    if (of.every((part) => part.row !== row)) summed.set(row, (summed.get(row) ?? 0) + 1);
  const isNumeric = rows.filter((row) => !numberless(grid, row));
  return rows.map((row) => {
    const numbers = grid.starting(row).filter(({ cell }) => numberAt(grid, cell) !== null).length;
    const isSum = numbers > 0 && (summed.get(row) ?? 0) * 2 >= numbers;
    const texts = textsIn(grid, row);
    const kind = kindOfRow({
      texts,
      isRepeated: heading.length >= 2 && texts.join('\n') === heading.join('\n'),
      isSum,
      isOuter: row === isNumeric.at(-1) || row === isNumeric[0],
      numbers,
      isWide: grid.starting(row).some((box) => isWide(box, range)),
      amongNumbers: isNumeric.length > 0,
    });
    return { row, kind };
  });
}

function textsIn(grid: Grid, row: number): string[] {
  return grid.starting(row).flatMap(({ text, cell }) => (numberAt(grid, cell) === null ? [text] : []));
}

function isWide({ range }: Box, table: Range): boolean {
  return range.left < range.right && range.left === table.left && range.right === table.right;
}

/** Cells below the headings in columns that none of them names. */
function unnamed(grid: Grid, headings: readonly number[], rows: readonly number[], range: Range): Range[] {
  const boxes: Box[] = [];
  for (let column = range.left + 1; column <= range.right; column++) {
    if (headings.some((row) => !isBlank(grid.at(row, column)))) continue;
    for (const row of rows) {
      const box = grid.at(row, column);
      if (!isBlank(box) && box.range.left === column && box.range.top === row) boxes.push(box);
    }
  }
  return byColumn(boxes, (row, column) => isBlank(grid.at(row, column))).map((block) => block.range);
}

/** Cells of one row or column as blocks, neighbours together. */
function blocksIn(cells: readonly CellRef[]): Range[] {
  const blocks: { top: number; bottom: number; left: number; right: number }[] = [];
  for (const { row, column } of cells) {
    const last = blocks.at(-1);
    if (last && last.left === column && last.right === column && last.bottom === row - 1) last.bottom = row;
    else if (last && last.top === row && last.bottom === row && last.right === column - 1)
      last.right = column;
    else blocks.push({ top: row, bottom: row, left: column, right: column });
  }
  return blocks;
}
