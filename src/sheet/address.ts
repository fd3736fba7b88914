/** A cell by zero-based row and column. */
export interface CellRef {
  readonly row: number;
  readonly column: number;
}

/** A block of cells, zero-based, both ends included. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Excel's limits since 2007: 1,048,576 rows and 16,384 columns. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** 0 → "A", 25 → "Z", 26 → "AA". */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    name = String.fromCharCode(65 + (rest % 26)) + name;
  }
  return name;
}

/** "A" → 0, "aa" → 26. */
export function columnIndex(name: string): number {
  let index = 0;
  for (let i = 0; i < name.length; i++) index = index * 26 + (name.charCodeAt(i) & 31);
  return index - 1;
}

/** Whether both are there and are the same cell of a sheet. */
export function isSameCell(a: CellRef | null | undefined, b: CellRef | null | undefined): boolean {
  return a?.row !== undefined && a.row === b?.row && a.column === b.column;
}

/** { row: 11, column: 4 } → "E12". */
export function formatCell(cell: CellRef): string {
  return columnName(cell.column) + String(cell.row + 1);
}

/** "A1:H60", or "A1" for a single cell. */
export function formatRange(range: Range): string {
  const first = formatCell({ row: range.top, column: range.left });
  const last = formatCell({ row: range.bottom, column: range.right });
  return first === last ? first : `${first}:${last}`;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/;

/** Reads "E12" or "$E$12"; undefined when the text is no address inside Excel's limits. */
export function parseCell(text: string): CellRef | undefined {
  const match = CELL.exec(text);
  if (!match) return undefined;
  const cell = { row: Number(match[2]) - 1, column: columnIndex(match[1]!) };
  return cell.row < MAX_ROWS && cell.column < MAX_COLUMNS ? cell : undefined;
}

/** Reads "A1:H60" or "A1", corners in any order; undefined when it is no range. */
export function parseRange(text: string): Range | undefined {
  const [from, to, more] = text.split(':');
  const first = parseCell(from ?? '');
  const last = to === undefined ? first : parseCell(to);
  if (!first || !last || more !== undefined) return undefined;
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
}

/** Whether one range lies in another. */
export function encloses(outer: Range, inner: Range): boolean {
  return (
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom &&
    inner.left >= outer.left &&
    inner.right <= outer.right
  );
}

/** Whether two ranges have a cell in common. */
export function overlaps(a: Range, b: Range): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** Whether the cell lies in the range. */
export function contains(range: Range, cell: CellRef): boolean {
  return (
    cell.row >= range.top &&
    cell.row <= range.bottom &&
    cell.column >= range.left &&
    cell.column <= range.right
  );
}
