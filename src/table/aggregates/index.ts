/**
 * Finds sums by structure alone, without a word: rows that are sums of rows, columns of columns. The idea of looking at
 * adjacent cells first, then at sums over sums, and of pruning what else explains is that of AggreCol (Jiang et al.,
 * EDBT 2022). Here a sum is a relation of whole lines, weighed by how little it can be chance.
 */
import type { CellRef } from '../../sheet';
import { lineSums, type LineHints, type LineSum } from './line-sums';
import { Matrix } from './matrix';

export { lineSums, type LineSum } from './line-sums';
export { Matrix } from './matrix';

/** A row or column that is the sum of others. */
export interface GridSum extends LineSum {
  readonly lines: 'rows' | 'columns';
}

/** What is known of a grid beforehand; null: its rows, or columns, are no sums. */
export interface GridHints {
  readonly rows?: LineHints | null;
  readonly columns?: LineHints | null;
}

/**
 * The sums of a grid of numbers, rows before columns; null where a cell holds none, or one that is no quantity: a date,
 * an identity number. n log n in the cells.
 */
export function gridSums(
  numbers: readonly (readonly (number | null)[])[],
  { rows = {}, columns = {} }: GridHints = {},
): GridSum[] {
  const matrix = Matrix.of(numbers);
  const ofRows = rows ? lineSums(matrix, rows) : [];
  const ofColumns = columns ? lineSums(matrix.turned(), columns) : [];
  return [
    ...ofRows.map((sum) => ({ ...sum, lines: 'rows' as const })),
    ...ofColumns.map((sum) => ({ ...sum, lines: 'columns' as const })),
  ];
}

/** A cell that is the sum of others. */
export interface SumCell extends CellRef {
  readonly of: readonly CellRef[];
}

/** The cells that are sums, each once: as the sum that was found first. */
export function sumCells(sums: readonly GridSum[]): SumCell[] {
  const cells = new Map<string, SumCell>();
  for (const { lines, at, of, places } of sums) {
    const cellAt = (line: number, place: number): CellRef =>
      lines === 'rows' ? { row: line, column: place } : { row: place, column: line };
    for (const place of places) {
      const cell = cellAt(at, place);
      const key = `${cell.row},${cell.column}`;
      if (!cells.has(key)) cells.set(key, { ...cell, of: of.map((part) => cellAt(part, place)) });
    }
  }
  return [...cells.values()];
}
