import { SERIAL_HEADINGS, wholly } from '../lexicon';
import type { Range, Sheet } from '../sheet';
import { fold } from '../text';
import { isFilled, readHeading } from './heading';

/** So many rows from the top tell which columns hold nothing, and where the headings stand. */
const LOOKED_AT = 40;
const SERIAL = wholly(SERIAL_HEADINGS);

/**
 * The parts of a sheet that hold lists of their own side by side, a blank column between them or a second column of
 * numbers (序号). Lists with the same headings are two halves of one; a blank column inside a list parts nothing.
 */
export function stripsOf(sheet: Sheet): Range[] {
  const used = sheet.snapshot.usedRange;
  if (!used) return [];
  const strips = cutAt(used, blankColumns(sheet, used), secondSerials(sheet, used));
  const lists = strips.map((strip) => headingIn(sheet, strip));
  if (strips.length < 2 || lists.some((list) => list === undefined)) return [used];
  const names = lists.map((list) => list!.names.join('\n'));
  // 基本情况 and 完成情况 over parts that end together are groups of one list's columns, no titles.
  const ends = new Set(strips.map((strip) => lastRow(sheet, strip)));
  const areTitled = ends.size > 1 && lists.every((list) => list!.isTitled);
  const isApart = areTitled || lists.every((list) => SERIAL.test(list!.names[0]!));
  return isApart && new Set(names).size === names.length ? strips : [used];
}

/** The last row in which something stands. */
function lastRow(sheet: Sheet, { top, bottom, left, right }: Range): number {
  for (let row = bottom; row > top; row--)
    if ((sheet.snapshot.cells[row] ?? []).slice(left, right + 1).some((cell) => isFilled(cell?.value)))
      return row;
  return top;
}

/** Columns between others in which nothing stands. */
function blankColumns(sheet: Sheet, { top, bottom, left, right }: Range): number[] {
  const isBlank = (column: number, to: number) => {
    for (let row = top; row <= to; row++)
      if (isFilled(sheet.snapshot.cells[row]?.[column]?.value)) return false;
    return true;
  };
  const blank: number[] = [];
  for (let column = left + 1; column < right; column++)
    if (isBlank(column, Math.min(bottom, top + LOOKED_AT)) && isBlank(column, bottom)) blank.push(column);
  return blank;
}

/** Columns that number the rows, behind the first such. */
function secondSerials(sheet: Sheet, { top, bottom, left, right }: Range): number[] {
  for (let row = top; row <= Math.min(bottom, top + LOOKED_AT); row++) {
    const serials: number[] = [];
    for (let column = left; column <= right; column++)
      if (SERIAL.test(fold(sheet.text(row, column)).trim())) serials.push(column);
    if (serials.length > 0)
      return serials.filter((column) => column > left).slice(serials[0] === left ? 0 : 1);
  }
  return [];
}

/** The range in parts, without its blank columns; each further column of numbers begins one. */
function cutAt(used: Range, blank: readonly number[], serials: readonly number[]): Range[] {
  const strips: { left: number; right: number }[] = [];
  for (let column = used.left; column <= used.right; column++) {
    if (blank.includes(column)) continue;
    const last = strips.at(-1);
    const goesOn = last !== undefined && last.right === column - 1 && !serials.includes(column);
    if (goesOn) last.right = column;
    else strips.push({ left: column, right: column });
  }
  return strips.map((strip) => ({ ...used, ...strip }));
}

/** The names of the first heading in a strip, and whether a title stands above it there. */
function headingIn(
  sheet: Sheet,
  strip: Range,
): { readonly names: readonly string[]; readonly isTitled: boolean } | undefined {
  for (let top = strip.top; top <= Math.min(strip.bottom, strip.top + LOOKED_AT); top++) {
    const heading = readHeading(sheet, top, strip);
    if (!heading) continue;
    const above = (sheet.snapshot.cells[top - 1] ?? []).slice(strip.left, strip.right + 1);
    return {
      names: heading.columns.map(({ name }) => name),
      // Several texts are the upper row of the headings.
      isTitled: above.filter((cell) => isFilled(cell?.value)).length === 1,
    };
  }
  return undefined;
}
