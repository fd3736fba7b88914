import { memo } from 'react';
import { columnName, type Range } from '../../sheet';
import { lengthOf, startOf } from './axis';
import type { SheetLayout } from './layout';

export const HEADER_HEIGHT = 24;

/** Wide enough for the largest row number. */
export function headerWidth(rows: number): number {
  return Math.max(36, String(rows).length * 8 + 16);
}

export interface ColumnHeadersProps {
  readonly layout: SheetLayout;
  readonly window: Range;
  readonly range: Range;
  readonly headWidth: number;
}

/** The letters above the sheet, and the corner that selects everything. */
export function ColumnHeaders({ layout, window, range, headWidth }: ColumnHeadersProps) {
  const heads = [];
  for (let column = window.left; column <= window.right; column++) {
    const width = lengthOf(layout.columns, column);
    if (width === 0) continue;
    const selected = column >= range.left && column <= range.right;
    heads.push(
      <div
        key={column}
        role="columnheader"
        aria-colindex={column + 2}
        data-header="column"
        className={`head column-head${selected ? ' head-selected' : ''}`}
        style={{ left: headWidth + startOf(layout.columns, column), width }}
      >
        {columnName(column)}
      </div>,
    );
  }
  return (
    <div role="row" aria-rowindex={1} className="column-heads" style={{ height: HEADER_HEIGHT }}>
      <div
        role="columnheader"
        aria-colindex={1}
        aria-label="全选"
        data-header="all"
        className="head corner-head"
        style={{ width: headWidth }}
      />
      {heads}
    </div>
  );
}

/** The number at the left of a row. */
export const RowHeader = memo(function RowHeader(props: {
  readonly row: number;
  readonly width: number;
  readonly height: number;
  readonly selected: boolean;
}) {
  return (
    <div
      role="rowheader"
      aria-colindex={1}
      data-header="row"
      className={`head row-head${props.selected ? ' head-selected' : ''}`}
      style={{ width: props.width, height: props.height }}
    >
      {props.row + 1}
    </div>
  );
});
