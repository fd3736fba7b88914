import { isDateFormat, type Range, type Sheet } from '../sheet';
import { anyOf, MONEY_UNITS } from '../lexicon';
import { fold } from '../text';
import { isTotalLabel, readNumberText } from './cell-values';
import { Ledger } from './ledger';
import { readColumn } from './ledger-column';

/** So many rows from the top the heading may begin. */
const SEARCHED = 30;
/** So many rows below it tell how wide the list is. */
const LOOKED_AT = 30;
const LONGEST_HEADING = 30;

/**
 * The list on a sheet: a heading (on whichever row, of one to three rows, with merged groups) and rows below it.
 * Undefined when the sheet holds none. The year may be named by title, sheet or file.
 */
export function findLedger(sheet: Sheet, fileName: string | null = null): Ledger | undefined {
  const used = sheet.snapshot.usedRange;
  if (!used) return undefined;
  for (let top = used.top; top <= Math.min(used.bottom, used.top + SEARCHED); top++) {
    const heading = readHeading(sheet, top, used);
    if (!heading) continue;
    const rows = dataRows(sheet, heading, used.bottom);
    if (rows.length < 2) continue;
    return ledgerFrom(sheet, heading, rows, fileName);
  }
  return undefined;
}

interface Heading {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly { readonly name: string; readonly index: number }[];
}

function ledgerFrom(
  sheet: Sheet,
  heading: Heading,
  rows: readonly number[],
  fileName: string | null,
): Ledger {
  const above = textsAbove(sheet, heading.top);
  const year = yearIn([...above, sheet.snapshot.sheetName, fileName ?? '']);
  const context = { year, moneyUnit: moneyUnitIn(above) };
  const columns = heading.columns.map((column) => readColumn(sheet, rows, column, context));
  const range: Range = {
    top: heading.top,
    left: heading.columns[0]!.index,
    bottom: rows.at(-1)!,
    right: heading.columns.at(-1)!.index,
  };
  return new Ledger(sheet, titleIn(above), range, rows, columns, year, [], fileName);
}

// ---- the heading

function readHeading(sheet: Sheet, top: number, used: Range): Heading | undefined {
  if (!isHeadingRow(sheet, top, used)) return undefined;
  let bottom = top;
  while (bottom < top + 2 && continues(sheet, top, bottom, used)) bottom++;
  for (let column = used.left; column <= used.right; column++)
    bottom = Math.max(bottom, Math.min(sheet.area(top, column).bottom, top + 2));
  const filled = filledBelow(sheet, bottom, used);
  if (filled.size < 2) return undefined;
  const columns = namedColumns(sheet, top, bottom, used);
  const named = columns.filter(({ index }) => filled.has(index)).length;
  return named >= 2 && named >= filled.size * 0.6 ? { top, bottom, columns } : undefined;
}

/** Short different texts without numbers and dates; 填报单位：某局 is no heading. */
function isHeadingRow(sheet: Sheet, row: number, used: Range): boolean {
  const texts: string[] = [];
  for (let column = used.left; column <= used.right; column++) {
    const cell = sheet.snapshot.cells[row]?.[column];
    if (!cell || cell.value === null || cell.value === '') continue;
    if (typeof cell.value !== 'string' || !isHeadingText(cell.value)) return false;
    texts.push(cell.value.trim());
  }
  return texts.length >= 2 && new Set(texts).size >= texts.length * 0.6;
}

function isHeadingText(text: string): boolean {
  const clean = fold(text).replace(/\s+/g, '');
  if (clean.length > LONGEST_HEADING) return false;
  if (/^[^(（[]{2,}[:：]\S/.test(clean)) return false;
  return readNumberText(clean) === undefined && !/^(?:19|20)\d{2}[-/.年]\d/.test(clean);
}

/** Whether the next row names what a box of the heading groups: 支出 over 预算 | 实际. */
function continues(sheet: Sheet, top: number, row: number, used: Range): boolean {
  const next = row + 1;
  if (next > used.bottom) return false;
  let groups = false;
  let texts = 0;
  for (let column = used.left; column <= used.right; column++) {
    const own = sheet.area(row, column);
    if (own.bottom >= next) continue;
    const below = sheet.snapshot.cells[next]?.[column];
    if (!below || below.value === null || below.value === '') continue;
    if (typeof below.value !== 'string' || !isHeadingText(below.value)) return false;
    texts++;
    const above = sheet.text(row, column);
    const alone = own.left === own.right && (column === used.right || sheet.text(row, column + 1) !== '');
    // A text under a box of one column is data, unless the box was left blank for a lower row to name.
    if (above !== '' && alone && !groupStarts(sheet, row, column, used)) return false;
    if (own.right > own.left || above === '' || groupStarts(sheet, row, column, used)) groups = true;
  }
  return groups && texts >= 2 && !looksLikeData(sheet, next, used, top);
}

/** An unmerged group: a text with blank cells right of it that the next row fills. */
function groupStarts(sheet: Sheet, row: number, column: number, used: Range): boolean {
  return column < used.right && sheet.text(row, column + 1) === '' && sheet.text(row + 1, column + 1) !== '';
}

/** The row below a heading of groups has no blanks under them, and what follows it is not alike text. */
function looksLikeData(sheet: Sheet, row: number, used: Range, top: number): boolean {
  const follows = row + 1 <= used.bottom;
  if (!follows) return true;
  let same = 0;
  let compared = 0;
  for (let column = used.left; column <= used.right; column++) {
    if (sheet.area(top, column).bottom >= row) continue;
    const [own, next] = [sheet.text(row, column), sheet.text(row + 1, column)];
    if (own === '' || next === '') continue;
    compared++;
    if (own === next) same++;
  }
  return compared > 0 && same >= Math.max(1, compared / 2);
}

/** Columns that hold something in the rows right below. */
function filledBelow(sheet: Sheet, bottom: number, used: Range): Set<number> {
  const filled = new Set<number>();
  let seen = 0;
  for (let row = bottom + 1; row <= used.bottom && seen < LOOKED_AT; row++) {
    const cells = sheet.snapshot.cells[row];
    const here = cells?.flatMap((cell, column) => (isFilled(cell?.value) ? [column] : [])) ?? [];
    if (here.length < 2) continue;
    seen++;
    for (const column of here) filled.add(column);
  }
  return filled;
}

function isFilled(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '';
}

/** The name of every column: the texts of its boxes from top to bottom; a second one of the same name gets a number. */
function namedColumns(sheet: Sheet, top: number, bottom: number, used: Range): Heading['columns'] {
  const columns: { name: string; index: number }[] = [];
  const taken = new Map<string, number>();
  const groups: string[] = [];
  for (let index = used.left; index <= used.right; index++) {
    const parts: string[] = [];
    for (let row = top; row <= bottom; row++) {
      const text = fold(sheet.text(row, index)).replace(/\s+/g, '');
      // An unmerged group reaches over the blank boxes right of it.
      if (text !== '') groups[row] = text;
      const part =
        text !== '' || row === bottom || sheet.text(bottom, index) === '' ? text : (groups[row] ?? '');
      if (part !== '' && parts.at(-1) !== part) parts.push(part);
    }
    if (parts.length === 0) continue;
    const name = parts.join('·');
    const nth = (taken.get(name) ?? 0) + 1;
    taken.set(name, nth);
    columns.push({ name: nth === 1 ? name : `${name}(${nth})`, index });
  }
  return columns;
}

// ---- the rows

function dataRows(sheet: Sheet, { top, bottom, columns }: Heading, last: number): number[] {
  const rows: number[] = [];
  const { cells, merges } = sheet.snapshot;
  const isMerged = merges.some((merge) => merge.bottom > Math.max(bottom, merge.top));
  const heading = columns.map(({ index }) => sheet.text(bottom, index));
  const least = columns.length >= 3 ? 2 : 1;
  for (let row = Math.max(top, bottom) + 1; row <= last; row++) {
    const line = cells[row];
    if (!line) continue;
    let filled = 0;
    let total = false;
    let repeated = 0;
    for (let place = 0; place < columns.length; place++) {
      const { index } = columns[place]!;
      const value = line[index]?.value;
      if (!isFilled(value)) {
        // What is merged downwards stands in each of its rows.
        if (isMerged && sheet.area(row, index).top < row) filled++;
        continue;
      }
      filled++;
      if (typeof value !== 'string') continue;
      if (isTotalLabel(value)) total = true;
      if (value === heading[place]) repeated++;
    }
    if (filled >= least && !total && repeated < Math.max(2, filled * 0.6)) rows.push(row);
  }
  return withoutTotals(sheet, columns, withoutNotes(sheet, columns, rows));
}

const NOTE = /^(?:注|备注|说明|填表|制表|填报|审核|复核|经办|负责|联系|单位负责|以上|日期)[^。]{0,12}[:：]/;

/** The lines of signature and notes at the end. */
function withoutNotes(sheet: Sheet, columns: Heading['columns'], rows: number[]): number[] {
  let end = rows.length;
  while (end > 0) {
    const texts = columns.map(({ index }) => fold(sheet.text(rows[end - 1]!, index)).trim()).filter(Boolean);
    if (!texts.some((text) => NOTE.test(text))) break;
    end--;
  }
  return rows.slice(0, end);
}

/** A last row of nothing but numbers is the total that nobody labelled. */
function withoutTotals(sheet: Sheet, columns: Heading['columns'], rows: number[]): number[] {
  const last = rows.at(-1);
  if (last === undefined || rows.length < 3) return rows;
  const isBare = (row: number) =>
    columns.every(({ index }) => {
      const cell = sheet.snapshot.cells[row]?.[index];
      if (!isFilled(cell?.value)) return true;
      return typeof cell!.value === 'number' && !isDateFormat(cell!.numberFormat);
    });
  return isBare(last) && !isBare(rows.at(-2)!) ? rows.slice(0, -1) : rows;
}

// ---- what stands above

function textsAbove(sheet: Sheet, top: number): string[] {
  const texts: string[] = [];
  for (let row = Math.max(0, top - 10); row < top; row++) {
    for (const cell of sheet.snapshot.cells[row] ?? [])
      if (typeof cell?.value === 'string' && cell.value.trim() !== '') texts.push(cell.value.trim());
  }
  return texts;
}

/** The first line that is no annex number, unit or date. */
function titleIn(above: readonly string[]): string {
  const lines = above.filter(
    (text) =>
      !/^(?:附件|附表|附|表)\s*[\d一二三四五六七八九十]*[:：]?$|[:：]\s*\S|^\(.*\)$|^（.*）$/.test(
        text.trim(),
      ),
  );
  return lines[0] ?? above[0] ?? '';
}

/** The one year that the texts name. A day, as of printing, names none. */
function yearIn(texts: readonly string[]): number | null {
  for (const text of texts) {
    const clean = fold(text).replace(/(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?/g, '');
    const years = new Set(
      [...clean.matchAll(/(?<!\d)((?:19|20)\d{2})(?!\d)/g)].map((match) => Number(match[1])),
    );
    if (years.size === 1) return [...years][0]!;
    if (years.size > 1) return null;
  }
  return null;
}

const DECLARED_UNIT = new RegExp(`(?:单位[:：]?|\\()(?:人民币)?(${anyOf(MONEY_UNITS)})`);

function moneyUnitIn(texts: readonly string[]): string | null {
  for (const text of texts) {
    const clean = fold(text).replace(/\s+/g, '');
    const match = DECLARED_UNIT.exec(clean);
    if (match) return match[1]!;
  }
  return null;
}
