import type { Range, Sheet } from '../sheet';
import { isKnownUnit, readUnit, unitFamily } from '../quantity';
import { fold } from '../text';
import { blockColumns, moneyUnitIn, readBlocks, withBlockUnits } from './blocks';
import { readHeading, type Heading } from './heading';
import { Ledger } from './ledger';
import { readColumn, type LedgerColumn } from './ledger-column';
import { readRows, type LedgerRows } from './ledger-rows';
import { textColumn } from './made-column';
import { yearColumns } from './months';
import { byPeriod } from './periods';
import { withRowUnits } from './row-units';

/** So many rows from the top the heading may begin. */
const SEARCHED = 30;

/**
 * The list on a sheet: a heading (on whichever row, of one to three rows, with merged groups) and rows below it.
 * Undefined when the sheet holds none. The year may be named by title, sheet or file.
 */
export function findLedger(sheet: Sheet, fileName: string | null = null): Ledger | undefined {
  const used = sheet.snapshot.usedRange;
  if (!used) return undefined;
  let spare: Ledger | undefined;
  for (let top = used.top; top <= Math.min(used.bottom, used.top + SEARCHED); top++) {
    const heading = readHeading(sheet, top, used);
    if (!heading) continue;
    const rows = readRows(sheet, heading, used.bottom);
    if (rows.rows.length < 2) continue;
    const ledger = ledgerFrom(sheet, heading, rows, fileName);
    // Lines of filters above a pivot look like a heading, but a blank row follows them.
    if (!isBlankRow(sheet, heading.bottom + 1)) return ledger;
    spare ??= ledger;
  }
  return spare;
}

/** The lists that a sheet holds: the one that stands there, and one of its periods where its columns repeat. */
export function findLedgers(sheet: Sheet, fileName: string | null = null): Ledger[] {
  const ledger = findLedger(sheet, fileName);
  return ledger ? byPeriod(ledger) : [];
}

function isBlankRow(sheet: Sheet, row: number): boolean {
  return (sheet.snapshot.cells[row] ?? []).every((cell) => (cell?.value ?? '') === '');
}

function ledgerFrom(
  sheet: Sheet,
  heading: Heading,
  { rows, parents, leftOut, questions }: LedgerRows,
  fileName: string | null,
): Ledger {
  const above = textsAbove(sheet, heading.top);
  const year = yearIn([...above, sheet.snapshot.sheetName, fileName ?? '']);
  const context = { year, moneyUnit: firstOf(above, moneyUnitIn), countUnit: countUnitIn(above) };
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
    fileName,
    leftOut,
    questions,
  });
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
    const clean = fold(text)
      // What stands there at the end of a year is of that year.
      .replace(/截[至止]((?:19|20)\d{2})[-/.年]12[-/.月](?:31日?|底)/g, '$1')
      .replace(/(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?/g, '');
    const years = new Set(
      [...clean.matchAll(/(?<!\d)((?:19|20)\d{2})(?!\d)/g)].map((match) => Number(match[1])),
    );
    if (years.size === 1) return [...years][0]!;
    if (years.size > 1) return null;
  }
  return null;
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
