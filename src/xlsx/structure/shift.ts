import { MAX_COLUMNS, MAX_ROWS } from '../../sheet';

/** Rows or columns that come into a sheet or go from it. */
export interface Shift {
  readonly axis: 'row' | 'column';
  /** The first of them, zero-based: what stood there moves on, or goes. */
  readonly at: number;
  /** How many come; how many go, below zero. */
  readonly count: number;
}

/** Where a line (row or column) stands afterwards; undefined when it is gone, or pushed off the sheet. */
export function shifted({ axis, at, count }: Shift, line: number): number | undefined {
  if (line < at) return line;
  if (count < 0 && line < at - count) return undefined;
  const moved = line + count;
  return moved < (axis === 'row' ? MAX_ROWS : MAX_COLUMNS) ? moved : undefined;
}

/** Both ends of a block afterwards: it grows around what comes inside of it; undefined when all of it is gone. */
export function shiftedSpan(
  shift: Shift,
  first: number,
  last: number,
): { readonly first: number; readonly last: number } | undefined {
  const { axis, at, count } = shift;
  if (count > 0) {
    const from = shifted(shift, first);
    if (from === undefined) return undefined;
    const end = (axis === 'row' ? MAX_ROWS : MAX_COLUMNS) - 1;
    return { first: from, last: last < at ? last : Math.min(end, last + count) };
  }
  const gone = at - count - 1;
  if (first >= at && last <= gone) return undefined;
  return {
    first: first < at ? first : Math.max(at, first + count),
    last: last < at ? last : last <= gone ? at - 1 : last + count,
  };
}
