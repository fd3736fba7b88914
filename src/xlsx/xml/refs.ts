import { MAX_COLUMNS, MAX_ROWS, type CellRef, type Range } from '../../sheet';

/** Row and column of "B7" or "b7"; undefined outside of Excel's limits or in any other writing. */
export function readRef(ref: string): CellRef | undefined {
  const match = /^([A-Za-z]{1,3})([1-9][0-9]{0,6})$/.exec(ref);
  if (!match) return undefined;
  const at = { row: Number(match[2]) - 1, column: columnOf(match[1]!) };
  return at.column < MAX_COLUMNS && at.row < MAX_ROWS ? at : undefined;
}

/** "A1:C3" or "A1", corners in any order; undefined otherwise. */
export function readRange(ref: string): Range | undefined {
  const colon = ref.indexOf(':');
  const first = readRef(colon < 0 ? ref : ref.slice(0, colon));
  const last = colon < 0 ? first : readRef(ref.slice(colon + 1));
  if (!first || !last) return undefined;
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
}

/** {@link readRange}, and whole columns ("A:C") and rows ("1:3") of a sheet. */
export function readArea(ref: string): Range | undefined {
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(ref);
  if (columns) return readRange(`${columns[1]}1:${columns[2]}${MAX_ROWS}`);
  const rows = /^([0-9]{1,7}):([0-9]{1,7})$/.exec(ref);
  return readRange(rows ? `A${rows[1]}:XFD${rows[2]}` : ref);
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + (letter.charCodeAt(0) & 31);
  return column - 1;
}
