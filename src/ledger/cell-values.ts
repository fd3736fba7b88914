import {
  anyOf,
  BETWEEN_ANSWERS,
  NO_ANSWERS,
  NOT_DONE_STATES,
  NOT_NOT_DONE_STATES,
  SUBTOTAL_WORDS,
  TOTAL_WORDS,
  wholly,
  YES_ANSWERS,
} from '../lexicon';
import { readUnit, isKnownUnit } from '../quantity';
import { fold } from '../text';

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

/** Reads 2024.1.5, 2024/6/20, 2024年11月14日, 20240620, 2024年3月, 3月; undefined when the text is no date. */
export function readDayText(text: string): DayParts | undefined {
  const clean = fold(text).replace(/\s+/g, '');
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
const DONE = new RegExp(`^${anyOf(NOT_NOT_DONE_STATES)}`);

/** Whether a state says that the row does not count: 已取消, 作废, 待开展, 计划. */
export function isNotDone(text: string): boolean {
  const clean = fold(text).replace(/\s+/g, '');
  return clean.length <= 12 && NOT_DONE.test(clean) && !DONE.test(clean);
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
