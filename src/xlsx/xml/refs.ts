import { MAX_COLUMNS, MAX_ROWS, type CellRef, type Range } from '../../sheet';

/** Row and column of "B7"; undefined outside of Excel's limits or in any other writing. */
export function readRef(ref: string): CellRef | undefined {
  const match = /^([A-Z]{1,3})([1-9][0-9]{0,6})$/.exec(ref);
  if (!match) return undefined;
  let column = 0;
  for (const letter of match[1]!) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  return column <= MAX_COLUMNS && row <= MAX_ROWS ? { row: row - 1, column: column - 1 } : undefined;
}

/** "A1:C3" or "A1", corners in order; undefined otherwise. */
export function readRange(ref: string): Range | undefined {
  const [from, to, more] = ref.split(':');
  const first = readRef(from!);
  const last = to === undefined ? first : readRef(to);
  if (!first || !last || more !== undefined || first.row > last.row || first.column > last.column)
    return undefined;
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}
