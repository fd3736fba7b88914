import type { Range, Sheet } from '../sheet';
import { isKnownUnit, readUnit } from '../quantity';
import { fold } from '../text';
import { readNumberText, readSpan } from './cell-values';

/** So many rows below a heading tell how wide the list is. */
const LOOKED_AT = 30;
const LONGEST_HEADING = 30;

/** The rows that name the columns of a list. */
export interface Heading {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly { readonly name: string; readonly index: number }[];
}

/** The heading of a column by itself, without the groups over it: 第一次付款·金额 → 金额. */
export function lastPart(name: string): string {
  return name.split('·').at(-1)!;
}

/** The groups over the heading of a column: 第一次付款·金额 → 第一次付款; "" where there are none. */
export function groupPart(name: string): string {
  return name.split('·').slice(0, -1).join('·');
}

/** The heading that begins in this row, of one to three rows; undefined when none does. */
export function readHeading(sheet: Sheet, top: number, used: Range): Heading | undefined {
  if (!isHeadingRow(sheet, top, used)) return undefined;
  let bottom = top;
  while (bottom < top + 2 && continues(sheet, top, bottom, used)) bottom++;
  for (let column = used.left; column <= used.right; column++)
    bottom = Math.max(bottom, Math.min(sheet.area(top, column).bottom, top + 2));
  const named = bottom;
  if (namesUnits(sheet, bottom + 1, used)) bottom++;
  const filled = filledBelow(sheet, bottom, used);
  if (filled.size < 2) return undefined;
  const columns = namedColumns(sheet, top, named, used).map(({ name, index }) => {
    const unit = bottom > named ? unitAt(sheet, bottom, index) : null;
    return { name: unit === null || name.includes(unit) ? name : `${name}(${unit})`, index };
  });
  const found = columns.filter(({ index }) => filled.has(index)).length;
  return found >= 2 && found >= filled.size * 0.6 ? { top, bottom, columns } : undefined;
}

/** What may stand beside units below a heading: 是/否, 文字, a stroke. */
const NO_UNIT = /^(?:[-—–/]+|[^\d/]{1,4}(?:\/[^\d/]{1,4})+|文字|日期|年月日?|填写|选填|必填)$/;

/** Whether a row below a heading tells the units of its columns and nothing else. */
function namesUnits(sheet: Sheet, row: number, used: Range): boolean {
  if (row >= used.bottom) return false;
  let units = 0;
  for (let column = used.left; column <= used.right; column++) {
    const value = sheet.snapshot.cells[row]?.[column]?.value;
    if (!isFilled(value)) continue;
    if (unitAt(sheet, row, column) !== null) units++;
    else if (typeof value !== 'string' || !NO_UNIT.test(fold(value).trim())) return false;
  }
  return units > 0;
}

/** The unit that stands alone in a cell, in brackets or not. */
function unitAt(sheet: Sheet, row: number, column: number): string | null {
  const value = sheet.snapshot.cells[row]?.[column]?.value;
  const text =
    typeof value === 'string'
      ? fold(value)
          .replace(/\s+/g, '')
          .replace(/^\((.+)\)$/, '$1')
      : '';
  const unit = text === '' || text.length > 6 ? undefined : readUnit(text);
  return unit !== undefined && unit !== null && isKnownUnit(unit) ? unit : null;
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
  return texts.length >= 2 && (new Set(texts).size >= texts.length * 0.6 || isTwice(texts));
}

/** Two halves of a list side by side, under the same headings. */
function isTwice(texts: readonly string[]): boolean {
  const half = texts.length / 2;
  return (
    half >= 3 &&
    texts.slice(0, half).every((text, at) => text === texts[half + at]) &&
    new Set(texts).size === half
  );
}

/** How a pivot names its numbers: 求和项:支付金额. */
const PIVOT_FIELD = /^(?:求和|计数|平均值|最大值|最小值)项[:：]/;

function isHeadingText(text: string): boolean {
  const clean = fold(text).replace(/\s+/g, '');
  if (clean.length > LONGEST_HEADING) return false;
  if (PIVOT_FIELD.test(clean) || readSpan(clean) !== undefined) return true;
  if (/^(?!其中)[^(（[]{2,}[:：]\S/.test(clean)) return false;
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
    const isHere = (column: number) => used.left <= column && column <= used.right;
    const here =
      cells?.flatMap((cell, column) => (isFilled(cell?.value) && isHere(column) ? [column] : [])) ?? [];
    if (here.length < 2) continue;
    seen++;
    for (const column of here) filled.add(column);
  }
  return filled;
}

/** Whether a cell holds anything. */
export function isFilled(value: unknown): boolean {
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
      const text = fold(sheet.text(row, index)).replace(/\s+/g, '').replace(PIVOT_FIELD, '');
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
