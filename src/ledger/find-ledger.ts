import type { Range, Sheet } from '../sheet';
import { isKnownUnit, readUnit, unitFamily } from '../quantity';
import { fold } from '../text';
import { blockColumns, moneyUnitIn, readBlocks, withBlockUnits } from './blocks';
import { isFilled, readHeading, type Heading } from './heading';
import { Ledger } from './ledger';
import { readColumn, type LedgerColumn } from './ledger-column';
import { readRows, type LedgerRows } from './rows/rows';
import { textColumn } from './made-column';
import { yearColumns } from './months';
import { byPeriod } from './periods';
import { withRowUnits } from './row-units';
import { stripsOf } from './strips';
import { yearIn } from './year-in';

/** So many rows from the top the heading may begin. */
const SEARCHED = 30;

/**
 * The first list on a sheet: a heading (on whichever row, of one to three rows, with merged groups) and rows below it.
 * Undefined when the sheet holds none. The year may be named by title, sheet or file.
 */
export function findLedger(sheet: Sheet, fileName: string | null = null): Ledger | undefined {
  return listsOn(sheet, fileName)[0];
}

/**
 * The lists that a sheet holds, side by side and below one another, each as it stands there, and one of its periods where
 * its columns repeat.
 */
export function findLedgers(sheet: Sheet, fileName: string | null = null): Ledger[] {
  return listsOn(sheet, fileName).flatMap(byPeriod);
}

function listsOn(sheet: Sheet, fileName: string | null): Ledger[] {
  const strips = stripsOf(sheet);
  const lists = strips.flatMap((strip) => listsIn(sheet, strip, strips.length > 1));
  return lists.map((list, at) => {
    const [first] = lists as [Found];
    const name = partName(list, at);
    return ledgerFrom(sheet, list, { fileName, name, outer: at > 0 ? first.above : [] });
  });
}

/** What a further list on a sheet is called behind the sheet's name. */
function partName({ above }: Found, at: number): string | null {
  if (at === 0) return null;
  const title = titleIn(above).replace(/\s+/g, '');
  return title === '' || title.length > LONGEST_PART ? `第${at + 1}张表` : title;
}

const LONGEST_PART = 20;

/** A heading with the rows below it, and the texts above it. */
interface Found {
  readonly heading: Heading;
  readonly rows: LedgerRows;
  readonly above: readonly string[];
}

/** The lists of a strip of a sheet from top to bottom. */
function listsIn(sheet: Sheet, strip: Range, isPart: boolean): Found[] {
  const found: Found[] = [];
  let from: number | undefined = strip.top;
  while (from !== undefined) {
    const used: Range = { ...strip, top: from };
    const list: Found | undefined =
      found.length === 0
        ? firstList(sheet, used, isPart)
        : listAt(sheet, from, used, captions(sheet, from, used));
    if (!list) {
      const last = found.pop();
      return last ? [...found, withRest(sheet, last, used)] : [];
    }
    found.push(list);
    from = list.rows.next;
  }
  return found;
}

/** The list that begins within the first rows. */
function firstList(sheet: Sheet, used: Range, isPart: boolean): Found | undefined {
  let spare: Found | undefined;
  for (let top = used.top; top <= Math.min(used.bottom, used.top + SEARCHED); top++) {
    const list = listAt(sheet, top, used, textsAbove(sheet, top, isPart ? used : undefined));
    // Lines of filters above a pivot look like a heading, but a blank row follows them.
    if (list && !isBlankRow(sheet, list.heading.bottom + 1)) return list;
    spare ??= list;
  }
  return spare;
}

/** The list whose heading begins in this row. */
function listAt(sheet: Sheet, top: number, used: Range, above: readonly string[]): Found | undefined {
  const heading = readHeading(sheet, top, used);
  const year = yearIn([...above, sheet.snapshot.sheetName]);
  const rows = heading && readRows(sheet, heading, { used, year });
  return heading && rows && rows.rows.length >= 2 ? { heading, rows, above } : undefined;
}

/** The list with all that stands below it said to be left out. */
function withRest(sheet: Sheet, list: Found, { top, bottom }: Range): Found {
  const below: number[] = [];
  for (let row = top; row <= bottom; row++) if (!isBlankRow(sheet, row)) below.push(row);
  const leftOut = [...list.rows.leftOut, { why: '另一张表', rows: below }];
  return { ...list, rows: { ...list.rows, leftOut } };
}

function isBlankRow(sheet: Sheet, row: number): boolean {
  return (sheet.snapshot.cells[row] ?? []).every((cell) => (cell?.value ?? '') === '');
}

/** What is known of a list beside what stands in it. */
interface Known {
  readonly fileName: string | null;
  /** Of a further list on the sheet. */
  readonly name: string | null;
  /** What stands above the first list of the sheet, for those below. */
  readonly outer: readonly string[];
}

function ledgerFrom(
  sheet: Sheet,
  { heading, rows: { rows, parents, leftOut, questions }, above }: Found,
  { fileName, name, outer }: Known,
): Ledger {
  const texts = [...above, ...outer];
  const year = yearIn([...texts, sheet.snapshot.sheetName, fileName ?? '']);
  const context = { year, moneyUnit: firstOf(texts, moneyUnitIn), countUnit: countUnitIn(texts) };
  const blocks = readBlocks(sheet, heading, rows);
  const read = heading.columns.map((column) => readColumn(sheet, rows, column, context));
  const columns = withBlockUnits(withRowUnits(read), blocks);
  const range: Range = {
    top: heading.top,
    left: heading.columns[0]!.index,
    bottom: rows.at(-1)!,
    right: heading.columns.at(-1)!.index,
  };
  return new Ledger({
    sheet,
    // What stands above the first of several blocks with titles of their own is the title of that block.
    title: blocks.captions[0] !== '' && blocks.captions[0] === titleIn(above) ? '' : titleIn(above),
    range,
    rows,
    columns: [
      ...columns,
      ...yearColumns(columns, rows.length),
      ...parentColumns(columns, rows, parents),
      ...blockColumns(blocks, columns),
    ],
    year,
    part: name,
    isFurther: name !== null,
    fileName,
    leftOut,
    questions: [...questions, ...furtherQuestion(sheet, name)],
  });
}

/** A number from a list that stands beside or below another may be meant of that one. */
function furtherQuestion({ snapshot }: Sheet, name: string | null): string[] {
  return name === null
    ? []
    : [`「${snapshot.sheetName}」里不止一张表，这里用的是「${name}」，请看是不是这一张`];
}

/** What the parent rows of a pivot or of a table with subtotals say, as columns of their own. */
function parentColumns(
  columns: readonly LedgerColumn[],
  rows: readonly number[],
  parents: LedgerRows['parents'],
): LedgerColumn[] {
  const depth = [...parents.values()].reduce((most, labels) => Math.max(most, labels.length), 0);
  const label = columns.find(({ kind }) => kind === 'category' || kind === 'text')?.name ?? '';
  return Array.from({ length: depth }, (_, level) =>
    textColumn(
      `${label}(${level + 1}级)`,
      rows.map((row) => parents.get(row)?.[level] ?? ''),
    ),
  );
}

// ---- what stands above

function textsAbove(sheet: Sheet, top: number, strip?: Range): string[] {
  const texts: string[] = [];
  for (let row = Math.max(0, top - 10); row < top; row++)
    (sheet.snapshot.cells[row] ?? []).forEach((cell, column) => {
      if (strip && (column < strip.left || column > strip.right)) return;
      if (typeof cell?.value === 'string' && cell.value.trim() !== '') texts.push(cell.value.trim());
    });
  return texts;
}

/** The texts right above the heading of a further list, up to a blank row or to numbers. */
function captions(sheet: Sheet, top: number, { left, right }: Range): string[] {
  const texts: string[] = [];
  for (let row = top - 1; row >= 0; row--) {
    const cells = (sheet.snapshot.cells[row] ?? []).slice(left, right + 1);
    const told = cells.flatMap((cell) => (isFilled(cell?.value) ? [cell!.value] : []));
    const isCaption = told.length <= 2 && told.every((value) => typeof value === 'string');
    if (!isCaption || (told.length === 0 && row < top - 1)) return texts;
    texts.unshift(...told.map((value) => String(value).trim()));
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

function firstOf<T>(texts: readonly string[], read: (text: string) => T | null): T | null {
  for (const text of texts) {
    const found = read(text);
    if (found !== null) return found;
  }
  return null;
}

const DECLARED_COUNT = /(?:计量)?单位[:：]([^\s,;)]{1,4})\)?$/;

/** The unit that a line above declares for all numbers: 单位：吨. */
function countUnitIn(texts: readonly string[]): string | null {
  for (const text of texts) {
    const unit = readUnit(DECLARED_COUNT.exec(fold(text).trim())?.[1]);
    if (unit !== null && isKnownUnit(unit) && unitFamily(unit) !== '元') return unit;
  }
  return null;
}
