import type { Field, Form } from '../../../form';
import { readCellQuantity } from '../../../quantity';
import type { Cell, CellRef, Sheet } from '../../../sheet';
import {
  gridSums,
  isBlank,
  Grid,
  quantityOf,
  readLabel,
  sumWord,
  withoutPart,
  type GridHints,
  type GridSum,
  type Label,
} from '../../../table';
import { nearly } from './amounts';

/** A number that is not the sum of those which make up the same sum everywhere else. */
export interface BrokenSum {
  readonly name: string;
  readonly total: Field<number>;
  readonly parts: readonly Field<number>[];
  readonly sum: number;
}

/** Rows or columns above the indicators; columns of the indicators: 一季度, 二季度, 三季度 and what they come to. */
export function brokenSums(form: Form, sheet: Sheet, tolerance: number): BrokenSum[] {
  const end = form.columns[0]?.cell.row ?? form.range.bottom + 1;
  return brokenIn(form, sheet, tolerance, { top: form.range.top, end, valueOf: quantityOf });
}

/** The same of the numbers with units that the rows of the indicators have in several columns. */
export function brokenRows(form: Form, sheet: Sheet, tolerance: number): BrokenSum[] {
  const rows = form.indicators.map(({ row }) => row);
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const valueOf = (cell: Cell | undefined): number | null => {
    const { value, unit } = readCellQuantity(cell, sheet.snapshot.dateSystem);
    return unit === '%' ? null : value;
  };
  return brokenIn(form, sheet, tolerance, { top, end: bottom + 1, valueOf, lines: 'columns' });
}

/** The rows that are looked at, what numbers stand there, and which lines may be sums; by default all. */
interface Zone {
  readonly top: number;
  readonly end: number;
  readonly valueOf: (cell: Cell | undefined) => number | null;
  readonly lines?: GridSum['lines'];
}

/**
 * Rows, or columns, that are the sum of others at two places or more, and not so at one: the places
 * that agree prove what is added up. A place where the sum lies between its parts holds rates or averages.
 */
function brokenIn(form: Form, sheet: Sheet, tolerance: number, zone: Zone): BrokenSum[] {
  const { top, end } = zone;
  const { left, right } = form.range;
  const hints = end - top < LEAST_PLACES ? null : hintsOf(form, sheet, zone);
  if (!hints) return [];
  const numbers = Array.from({ length: end - top }, (_, row) =>
    Array.from({ length: right - left + 1 }, (_, column) =>
      zone.valueOf(sheet.snapshot.cells[row + top]?.[column + left]),
    ),
  );
  const grid = new Grid(sheet, left, right, readLabel);
  const cellAt = ({ lines }: GridSum, line: number, place: number): CellRef =>
    lines === 'rows' ? { row: line + top, column: place + left } : { row: place + top, column: line + left };
  const at = (sum: GridSum, line: number, place: number): Field<number> | null => {
    const cell = cellAt(sum, line, place);
    const value = numbers[cell.row - top]?.[cell.column - left] ?? null;
    return value === null ? null : { value, text: sheet.text(cell.row, cell.column), cell };
  };
  return gridSums(numbers, hints).flatMap((found) => {
    const sum = { ...found, at: besideParts(numbers, found) };
    const width = sum.lines === 'rows' ? right - left + 1 : end - top;
    const told = new Set(sum.places.flatMap((place) => at(sum, sum.at, place)?.value || []));
    const name = nameOf(grid, form.range.top, cellAt(sum, sum.at, sum.places[0]!), sum.lines);
    if (told.size < 2 || name === null) return [];
    const broken = Array.from({ length: width }, (_, place) => place).flatMap((place): BrokenSum[] => {
      const total = at(sum, sum.at, place);
      const parts = sum.of.flatMap((line) => at(sum, line, place) ?? []);
      if (!total || sum.places.includes(place) || parts.length < sum.of.length || isRate(total, parts))
        return [];
      const added = Number(parts.reduce((all, { value }) => all + value, 0).toFixed(6));
      return nearly(added, total.value, tolerance) ? [] : [{ name, total, parts, sum: added }];
    });
    return broken.length === 1 ? broken : [];
  });
}

/** A sum that is broken holds at two places and fails at a third. */
const LEAST_PLACES = 3;

/**
 * Rows, or columns, are not looked for where none that is called a sum has the numbers to be a broken one; null: neither
 * are.
 */
function hintsOf({ range }: Form, sheet: Sheet, { top, end, valueOf, lines }: Zone): GridHints | null {
  const { cells } = sheet.snapshot;
  const rows = new Set<number>();
  const columns = new Set<number>();
  for (let row = range.top; row < end; row++)
    cells[row]?.forEach((cell, column) => {
      if (typeof cell?.value !== 'string' || !isSumName(readLabel(cell.value))) return;
      const area = sheet.area(row, column);
      for (let line = Math.max(top, area.top); line <= area.bottom; line++) rows.add(line);
      for (let line = area.left; line <= area.right; line++) columns.add(line);
    });
  const isLong = (line: readonly (Cell | undefined)[]): boolean =>
    line.filter((cell) => valueOf(cell) !== null).length >= LEAST_PLACES;
  const rowAt = (row: number) => cells[row]?.slice(range.left, range.right + 1) ?? [];
  const columnAt = (column: number) => cells.slice(top, end).map((row) => row?.[column]);
  const mayBe = {
    rows: lines !== 'columns' && [...rows].some((row) => isLong(rowAt(row))),
    columns: lines !== 'rows' && [...columns].some((column) => isLong(columnAt(column))),
  };
  if (!mayBe.rows && !mayBe.columns) return null;
  return { rows: mayBe.rows ? {} : null, columns: mayBe.columns ? {} : null };
}

/** The line right below the parts, where it is the same sum once more: 收入合计 and 支出合计. */
function besideParts(
  numbers: readonly (readonly (number | null)[])[],
  { lines, at, of, places }: GridSum,
): number {
  const value = (line: number, place: number) =>
    lines === 'rows' ? numbers[line]?.[place] : numbers[place]?.[line];
  const next = of.at(-1)! + 1;
  return places.every((place) => value(next, place) === value(at, place)) ? next : at;
}

/** Percentages: what stands for the whole lies between the parts. */
function isRate({ value, text }: Field<number>, parts: readonly Field<number>[]): boolean {
  const values = parts.map((part) => part.value);
  const isBetween = Math.min(...values) <= value && value <= Math.max(...values);
  return text.includes('%') || (isBetween && Math.max(value, ...values) <= 100);
}

/** What the line of a sum is called, as far up as the table begins, where that is a word for a sum; null otherwise. */
function nameOf(grid: Grid, top: number, cell: CellRef, lines: GridSum['lines']): string | null {
  const { cells } = grid.sheet.snapshot;
  const count = lines === 'rows' ? cell.column - grid.left : cell.row - top;
  for (let back = 1; back <= count; back++) {
    const box =
      lines === 'rows' ? grid.at(cell.row, cell.column - back) : grid.at(cell.row - back, cell.column);
    if (isBlank(box) || quantityOf(cells[box.cell.row]?.[box.cell.column]) !== null) continue;
    if (isSumName(box.label)) return withoutPart(box.label.plain);
  }
  return null;
}

function isSumName(label: Label): boolean {
  return sumWord(label) !== undefined || /^[总累]|总[额量计数]/.test(label.plain);
}
