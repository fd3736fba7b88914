import type { Range } from '../../../sheet';
import type { ModelCell, ModelSheet } from '../../model';
import { HostError } from '../protocol';

/** What stands behind a Range object and its formats. */
export interface RangeTarget {
  readonly sheet: ModelSheet;
  readonly range: Range;
}

export function rowsOf(range: Range): number {
  return range.bottom - range.top + 1;
}

export function columnsOf(range: Range): number {
  return range.right - range.left + 1;
}

/** Visits the cells of the block, row by row. */
export function eachCell(
  { sheet, range }: RangeTarget,
  visit: (cell: ModelCell, row: number, column: number) => void,
): void {
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++)
      visit(sheet.cell(row, column), row, column);
  }
}

/** Documented: a write that touches a locked cell of a protected sheet is AccessDenied. Assumed: nothing is written. */
export function requireUnlocked(target: RangeTarget): void {
  if (!target.sheet.protected) return;
  eachCell(target, (cell) => {
    if (cell.locked) throw new HostError('AccessDenied', 'The sheet is protected.', 'Range');
  });
}
