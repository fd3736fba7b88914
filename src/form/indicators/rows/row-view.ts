import type { ColumnReading, IndicatorColumn } from '../../model/form';
import type { Block, Grid } from '../../grid';

/** Reads the box of a column in a row; a box that begins in a column further left belongs to that one. */
export class RowView {
  readonly #columns = new Map<IndicatorColumn, ColumnReading>();
  readonly #lefts: readonly number[];
  /** By the left end of a column, that of its nearest neighbour to the left; -1: none. */
  readonly #before = new Map<number, number>();

  constructor(
    readonly grid: Grid,
    readonly columns: readonly ColumnReading[],
  ) {
    for (const column of columns)
      if (!this.#columns.has(column.column)) this.#columns.set(column.column, column);
    this.#lefts = columns.map((column) => column.left);
  }

  column(column: IndicatorColumn): ColumnReading | undefined {
    return this.#columns.get(column);
  }

  /** The box of this column in this row, blank or not; undefined when the layout has no such column. */
  block(column: IndicatorColumn, row: number): Block | undefined {
    const reading = this.#columns.get(column);
    return reading && this.inside(reading, row);
  }

  /** The box that a column's reading has in a row; undefined when a box from the left covers it. */
  inside(reading: ColumnReading, row: number): Block | undefined {
    const block = this.grid.pick(row, reading.left, reading.right);
    return block.range.left <= this.#leftBefore(reading.left)
      ? { ...block, text: '', label: { full: '', plain: '' }, cell: { row, column: reading.left } }
      : block;
  }

  #leftBefore(own: number): number {
    let before = this.#before.get(own);
    if (before === undefined) {
      before = Math.max(-1, ...this.#lefts.filter((left) => left < own));
      this.#before.set(own, before);
    }
    return before;
  }
}
