import { isSameCell, type CellRef, type Range } from '../../sheet';
import type { ModelSheet } from '../model';
import { isHidden, nextVisible } from './axis';
import type { SheetLayout } from './layout';

export type Direction = 'up' | 'down' | 'left' | 'right';

/** The selected block, the cell it grows from, and the far corner that Shift and arrow keys move. */
export interface Selection {
  /** Where typing goes; the top-left cell of its merge. */
  readonly active: CellRef;
  readonly corner: CellRef;
}

/** The block of the merge that covers the cell, or the cell alone. */
export function areaAt(sheet: ModelSheet, cell: CellRef): Range {
  return (
    sheet.mergeAt(cell.row, cell.column) ?? {
      top: cell.row,
      left: cell.column,
      bottom: cell.row,
      right: cell.column,
    }
  );
}

/** A selection of one cell, or of the merge that covers it. */
export function selectCell(sheet: ModelSheet, cell: CellRef): Selection {
  const area = areaAt(sheet, cell);
  const active = { row: area.top, column: area.left };
  return { active, corner: active };
}

/** The block between active cell and corner, grown until it cuts no merge. */
export function rangeOf(sheet: ModelSheet, { active, corner }: Selection): Range {
  let range = {
    top: Math.min(active.row, corner.row),
    left: Math.min(active.column, corner.column),
    bottom: Math.max(active.row, corner.row),
    right: Math.max(active.column, corner.column),
  };
  for (let grown = true; grown;) {
    grown = false;
    for (const merge of sheet.merges) {
      const meets =
        merge.top <= range.bottom &&
        merge.bottom >= range.top &&
        merge.left <= range.right &&
        merge.right >= range.left;
      const inside =
        merge.top >= range.top &&
        merge.bottom <= range.bottom &&
        merge.left >= range.left &&
        merge.right <= range.right;
      if (!meets || inside) continue;
      range = {
        top: Math.min(range.top, merge.top),
        left: Math.min(range.left, merge.left),
        bottom: Math.max(range.bottom, merge.bottom),
        right: Math.max(range.right, merge.right),
      };
      grown = true;
    }
  }
  return range;
}

/** The next visible cell in a direction, past the merge that covers `from`. */
export function step(sheet: ModelSheet, layout: SheetLayout, from: CellRef, direction: Direction): CellRef {
  const area = areaAt(sheet, from);
  switch (direction) {
    case 'up':
      return { row: nextVisible(layout.rows, area.top, -1), column: from.column };
    case 'down':
      return { row: nextVisible(layout.rows, area.bottom, 1), column: from.column };
    case 'left':
      return { row: from.row, column: nextVisible(layout.columns, area.left, -1) };
    case 'right':
      return { row: from.row, column: nextVisible(layout.columns, area.right, 1) };
  }
}

/** Ctrl and an arrow key: to the end of the filled block, or to the next filled cell, or to the edge. */
export function jump(sheet: ModelSheet, layout: SheetLayout, from: CellRef, direction: Direction): CellRef {
  const filled = (cell: CellRef) => {
    const area = areaAt(sheet, cell);
    return sheet.cell(area.top, area.left).value !== null;
  };
  let at = from;
  let next = step(sheet, layout, at, direction);
  const stopAtBlank = filled(at) && !isSameCell(next, at) && filled(next);
  while (!isSameCell(next, at)) {
    if (stopAtBlank && !filled(next)) return at;
    at = next;
    if (!stopAtBlank && filled(at)) return at;
    next = step(sheet, layout, at, direction);
  }
  return at;
}

/** The first cell that is not hidden. */
export function firstCell(layout: SheetLayout): CellRef {
  return {
    row: isHidden(layout.rows, 0) ? nextVisible(layout.rows, 0, 1) : 0,
    column: isHidden(layout.columns, 0) ? nextVisible(layout.columns, 0, 1) : 0,
  };
}
