import { columnIndex, columnName, formatCell, formatRange, MAX_COLUMNS, MAX_ROWS } from '../../sheet';
import { readRange } from '../xml/refs';
import { shifted, shiftedSpan, type Shift } from './shift';

/** Thrown for what cannot be moved safely; the message names it in Chinese. */
export class CannotShift extends Error {}

/** "A1:C3" afterwards; undefined when all of it is gone. What is no range stays. */
export function shiftRange(ref: string, shift: Shift): string | undefined {
  const range = readRange(ref);
  if (!range) return ref;
  const isRow = shift.axis === 'row';
  const span = isRow
    ? shiftedSpan(shift, range.top, range.bottom)
    : shiftedSpan(shift, range.left, range.right);
  if (!span) return undefined;
  const moved = isRow
    ? { ...range, top: span.first, bottom: span.last }
    : { ...range, left: span.first, right: span.last };
  // A block of one cell may be written as one or as two.
  return ref.includes(':') && formatRange(moved) === formatCell({ row: moved.top, column: moved.left })
    ? `${formatRange(moved)}:${formatRange(moved)}`
    : formatRange(moved);
}

/** "A1:C3 E5" afterwards; undefined when nothing is left. */
export function shiftRanges(refs: string, shift: Shift): string | undefined {
  const moved = refs
    .trim()
    .split(/\s+/)
    .flatMap((ref) => shiftRange(ref, shift) ?? []);
  return moved.length > 0 ? moved.join(' ') : undefined;
}

const NAME = String.raw`[\p{L}\p{N}_.\\?]`;
const QUOTED = String.raw`'(?:[^']|'')*'`;
const SHEET = String.raw`(?:(${QUOTED}|(?:\[[^\[\]]*\])?${NAME}+(?::${NAME}+)?)!)?`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9][0-9]{0,6}`;
const AFTER = String.raw`(?!${NAME}|\(|!)`;
const TOKEN = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`#[A-Z/0]+[!?]?`,
    `${SHEET}(${CELL}):(${CELL})${AFTER}`,
    `${SHEET}(${CELL})${AFTER}`,
    String.raw`${SHEET}(\$?[A-Za-z]{1,3}):(\$?[A-Za-z]{1,3})${AFTER}`,
    String.raw`${SHEET}(\$?[1-9][0-9]{0,6}):(\$?[1-9][0-9]{0,6})${AFTER}`,
    QUOTED,
    String.raw`\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]`,
    `${NAME}+`,
  ].join('|'),
  'gu',
);

/**
 * A formula (with or without "=") after rows or columns of a sheet have moved: every reference to that sheet moves along,
 * blocks grow around what comes inside, what is gone becomes #REF!, as in any spreadsheet.
 * @param home the sheet on which the formula stands; null: every reference there names its sheet
 * @param moved the sheet whose rows or columns move
 * Throws {@link CannotShift} for references through several sheets.
 */
export function shiftReferences(formula: string, home: string | null, moved: string, shift: Shift): string {
  return formula.replace(TOKEN, (token, ...groups: (string | undefined)[]) => {
    const [
      rangeSheet,
      from,
      to,
      cellSheet,
      cell,
      columnSheet,
      fromColumn,
      toColumn,
      rowSheet,
      fromRow,
      toRow,
    ] = groups;
    const sheet = rangeSheet ?? cellSheet ?? columnSheet ?? rowSheet;
    if (from === undefined && cell === undefined && fromColumn === undefined && fromRow === undefined)
      return token;
    if (!speaksOf(sheet, home, moved)) return token;
    const prefix = sheet === undefined ? '' : `${sheet}!`;
    if (from !== undefined) return prefix + shiftBlock(from, to!, shift);
    if (cell !== undefined) return isCell(cell) ? prefix + shiftCell(cell, shift) : token;
    if (fromColumn !== undefined) return prefix + shiftColumns(fromColumn, toColumn!, shift);
    return prefix + shiftRows(fromRow!, toRow!, shift);
  });
}

function speaksOf(sheet: string | undefined, home: string | null, moved: string): boolean {
  if (sheet === undefined) return home !== null && isSame(home, moved);
  const name = sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
  if (/^\[|\]/.test(name)) return false; // of another workbook
  if (!name.includes(':')) return isSame(name, moved);
  throw new CannotShift('跨几张工作表的引用');
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

interface Written {
  readonly columnLock: string;
  readonly column: number;
  readonly rowLock: string;
  readonly row: number;
}

function written(cell: string): Written {
  const [, columnLock, letters, rowLock, digits] = /^(\$?)([A-Za-z]+)(\$?)(\d+)$/.exec(cell)!;
  return {
    columnLock: columnLock!,
    column: columnIndex(letters!),
    rowLock: rowLock!,
    row: Number(digits) - 1,
  };
}

function isCell(cell: string): boolean {
  const { column, row } = written(cell);
  return column < MAX_COLUMNS && row < MAX_ROWS;
}

function asText({ columnLock, column, rowLock, row }: Written): string {
  return `${columnLock}${columnName(column)}${rowLock}${row + 1}`;
}

function shiftCell(cell: string, shift: Shift): string {
  const at = written(cell);
  const line = shifted(shift, at[shift.axis]);
  return line === undefined ? '#REF!' : asText({ ...at, [shift.axis]: line });
}

function shiftBlock(from: string, to: string, shift: Shift): string {
  if (!isCell(from) || !isCell(to)) return `${from}:${to}`;
  const [a, b] = [written(from), written(to)];
  const { axis } = shift;
  const [first, last] = a[axis] <= b[axis] ? [a, b] : [b, a];
  const span = shiftedSpan(shift, first[axis], last[axis]);
  if (!span) return '#REF!';
  const moved = new Map([
    [first, { ...first, [axis]: span.first }],
    [last, { ...last, [axis]: span.last }],
  ]);
  return `${asText(moved.get(a)!)}:${asText(moved.get(b)!)}`;
}

function shiftColumns(from: string, to: string, shift: Shift): string {
  const read = (text: string) => ({
    lock: text.startsWith('$') ? '$' : '',
    at: columnIndex(text.replace('$', '')),
  });
  const [a, b] = [read(from), read(to)];
  if (shift.axis === 'row' || Math.max(a.at, b.at) >= MAX_COLUMNS) return `${from}:${to}`;
  const span = shiftedSpan(shift, Math.min(a.at, b.at), Math.max(a.at, b.at));
  if (!span) return '#REF!';
  const [first, last] = a.at <= b.at ? [span.first, span.last] : [span.last, span.first];
  return `${a.lock}${columnName(first)}:${b.lock}${columnName(last)}`;
}

function shiftRows(from: string, to: string, shift: Shift): string {
  const read = (text: string) => ({
    lock: text.startsWith('$') ? '$' : '',
    at: Number(text.replace('$', '')) - 1,
  });
  const [a, b] = [read(from), read(to)];
  if (shift.axis === 'column' || Math.max(a.at, b.at) >= MAX_ROWS) return `${from}:${to}`;
  const span = shiftedSpan(shift, Math.min(a.at, b.at), Math.max(a.at, b.at));
  if (!span) return '#REF!';
  const [first, last] = a.at <= b.at ? [span.first, span.last] : [span.last, span.first];
  return `${a.lock}${first + 1}:${b.lock}${last + 1}`;
}
