import { isPart, carries, readLabel } from '../../table';
import { isDateFormat, type Cell, type Range, type Sheet } from '../../sheet';
import { fold } from '../../text';
import { isCaptionRow } from '../blocks';
import { isTotalLabel } from '../cell-values';
import { isFilled, readHeading, type Heading } from '../heading';
import { yearIn } from '../year-in';
import { numbersColumns } from './column-numbers';
import type { Reason } from './left-out';

/** The rows by their words alone: those that may be data, and where another list begins below them. */
export function byWords(
  sheet: Sheet,
  { top, bottom, columns }: Heading,
  { used, year }: Surroundings,
  left: Map<number, Reason>,
): { rows: number[]; next: number | undefined } {
  const rows: number[] = [];
  const { cells, merges } = sheet.snapshot;
  const isMerged = merges.some((merge) => merge.bottom > Math.max(bottom, merge.top));
  const headings = columns.map(({ index }) => headingTexts(sheet, top, bottom, index));
  const least = columns.length >= 3 ? 2 : 1;
  let before = bottom;
  let isOtherYear = false;
  for (let row = Math.max(top, bottom) + 1; row <= used.bottom; row++) {
    const line = cells[row];
    if (!line) continue;
    let filled = 0;
    let repeated = 0;
    let why: Reason | undefined;
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
      why ??= reasonIn(value);
      if (headings[place]!.includes(value)) repeated++;
    }
    if (filled === 0) continue;
    const isGap = before < row - 1 || left.has(before);
    const told = firstText(line, columns);
    if (rows.length === 0 && numbersColumns(line, columns)) why = '重复的表头';
    if (repeated >= Math.max(2, filled * 0.6)) {
      // 隧道编码 in the place of 桥梁编码: another list begins. So it does under a caption of its own: 附：上年同期.
      const isOther = repeated < filled && isNamedOtherwise(line, columns, headings);
      if (isOther || isSetApart(captionAbove(sheet, row), year)) return { rows, next: row };
      why = '重复的表头';
    } else if (isGap && rows.length >= 2 && beginsList(sheet, row, used, columns, rows))
      return { rows, next: row };
    if (why === undefined && filled >= least && left.get(before) === '只有一格有字')
      isOtherYear = startsAnew(line, columns) && isSetApart(captionAbove(sheet, row), year);
    if (COMPARED.test(told)) why = '说明';
    else if (filled < least) why ??= '只有一格有字';
    else if (isOtherYear) why ??= '别的年度';
    if (why !== undefined) left.set(row, why);
    else rows.push(row);
    before = row;
  }
  return { rows, next: undefined };
}

/** What stands around the rows of a list. */
export interface Surroundings {
  /** The part of the sheet that the list stands in. */
  readonly used: Range;
  /** The year that the list is of; null where nothing says. */
  readonly year: number | null;
}

/** The texts of a column of the heading, one for each of its rows. */
function headingTexts(sheet: Sheet, top: number, bottom: number, index: number): string[] {
  return Array.from({ length: bottom - top + 1 }, (_, at) => sheet.text(top + at, index));
}

/** The text that stands alone above a row, with a blank row between or none; "" where none does. */
function captionAbove({ snapshot }: Sheet, row: number): string {
  for (let above = row - 1; above >= row - 2; above--) {
    const filled = (snapshot.cells[above] ?? []).filter((cell) => isFilled(cell?.value));
    if (filled.length > 0) return filled.length <= 2 ? String(filled[0]!.value) : '';
  }
  return '';
}

/** Whether a caption parts what stands below it from a list of this year: 附：上年同期, 2025年储备点位. */
function isSetApart(caption: string, year: number | null): boolean {
  const own = yearIn([caption]);
  return COMPARED.test(fold(caption).trim()) || (own !== null && year !== null && own !== year);
}

/** Whether the rows are counted from 1 again. */
function startsAnew(line: readonly (Cell | undefined)[], [first]: Heading['columns']): boolean {
  return String(line[first!.index]?.value ?? '').trim() === '1';
}

/** So many rows before tell what the columns of a list hold. */
const BEFORE = 5;

/** Whether the heading of another list stands in a row: texts, one of them where the rows above have numbers or days. */
function beginsList(
  sheet: Sheet,
  row: number,
  used: Range,
  columns: Heading['columns'],
  rows: readonly number[],
): boolean {
  const { cells } = sheet.snapshot;
  const isUnlike = columns.some(({ index }) => {
    const value = cells[row]?.[index]?.value;
    if (typeof value !== 'string' || value.trim() === '' || /\d/.test(value)) return false;
    const above = rows.slice(-BEFORE).flatMap((one) => cells[one]?.[index]?.value ?? []);
    const told = above.filter((one) => one !== '');
    return told.length > 0 && told.every((one) => /\d/.test(String(one)));
  });
  return isUnlike && readHeading(sheet, row, { ...used, top: row }) !== undefined;
}

/** A row of another year for comparison, or what is put behind the list. */
const COMPARED = /^附[:：]|^(?:上年|去年|20\d\d年)?同期/;

function firstText(line: readonly (Cell | undefined)[], columns: Heading['columns']): string {
  const first = columns.find(({ index }) => isFilled(line[index]?.value));
  const value = first && line[first.index]?.value;
  return typeof value === 'string' ? fold(value).trim() : '';
}

/** Whether a row of headings names some columns otherwise. */
function isNamedOtherwise(
  line: readonly (Cell | undefined)[],
  columns: Heading['columns'],
  headings: readonly (readonly string[])[],
): boolean {
  return columns.some(({ index }, place) => {
    const value = line[index]?.value;
    return (
      typeof value === 'string' &&
      value.trim() !== '' &&
      !headings[place]!.includes(value) &&
      !/\d/.test(value)
    );
  });
}

/** What a cell says of its whole row; undefined when it says nothing. */
function reasonIn(text: string): Reason | undefined {
  if (text.length > 30) return undefined;
  if (isTotalLabel(text)) return '合计';
  if (/页/.test(text) && carries(readLabel(text))) return '承前页';
  return /其中/.test(text) && isPart(readLabel(text)) ? '其中' : undefined;
}

/** What stands right above a repeated heading and says what comes: 二、县级配套资金 | 单位：万元. */
export function withoutCaptions(sheet: Sheet, rows: number[], left: Map<number, Reason>): void {
  for (const [heading, why] of [...left]) {
    if (why !== '重复的表头') continue;
    for (let row = heading - 1; rows.includes(row) && isCaptionRow(sheet, row); row--) {
      rows.splice(rows.indexOf(row), 1);
      left.set(row, '说明');
    }
  }
}

const NOTE = /^(?:注|备注|说明|填表|制表|填报|审核|复核|经办|负责|联系|单位负责|以上|日期)[^。]{0,12}[:：]/;

/** The lines of signature and notes at the end. */
export function withoutNotes(
  sheet: Sheet,
  columns: Heading['columns'],
  rows: number[],
  left: Map<number, Reason>,
): void {
  while (rows.length > 0) {
    const row = rows.at(-1)!;
    const texts = columns.map(({ index }) => fold(sheet.text(row, index)).trim()).filter(Boolean);
    if (!texts.some((text) => NOTE.test(text))) return;
    left.set(row, '说明');
    rows.pop();
  }
}

/** A last row of nothing but numbers is the total that nobody labelled. */
export function withoutBareTotal(
  sheet: Sheet,
  columns: Heading['columns'],
  rows: number[],
  left: Map<number, Reason>,
): void {
  const last = rows.at(-1);
  if (last === undefined || rows.length < 3) return;
  const isBare = (row: number) =>
    columns.every(({ index }) => {
      const cell = sheet.snapshot.cells[row]?.[index];
      if (!isFilled(cell?.value)) return true;
      return typeof cell!.value === 'number' && !isDateFormat(cell!.numberFormat);
    });
  if (!isBare(last) || isBare(rows.at(-2)!)) return;
  left.set(last, '合计');
  rows.pop();
}
