/**
 * Finds sums by structure alone, without a word: rows that are sums of rows, columns of columns. The idea of looking at
 * adjacent cells first, then at sums over sums, and of pruning what else explains is that of AggreCol (Jiang et al.,
 * EDBT 2022). Here a sum is a relation of whole lines, weighed by how little it can be chance.
 */
import type { CellRef } from '../../sheet';
import { lineSums, type LineSum } from './line-sums';
import { Matrix } from './matrix';

export { lineSums, type LineSum } from './line-sums';
export { Matrix } from './matrix';

/** A row or column that is the sum of others. */
export interface GridSum extends LineSum {
  readonly lines: 'rows' | 'columns';
}

/**
 * The sums of a grid of numbers, rows before columns; null where a cell holds none, or one that is no quantity: a date,
 * an identity number. n log n in the cells.
 */
export function gridSums(rows: readonly (readonly (number | null | undefined)[])[]): GridSum[] {
  const matrix = Matrix.of(rows);
  return [
    ...lineSums(matrix).map((sum) => ({ ...sum, lines: 'rows' as const })),
    ...lineSums(matrix.turned()).map((sum) => ({ ...sum, lines: 'columns' as const })),
  ];
}

/** A cell that is the sum of others. */
export interface SumCell extends CellRef {
  readonly sum: GridSum;
}

/** The cells that are sums, each once: as the sum that was found first. */
export function sumCells(sums: readonly GridSum[]): SumCell[] {
  const cells = new Map<string, SumCell>();
  for (const sum of sums) {
    for (const place of sum.places) {
      const [row, column] = sum.lines === 'rows' ? [sum.at, place] : [place, sum.at];
      const key = `${row},${column}`;
      if (!cells.has(key)) cells.set(key, { row, column, sum });
    }
  }
  return [...cells.values()];
}
