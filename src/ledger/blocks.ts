import { anyOf, MONEY_UNITS } from '../lexicon';
import type { Sheet } from '../sheet';
import { fold } from '../text';
import { isTotalLabel, readDayText, readNumberText, readSpan } from './cell-values';
import { isFilled, type Heading } from './heading';
import { headingUnit } from './heading-unit';
import type { LedgerColumn } from './ledger-column';
import { dayColumn, textColumn } from './made-column';

/** The name of the column that tells under which caption a row stands. */
const CAPTION_COLUMN = '小标题';
/** The name of the column that tells the day that stands above the block of a row. */
const DAY_COLUMN = '日期';

/** What stands above the rows of a part of the list, row by row. */
export interface Blocks {
  /** 县级配套资金 of a line 二、县级配套资金; "" where none stands above. */
  readonly captions: readonly string[];
  /** The unit of money that a line above the part declares; null where none but that above the list does. */
  readonly moneyUnits: readonly (string | null)[];
  /** The day that a line above the part tells, yyyymmdd; 0 where none does. */
  readonly days: readonly number[];
}

const DECLARED_UNIT = new RegExp(`(?:单位[:：]?|\\()(?:人民币)?(${anyOf(MONEY_UNITS)})`);

/** The unit of money that a text declares: 单位：万元. */
export function moneyUnitIn(text: string): string | null {
  return DECLARED_UNIT.exec(fold(text).replace(/\s+/g, ''))?.[1] ?? null;
}

const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\))/;
const NO_CAPTION = /[:：。]|^第.{1,4}页|页$/;
const LONGEST_CAPTION = 30;

/** The text of a caption without its number; undefined when a text is none. */
function captionIn(text: string): string | undefined {
  const clean = fold(text).replace(/\s+/g, '');
  const isOther =
    clean.length > LONGEST_CAPTION ||
    NO_CAPTION.test(clean) ||
    isTotalLabel(clean) ||
    readDayText(clean) !== undefined ||
    readNumberText(clean) !== undefined ||
    readSpan(clean) !== undefined;
  const caption = clean.replace(NUMBERED, '');
  return isOther || caption.length < 2 ? undefined : caption;
}

/** 时间：2024年1月17日, 地点：某社区: a word and what it is. */
const TOLD = /^[^:]{2,8}:\s*\S/;
/** So many of them stand in one line. */
const MOST_TOLD = 4;

/** Whether a row with so few texts says what the rows below it are, as 二、县级配套资金 | 单位：万元, or 时间：3月5日 | 地点：某村. */
export function isCaptionRow(sheet: Sheet, row: number): boolean {
  const texts = textsOf(sheet, row);
  if (texts === null || texts.length > MOST_TOLD) return false;
  if (texts.every((text) => TOLD.test(fold(text)))) return true;
  return (
    texts.length <= 2 && texts.some((text) => moneyUnitIn(text) !== null || NUMBERED.test(fold(text).trim()))
  );
}

/** The day that a line above a block tells: 时间：2024年1月17日; 0 where it tells none. */
function dayIn(text: string): number {
  const told = /(?:时间|日期)[:：]?\s*([^至到~—-]*\d[^至到~—]*)/.exec(fold(text))?.[1];
  const day = told === undefined ? undefined : readDayText(told.trim().split(/\s+/)[0]!);
  return day && day.year > 0 && day.month > 0 ? day.year * 10_000 + day.month * 100 + day.day : 0;
}

/** The texts of a row; null where it holds anything else, or nothing. */
function textsOf(sheet: Sheet, row: number): string[] | null {
  const filled = (sheet.snapshot.cells[row] ?? []).filter((cell) => isFilled(cell?.value));
  const texts = filled.flatMap((cell) => (typeof cell!.value === 'string' ? [cell!.value.trim()] : []));
  return texts.length === 0 || texts.length < filled.length ? null : texts;
}

/** What the captions between the rows of a list say of the rows below them. */
export function readBlocks(sheet: Sheet, { top, bottom }: Heading, rows: readonly number[]): Blocks {
  const data = new Set(rows);
  const titles = new Set<string>();
  const captions: string[] = [];
  const moneyUnits: (string | null)[] = [];
  const days: number[] = [];
  let caption = '';
  let unit: string | null = null;
  let day = 0;
  let title = '';
  let isNamed = true;
  for (let row = 0; row <= (rows.at(-1) ?? -1); row++) {
    if (data.has(row)) {
      captions.push(caption);
      moneyUnits.push(unit);
      days.push(day);
      continue;
    }
    const texts = row >= top && row <= bottom ? null : textsOf(sheet, row);
    if (!texts) continue;
    for (const text of texts) day = dayIn(text) || day;
    if (texts.length > 2) continue;
    for (const text of texts) {
      if (row < top) titles.add(text);
      // A title that stands on each page says nothing new.
      else if (titles.has(text)) continue;
      if (row > bottom) unit = moneyUnitIn(text) ?? unit;
      if (row < top && !NUMBERED.test(fold(text).trim())) {
        title = title === '' ? (captionIn(text) ?? '') : title;
        continue;
      }
      const found = captionIn(text);
      if (found !== undefined && row > bottom && caption === '') isNamed = isTitleLike(found, title);
      caption = found ?? caption;
    }
  }
  // Where each block has a title of its own, that of the first stands above the list.
  const isSplit = isNamed && title !== '' && captions.some((one) => one !== '');
  return {
    captions: isSplit ? captions.map((one) => (one === '' ? title : one)) : captions,
    moneyUnits,
    days,
  };
}

/** Whether a caption is a title as that above the list is: it ends alike. */
function isTitleLike(caption: string, title: string): boolean {
  return title.length >= 4 && caption.slice(-2) === title.slice(-2);
}

/** What stands above the blocks as columns, where it tells rows apart: captions, and days where no column has any. */
export function blockColumns({ captions, days }: Blocks, columns: readonly LedgerColumn[]): LedgerColumn[] {
  const hasDays = columns.some(({ kind }) => kind === 'date');
  return [
    ...(new Set(captions).size < 2 ? [] : [textColumn(CAPTION_COLUMN, captions)]),
    ...(hasDays || new Set(days).size < 2 ? [] : [dayColumn(DAY_COLUMN, days)]),
  ];
}

/** Columns of money in the unit that each part declares for itself; those whose heading names a unit keep it. */
export function withBlockUnits(columns: readonly LedgerColumn[], { moneyUnits }: Blocks): LedgerColumn[] {
  if (moneyUnits.every((unit) => unit === null)) return [...columns];
  return columns.map((column) => {
    if (column.kind !== 'money' || headingUnit(column.name) !== null) return column;
    const unitAt = (position: number) => moneyUnits[position] ?? column.unit;
    return Object.defineProperty({ ...column, unitAt }, 'values', {
      get: () => column.values,
      enumerable: true,
    });
  });
}
