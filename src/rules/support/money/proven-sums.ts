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
  type GridSum,
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
  return brokenIn(form, sheet, tolerance, form.range.top, end, quantityOf);
}

/** The same of the numbers with units that the rows of the indicators have in several columns. */
export function brokenRows(form: Form, sheet: Sheet, tolerance: number): BrokenSum[] {
  const rows = form.indicators.map(({ row }) => row);
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const valueOf = (cell: Cell | undefined): number | null => {
    const { value, unit } = readCellQuantity(cell, sheet.snapshot.dateSystem);
    return unit === '%' ? null : value;
  };
  return brokenIn(form, sheet, tolerance, top, bottom + 1, valueOf).filter(({ parts }) =>
    parts.every(({ cell }) => cell.row === parts[0]!.cell.row),
  );
}

/**
 * Rows, or columns, that are the sum of others at two places or more, and not so at one: the places
 * that agree prove what is added up. A place where the sum lies between its parts holds rates or averages.
 */
function brokenIn(
  form: Form,
  sheet: Sheet,
  tolerance: number,
  top: number,
  end: number,
  valueOf: (cell: Cell | undefined) => number | null,
): BrokenSum[] {
  const { left, right } = form.range;
  if (end - top < 3) return [];
  const numbers = Array.from({ length: end - top }, (_, row) =>
    Array.from({ length: right - left + 1 }, (_, column) =>
      valueOf(sheet.snapshot.cells[row + top]?.[column + left]),
    ),
  );
  const cellAt = ({ lines }: GridSum, line: number, place: number): CellRef =>
    lines === 'rows' ? { row: line + top, column: place + left } : { row: place + top, column: line + left };
  const at = (sum: GridSum, line: number, place: number): Field<number> | null => {
    const cell = cellAt(sum, line, place);
    const value = numbers[cell.row - top]?.[cell.column - left] ?? null;
    return value === null ? null : { value, text: sheet.text(cell.row, cell.column), cell };
  };
  return gridSums(numbers).flatMap((found) => {
    const sum = { ...found, at: besideParts(numbers, found) };
    const width = sum.lines === 'rows' ? right - left + 1 : end - top;
    const told = new Set(sum.places.flatMap((place) => at(sum, sum.at, place)?.value || []));
    const name = nameOf(form, sheet, cellAt(sum, sum.at, sum.places[0]!), sum.lines);
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

/** What the line of a sum is called, where that is a word for a sum; null otherwise. */
function nameOf(form: Form, sheet: Sheet, cell: CellRef, lines: GridSum['lines']): string | null {
  const grid = new Grid(sheet, form.range.left, form.range.right, readLabel);
  const count = lines === 'rows' ? cell.column - form.range.left : cell.row - form.range.top;
  for (let back = 1; back <= count; back++) {
    const box =
      lines === 'rows' ? grid.at(cell.row, cell.column - back) : grid.at(cell.row - back, cell.column);
    if (isBlank(box) || quantityOf(sheet.snapshot.cells[box.cell.row]?.[box.cell.column]) !== null) continue;
    if (sumWord(box.label) || /^[总累]|总[额量计数]/.test(box.label.plain))
      return withoutPart(box.label.plain);
  }
  return null;
}
