import {
  anyOf,
  CODE_HEADINGS,
  COUNT_HEADING_ENDS,
  DATE_HEADINGS,
  MONEY_HEADING_ENDS,
  MONEY_HEADINGS,
  NO_SUM_HEADINGS,
  REMARK_HEADINGS,
  SERIAL_HEADINGS,
  SKIPPED_ANSWERS,
  wholly,
} from '../lexicon';
import { convert, isKnownUnit, unitFamily } from '../quantity';
import { displayText, isDateFormat, isPercentFormat, type Cell, type Sheet } from '../sheet';
import { fold, rememberFor } from '../text';
import { dayOfNumber, isDayNumber, isMonthAndDay, readMonthAndDay } from './day-numbers';
import {
  readAnswer,
  readDayText,
  readNumberText,
  readYearText,
  type DayParts,
  type WrittenNumber,
} from './cell-values';
import { lastPart } from './heading';
import { headingUnit } from './heading-unit';

/** What the values of a column are. */
export type ColumnKind =
  | 'date'
  | 'year'
  | 'category' // few values that repeat
  | 'answer' // 是/否, 满意/不满意
  | 'id' // codes that tell things apart
  | 'money'
  | 'count'
  | 'percent'
  | 'number' // a number that is nothing to add up: a score, a price
  | 'text';

/** One column of a ledger. Positions count the ledger's rows of data. */
export interface LedgerColumn {
  /** The heading, with the group above it: 支出·金额. */
  readonly name: string;
  /** In the sheet. */
  readonly index: number;
  readonly kind: ColumnKind;
  /** Of its numbers, as heading or values say; null when nothing says. */
  readonly unit: string | null;
  /** The unit of a row's number, where a column beside says it row by row; null where that says none. */
  readonly unitAt?: (position: number) => string | null;
  /** Every different text with how often it stands there, the most frequent first; half-width, without outer spaces. */
  readonly values: readonly { readonly text: string; readonly count: number }[];
  readonly cell: (position: number) => Cell | undefined;
  /** Half-width text without outer spaces as a person sees it; "" for a blank cell. */
  readonly text: (position: number) => string;
  /** Tells which rows hold a text that passes; each different text is asked once. */
  readonly where: (passes: (text: string) => boolean) => (position: number) => boolean;
  /** In `unit`; NaN when the cell holds no number, or one whose unit cannot be told. */
  readonly number: (position: number) => number;
  /** yyyymmdd, with zeros for what is not written; 0 when the cell holds no date, -1 when it holds something else. */
  readonly day: (position: number) => number;
}

/** Raw texts of a column, each once, so that 50,000 rows are read as often as there are different texts. */
interface Scan {
  /** Which text stands in the row; -1 for blank cells and for numbers. */
  readonly ids: Int32Array;
  /** NaN where the cell holds no number. */
  readonly numbers: Float64Array;
  readonly texts: string[];
  readonly counts: number[];
  readonly formats: ReadonlyMap<string, number>;
  readonly filled: number;
  readonly numeric: number;
}

/** What the ledger around tells of its columns. */
export interface ColumnContext {
  /** The unit of money that a line above the heading declares. */
  readonly moneyUnit: string | null;
  /** The unit that such a line declares for whatever is counted. */
  readonly countUnit: string | null;
  /** For dates written without a year. */
  readonly year: number | null;
}

/** Reads one column. */
export function readColumn(
  sheet: Sheet,
  rows: readonly number[],
  { name, index }: { readonly name: string; readonly index: number },
  context: ColumnContext,
): LedgerColumn {
  const scan = scanColumn(sheet, rows, index);
  const { dateSystem } = sheet.snapshot;
  const cell = (position: number) => sheet.snapshot.cells[rows[position]!]?.[index];
  const folded = scan.texts.map((text) => fold(text).trim());
  const written = scan.texts.map((text) => readNumberText(text));
  const kind = kindOf(name, scan, folded, written);
  const unit = unitOf(name, kind, scan, written, context);
  const text = (position: number) => {
    const id = scan.ids[position]!;
    if (id >= 0) return folded[id]!;
    return Number.isNaN(scan.numbers[position]!) ? '' : fold(displayText(cell(position), dateSystem)).trim();
  };
  const inUnit = written.map((one) => numberIn(unit, kind, one));
  const days = rememberFor((one: Scan) => daysOf(one, name, kind, context, dateSystem));
  const values = rememberFor((one: Scan) => valuesOf(kind, folded, one, rows.length, text));
  return {
    name,
    index,
    kind,
    unit,
    get values() {
      return values(scan);
    },
    cell,
    text,
    where(passes) {
      const answers = folded.map(passes);
      return (position) => {
        const id = scan.ids[position]!;
        return id >= 0 ? answers[id]! : passes(text(position));
      };
    },
    number(position) {
      const id = scan.ids[position]!;
      return id >= 0 ? inUnit[id]! : scan.numbers[position]!;
    },
    day: (position) => days(scan)[position]!,
  };
}

/** Nothing, or a stroke where nothing is to be said. */
const BLANK_MARK = /^[\s\-—–－_/\\]*$/;
const NO_ANSWER = wholly(SKIPPED_ANSWERS);

function isBlankMark(text: string): boolean {
  return BLANK_MARK.test(text) || (text.length <= 5 && NO_ANSWER.test(fold(text).trim()));
}

function scanColumn(sheet: Sheet, rows: readonly number[], index: number): Scan {
  const { cells, merges } = sheet.snapshot;
  // A category that is merged downwards is said of each row; a number stands there once.
  const isMerged = merges.some(
    ({ left, right, top, bottom }) => left <= index && index <= right && bottom > top,
  );
  const valueAt = (row: number, cell: Cell | undefined) => {
    if (cell || !isMerged) return cell?.value ?? null;
    const covering = sheet.cell(row, index)?.value;
    return typeof covering === 'string' ? covering : null;
  };
  const ids = new Int32Array(rows.length).fill(-1);
  const numbers = new Float64Array(rows.length).fill(NaN);
  const known = new Map<string, number>();
  const texts: string[] = [];
  const counts: number[] = [];
  const formats = new Map<string, number>();
  let filled = 0;
  let numeric = 0;
  for (let position = 0; position < rows.length; position++) {
    const cell = cells[rows[position]!]?.[index];
    const value = valueAt(rows[position]!, cell);
    if (value === null || (typeof value === 'string' && isBlankMark(value))) continue;
    if (typeof value === 'number') {
      numbers[position] = value;
      numeric++;
      filled++;
      formats.set(cell!.numberFormat, (formats.get(cell!.numberFormat) ?? 0) + 1);
      continue;
    }
    const text = typeof value === 'string' ? value : displayText(cell);
    let id = known.get(text);
    if (id === undefined) {
      id = texts.length;
      known.set(text, id);
      texts.push(text);
      counts.push(0);
    }
    ids[position] = id;
    counts[id]!++;
    filled++;
  }
  return { ids, numbers, texts, counts, formats, filled, numeric };
}

const ID_NAME = new RegExp(`${anyOf(CODE_HEADINGS)}|^id$`, 'i');
/** 证件类型 is a kind and tells nothing apart. */
const NO_ID = /(?:类型|类别|种类|名称|状态|日期|时间)$/;
const SERIAL_NAME = new RegExp(wholly(SERIAL_HEADINGS), 'i');
/** A remark may name a year or a day and many other things: it is none. */
const REMARK_NAME = new RegExp(anyOf(REMARK_HEADINGS));
const DATE_NAME = new RegExp(anyOf(DATE_HEADINGS), 'i');
const NO_SUM = new RegExp(anyOf(NO_SUM_HEADINGS));
const MONEY_NAME = new RegExp(`${anyOf(MONEY_HEADINGS)}|${anyOf(MONEY_HEADING_ENDS)}$`);
const COUNT_NAME = new RegExp(`${anyOf(COUNT_HEADING_ENDS)}(?:\\(.*\\))?$`);

function kindOf(
  name: string,
  scan: Scan,
  folded: readonly string[],
  written: readonly (ReturnType<typeof readNumberText> | undefined)[],
): ColumnKind {
  const { filled, numeric, counts, formats } = scan;
  const heading = fold(name).replace(/\s+/g, '');
  if (filled === 0 || SERIAL_NAME.test(lastPart(heading))) return 'text';
  const share = (fits: (text: string, id: number) => boolean) =>
    folded.reduce((sum, text, id) => sum + (text !== '' && fits(text, id) ? counts[id]! : 0), 0) / filled;
  /** The same for what most texts have to be; 0 as soon as too many are not. */
  const shareOfMost = (fits: (text: string) => boolean) => {
    let others = 0;
    const tooMany = folded.some((text, id) => {
      if (text === '' || !fits(text)) others += counts[id]!;
      return others > filled * 0.2 + 1;
    });
    return tooMany ? 0 : share(fits);
  };
  const dateNumbers = [...formats].reduce((sum, [format, n]) => sum + (isDateFormat(format) ? n : 0), 0);
  const isDated = DATE_NAME.test(heading);
  const isRemark = REMARK_NAME.test(lastPart(heading));
  if (!isRemark && dateNumbers / filled + shareOfMost((text) => readDayText(text) !== undefined) >= 0.8) {
    const isYear = shareOfMost((text) => readYearText(text) !== undefined) >= 0.8;
    return isYear ? 'year' : 'date';
  }
  if (!isRemark && isYearColumn(heading, scan, shareOfMost)) return 'year';
  if (isDated && (mostly(scan, isDayNumber) || mostly(scan, isMonthAndDay))) return 'date';
  const monthAndDays = share((text) => readMonthAndDay(text) !== undefined);
  if (isDated && monthAndDays > 0 && monthAndDays + countedShare(scan, isMonthAndDay) >= 0.8) return 'date';
  if (ID_NAME.test(heading) && !NO_ID.test(heading)) return hasLostDigits(scan) ? 'text' : 'id';
  if (shareOfMost((text) => readAnswer(text) !== undefined) >= 0.95 && folded.length <= 12) return 'answer';
  const none = share((text) => text === '无');
  const numbers = numeric / filled + share((_text, id) => written[id] !== undefined);
  if (none < 1 && numbers / (1 - none) >= 0.8) return numericKind(heading, formats, written, numeric);
  const different = new Set(folded).size;
  const isShort = share((text) => text.length <= 40) >= 0.9;
  const repeats = different <= Math.max(12, filled * 0.2) && different < filled;
  return isShort && repeats ? 'category' : 'text';
}

/** Codes of more than 15 digits that are kept as numbers have lost their ends: they tell nothing apart. */
function hasLostDigits({ numbers }: Scan): boolean {
  return numbers.some((value) => Math.abs(value) >= 1e15);
}

function numericKind(
  heading: string,
  formats: ReadonlyMap<string, number>,
  written: readonly (ReturnType<typeof readNumberText> | undefined)[],
  numeric: number,
): ColumnKind {
  const percents = [...formats].reduce((sum, [format, n]) => sum + (isPercentFormat(format) ? n : 0), 0);
  const unit = headingUnit(heading);
  if (percents > numeric / 2 || unit === '%' || written.some((one) => one?.unit === '%')) return 'percent';
  if (/率(?:\(.*\))?$/.test(heading)) return 'percent';
  if (NO_SUM.test(heading) || unit?.includes('/')) return 'number';
  if (unit !== null && isKnownUnit(unit))
    return unitFamily(unit) === '元' ? 'money' : unit === '分' ? 'number' : 'count';
  if (written.some((one) => one?.unit && unitFamily(one.unit) === '元')) return 'money';
  if (MONEY_NAME.test(heading)) return 'money';
  return COUNT_NAME.test(heading) || written.some((one) => one?.unit) ? 'count' : 'number';
}

function isYearColumn(
  heading: string,
  { numeric, filled, numbers }: Scan,
  share: (fits: (text: string) => boolean) => number,
): boolean {
  const years = share((text) => readYearText(text) !== undefined);
  if (years >= 0.9) return true;
  if (!/年/.test(heading) || numeric / filled + years < 0.9) return false;
  return numbers.every((value) => Number.isNaN(value) || (value >= 1990 && value <= 2100 && value % 1 === 0));
}

function mostly(scan: Scan, fits: (value: number) => boolean): boolean {
  return countedShare(scan, fits) >= 0.8;
}

function countedShare({ numbers, filled }: Scan, fits: (value: number) => boolean): number {
  return numbers.reduce((sum, value) => sum + (fits(value) ? 1 : 0), 0) / filled;
}

function unitOf(
  name: string,
  kind: ColumnKind,
  scan: Scan,
  written: readonly (ReturnType<typeof readNumberText> | undefined)[],
  { moneyUnit, countUnit }: ColumnContext,
): string | null {
  if (kind === 'percent') return '%';
  if (kind !== 'money' && kind !== 'count' && kind !== 'number') return null;
  const declared = headingUnit(name);
  if (declared !== null) return declared;
  if (kind === 'money' && moneyUnit !== null) return moneyUnit;
  if (kind !== 'money' && countUnit !== null && !NO_SUM.test(name)) return countUnit;
  const inValues = [...new Set(written.flatMap((one) => one?.unit ?? []))];
  const isBare = scan.numeric > 0 || written.some((one) => one?.unit === null);
  const isOneFamily = new Set(inValues.map(unitFamily)).size === 1;
  return !isBare && isOneFamily ? inValues[0]! : null;
}

/**
 * A written number in the unit of its column: 4万元 among 元 is 40,000. NaN where that is not certain: a unit that does
 * not convert, or money with a unit among bare sums of which nothing says whether they are 元 or 万元.
 */
function numberIn(unit: string | null, kind: ColumnKind, written: WrittenNumber | undefined): number {
  if (!written) return NaN;
  if (written.unit === null || written.unit === unit) return written.value;
  if (unit !== null) return convert(written.value, written.unit, unit) ?? NaN;
  return kind === 'money' ? NaN : written.value;
}

/** How many different values are worth listing. */
const LISTED = 2000;

function valuesOf(
  kind: ColumnKind,
  folded: readonly string[],
  scan: Scan,
  rows: number,
  text: (position: number) => string,
): LedgerColumn['values'] {
  const counts = new Map<string, number>();
  folded.forEach((one, id) => {
    if (one !== '') counts.set(one, (counts.get(one) ?? 0) + scan.counts[id]!);
  });
  if (kind === 'year' && scan.numeric > 0) {
    for (let position = 0; position < rows; position++)
      if (scan.ids[position]! < 0 && !Number.isNaN(scan.numbers[position]!))
        counts.set(text(position), (counts.get(text(position)) ?? 0) + 1);
  }
  return [...counts]
    .map(([one, count]) => ({ text: one, count }))
    .sort((a, b) => b.count - a.count)
    .slice(0, LISTED);
}

function daysOf(
  { ids, numbers, texts }: Scan,
  name: string,
  kind: ColumnKind,
  { year }: ColumnContext,
  dateSystem: 1900 | 1904,
): Int32Array {
  const isMonths =
    (/月/.test(name) && numbers.every((value) => Number.isNaN(value) || value <= 12)) ||
    (kind === 'date' && numbers.every((value) => Number.isNaN(value) || isMonthAndDay(value)));
  const inYear = (parts: DayParts | undefined) => {
    if (!parts) return -1;
    const known = parts.year || year;
    return known ? known * 10_000 + parts.month * 100 + parts.day : -1;
  };
  const byText = texts.map((text) => {
    if (text.trim() === '') return 0;
    const written = readYearText(text);
    if (written !== undefined) return written * 10_000;
    return inYear((kind === 'date' ? readMonthAndDay(text) : undefined) ?? readDayText(text));
  });
  return Int32Array.from(ids, (id, position) => {
    if (id >= 0) return byText[id]!;
    const value = numbers[position]!;
    if (Number.isNaN(value)) return 0;
    if (kind === 'year') return value * 10_000;
    if (isMonths) return inYear({ year: 0, month: Math.floor(value), day: 0 });
    return dayOfNumber(value, dateSystem);
  });
}
