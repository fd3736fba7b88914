import type { IndicatorHeader } from '../heading/header';
import { readRows, type IndicatorRows } from './rows';

/**
 * Indicators that stand beside each other, with their first line of values. They have no rows of their own: what is made
 * row by row, such as formulas, finds none.
 */
export function readRowsAcross(
  { grid, header }: NonNullable<IndicatorHeader['across']>,
  year: number | null,
): IndicatorRows {
  const { indicators, parts, unnamedRows } = turnedBack(readRows(grid, [header], grid.bottom, year));
  const end = Math.max(...indicators.map(({ name, target }) => (target ?? name).cell.row)) + 1;
  const inRow = (list: typeof indicators): typeof indicators =>
    list.map((indicator) => ({ ...indicator, row: (indicator.target ?? indicator.name).cell.row }));
  return {
    rows: [],
    indicators: inRow(indicators),
    parts: inRow(parts),
    unnamedRows,
    stackMismatches: [],
    summed: [],
    sums: [],
    end,
  };
}

/** A part of a form that was read in the turned block, with its cells as they stand on the sheet. */
function turnedBack<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(turnedBack) as T;
  const entries = Object.entries(value).map(([key, inner]) => [key, turnedBack(inner)]);
  const copy = Object.fromEntries(entries) as T & { row?: number; column?: number };
  if (typeof copy.row === 'number' && typeof copy.column === 'number')
    [copy.row, copy.column] = [copy.column, copy.row];
  return copy;
}
