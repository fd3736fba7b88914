import {
  anyOf,
  BETWEEN_ANSWERS,
  DONE_STATES,
  LATE_WORDS,
  NO_ANSWERS,
  NOT_DONE_STATES,
  NOT_NOT_DONE_STATES,
  OPEN_STATES,
  SUBTOTAL_WORDS,
  TOTAL_WORDS,
  wholly,
  YES_ANSWERS,
} from '../lexicon';
import { readUnit, isKnownUnit } from '../quantity';
import { fold, readChineseNumber } from '../text';

/** A number that was written as text, with the unit that stands behind it. */
export interface WrittenNumber {
  readonly value: number;
  readonly unit: string | null;
}

const NUMBER = /^[¥￥$]?([-+]?)[¥￥$]?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(.*)$/;

/** Reads "1,234.50", "(12.5)", "120人", "95%"; undefined when the text is not one number. */
export function readNumberText(text: string): WrittenNumber | undefined {
  const clean = fold(text).replace(/\s+/g, '');
  const inBrackets = /^\((.+)\)$/.exec(clean);
  const match = NUMBER.exec(inBrackets ? inBrackets[1]! : clean);
  if (!match) return undefined;
  const [, sign, digits, rest] = match;
  const size = Number(digits!.replaceAll(',', ''));
  const value = sign === '-' || inBrackets ? -size : size;
  if (rest === '') return { value, unit: null };
  const unit = /^[\d.,\-/]/.test(rest!) ? null : readUnit(rest);
  return unit !== null && isKnownUnit(unit) ? { value, unit } : undefined;
}

/** A day, or a month or year where no day is written; 0 for what is not written. */
export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAY_TEXT =
  /^(?:(19|20)(\d{2})年度?[-/.]?)?(?:第?(\d{1,2})月份?(?:(\d{1,2})[日号]?)?)?(?:(?:上午|下午|\d{1,2}[:时]).*)?$/;
const DAY_SIGNS = /^((?:19|20)\d{2})([-/.])(\d{1,2})(?:\2(\d{1,2}))?(?:[T].*|\d{1,2}:.*)?$/;
const DAY_DIGITS = /^((?:19|20)\d{2})(\d{2})(\d{2})?$/;
/** 6/20/2024 and 20/6/2024 are both written; only the year is certain. */
const YEAR_LAST = /^\d{1,2}[-/.]\d{1,2}[-/.]((?:19|20)\d{2})$/;
/** A span of days (2024.3.1-2024.3.5, 3月1日-5日): its first day tells the year and month. */
const SPAN = /(?:-{1,2}|~|至|到)(?=(?:19|20)\d{2}|\d{1,2}[月日])/;

/** 14:03:22 behind a date: it goes before the white space does, else 5 14:03 would be read as 514:03. */
const TIME_OF_DAY = /(?<=\d)[\sT]+\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?\s*(?:[AaPp][Mm])?$/;

/** Reads 2024.1.5, 2024/6/20, 2024年11月14日, 20240620, 2024年3月, 3月; undefined when the text is no date. */
export function readDayText(text: string): DayParts | undefined {
  const clean = fold(text).trim().replace(TIME_OF_DAY, '').replace(/\s+/g, '');
  if (clean === '' || clean.length > 40) return undefined;
  return readDay(clean) ?? readDay(clean.split(SPAN)[0]!);
}

function readDay(clean: string): DayParts | undefined {
  const signs = DAY_SIGNS.exec(clean) ?? DAY_DIGITS.exec(clean);
  if (signs) {
    const withSign = signs.length === 5;
    return dayParts(Number(signs[1]), Number(signs[withSign ? 3 : 2]), Number(signs[withSign ? 4 : 3] ?? 0));
  }
  const last = YEAR_LAST.exec(clean);
  if (last) return { year: Number(last[1]), month: 0, day: 0 };
  const words = DAY_TEXT.exec(clean);
  if (!words || (words[1] === undefined && words[3] === undefined)) return undefined;
  const year = words[1] === undefined ? 0 : Number(words[1] + words[2]!);
  return dayParts(year, Number(words[3] ?? 0), Number(words[4] ?? 0));
}

function dayParts(year: number, month: number, day: number): DayParts | undefined {
  return month > 12 || day > 31 ? undefined : { year, month, day };
}

/** Reads 2024, 2024年, 2024年度; undefined when the text is no year. */
export function readYearText(text: string): number | undefined {
  const match = /^((?:19|20)\d{2})(?:年度?)?$/.exec(fold(text).replace(/\s+/g, ''));
  return match ? Number(match[1]) : undefined;
}

const YES = wholly(YES_ANSWERS);
const NO = wholly(NO_ANSWERS);
const BETWEEN = wholly(BETWEEN_ANSWERS);

/** What an answer says: yes, no, or something between; undefined when the text is no answer. */
export function readAnswer(text: string): 'yes' | 'no' | 'between' | undefined {
  const clean = fold(text).replace(/\s+/g, '').toLowerCase();
  if (YES.test(clean)) return 'yes';
  if (NO.test(clean)) return 'no';
  return BETWEEN.test(clean) ? 'between' : undefined;
}

const NOT_DONE = new RegExp(anyOf(NOT_DONE_STATES));
const NOT_NOT_DONE = new RegExp(`^${anyOf(NOT_NOT_DONE_STATES)}`);
const OPEN = new RegExp(anyOf(OPEN_STATES));
/** 已 says that it was done, whatever it was. */
const DONE = new RegExp(`^已|^${anyOf(DONE_STATES)}|${anyOf(DONE_STATES)}$`);

const LATE = wholly(LATE_WORDS);
/** 未放款, 尚未缴费; 未发现问题 says what was found. */
const NOT_YET = /^[尚暂仍]?未(?![见超逾]|发现|发生|出现)/;

/** Whether a state says that the row does not count: 已取消, 作废, 待开展, 计划. */
export function isNotDone(text: string): boolean {
  return readState(text) === 'not';
}

/** What a state says of its row. */
export type State =
  | 'done'
  | 'not' // nothing happened, or it was taken back
  | 'open'; // under way

/** Reads a state; undefined when no word in it is known. */
export function readState(text: string): State | undefined {
  const clean = fold(text).replace(/\s+/g, '').toLowerCase();
  if (clean.length > 12) return undefined;
  if (NOT_DONE.test(clean) && !NOT_NOT_DONE.test(clean)) return 'not';
  if (OPEN.test(clean)) return 'open';
  // What is late may be done, under way or due still.
  if (LATE.test(clean)) return undefined;
  const answer = readAnswer(clean);
  if (answer === 'no') return 'not';
  if (answer === 'yes' || DONE.test(clean)) return 'done';
  if (answer === 'between') return 'open';
  return NOT_YET.test(clean) ? 'not' : undefined;
}

const SPAN_QUARTER = /^(?:((?:19|20)\d{2})年?)?第?([一二三四1-4])季度?(?:小计|合计|累计)?$/;
const SPAN_HALF = /^(?:((?:19|20)\d{2})年?)?(上|下)半年(?:度|小计|合计|累计)?$/;
const SPAN_MONTHS = /^(?:((?:19|20)\d{2})年?)?(\d{1,2})(?:月份?)?(?:[-~—至到](\d{1,2}))?月份?(?:累计)?$/;
const SPAN_YEAR = /^(?:((?:19|20)\d{2})年?)?(?:全年|年度|本年)(?:度|小计|合计|累计)?$/;

const MONTH_NUMERAL = /十[一二]?|[一二三四五六七八九]/g;

/** The months that a label names: 3月, 一季度, 上半年, 1-6月, 全年. `year` is 0 where none is written. */
export function readSpan(
  text: string,
): { readonly year: number; readonly from: number; readonly to: number } | undefined {
  const clean = fold(text).replace(/\s+/g, '');
  if (clean.length > 14 || !/[月季年]/.test(clean)) return undefined;
  const spanOf = (year: string | undefined, from: number, to: number) =>
    from >= 1 && to <= 12 && from <= to ? { year: Number(year ?? 0), from, to } : undefined;
  const quarter = SPAN_QUARTER.exec(clean);
  if (quarter) {
    const nth = '一二三四'.indexOf(quarter[2]!) + 1 || Number(quarter[2]);
    return spanOf(quarter[1], nth * 3 - 2, nth * 3);
  }
  const half = SPAN_HALF.exec(clean);
  if (half) return half[2] === '上' ? spanOf(half[1], 1, 6) : spanOf(half[1], 7, 12);
  const months = SPAN_MONTHS.exec(
    clean.replace(MONTH_NUMERAL, (one) => String(readChineseNumber(one) ?? one)),
  );
  if (months) return spanOf(months[1], Number(months[2]), Number(months[3] ?? months[2]));
  const year = SPAN_YEAR.exec(clean);
  return year ? spanOf(year[1], 1, 12) : undefined;
}

/** A span of ages in years, both ends included. */
export interface Ages {
  readonly from: number;
  readonly to: number;
  /** The words that say it. */
  readonly written: string;
}

const AGE_SPAN = /(\d{1,3})(?:周?岁)?(?:-{1,2}|~|—|至|到)(\d{1,3})周?岁/;
const AGE_FROM = /(?:年?满)?(\d{1,3})周?岁(?:\(含\))?(?:及以上|以上|及其以上|\+)/;
const AGE_TO = /(?:不满|未满)?(\d{1,3})周?岁(?:\(含\))?(及?以下|以内)|(?:不满|未满)(\d{1,3})周?岁/;

/** Reads 80-89岁, 65岁及以上, 6周岁以下, 百岁; undefined when a text speaks of no age. */
export function readAges(text: string): Ages | undefined {
  if (!text.includes('岁')) return undefined;
  const clean = fold(text).replace(/\s+/g, '');
  const span = AGE_SPAN.exec(clean);
  if (span) return { from: Number(span[1]), to: Number(span[2]), written: span[0] };
  const from = AGE_FROM.exec(clean);
  if (from) return { from: Number(from[1]), to: Infinity, written: from[0] };
  const to = AGE_TO.exec(clean);
  if (to) {
    const limit = Number(to[1] ?? to[3]);
    return { from: 0, to: /^[不未]满/.test(to[0]) ? limit - 1 : limit, written: to[0] };
  }
  const hundred = /百岁(?:及?以上)?/.exec(clean);
  return hundred ? { from: 100, to: Infinity, written: hundred[0] } : undefined;
}

const TOTAL = new RegExp(
  `^[^\\d]{0,6}(?:\\d{1,4}[年月])?(?:度|份)?${anyOf(SUBTOTAL_WORDS, TOTAL_WORDS)}(?:数|额|金额|人数)?(?:\\(.*\\))?[:：]?$`,
);

/** Whether a cell labels a row of totals: 合计, 本页小计, 3月累计：. */
export function isTotalLabel(text: string): boolean {
  if (text.length > 30 || !/[计总汇]/.test(text)) return false;
  const clean = fold(text).replace(/\s+/g, '');
  return clean.length <= 14 && TOTAL.test(clean);
}
