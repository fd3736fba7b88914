import {
  anyOf,
  BEFORE_SPAN,
  ENDS_OF_SPAN,
  MONTH_PARTS,
  RELATIVE_MONTHS,
  RELATIVE_YEARS,
  YEAR_PARTS,
} from '../lexicon';
import { readChineseNumber } from '../text';

/** A date in a text. */
export interface DateAt {
  readonly start: number;
  readonly end: number;
  /** The last day of what is written, ISO, "--12-31" without a year; null for a rule such as 每月5日前. */
  readonly date: string | null;
  /** Written as 2024.12: an amount is written the same way. */
  readonly ambiguous: boolean;
  /** A bound before a whole month, quarter or year, which may be its first day or its last: 6月前. */
  readonly unclear: boolean;
}

/** Numbers of months and days, Arabic or Chinese: 12, 十二, 廿八. */
const NUMBER = '(?:\\d{1,2}|[一二三四五六七八九十廿卅]{1,3})';
const DIGIT = '[零〇○Oo一二三四五六七八九]';
const FOUR_DIGITS = `(?:(?<![\\d.]|\\d,)(?:19|20)\\d{2}|[一二]${DIGIT}{3}(?=年)|二[Oo0]\\d{2}(?=年))`;
const TO = '\\s*(?:-{1,2}|~|至|到)\\s*';
const PART = anyOf(Object.keys(MONTH_PARTS));
const QUARTER = `(?:(?:第|前)?(?:[一二三1-3][至、-])?[一二三四1-4]季度|前[两二三四2-4]个季度)[底末]?`;
const YEAR_PART = `${anyOf(Object.keys(YEAR_PARTS))}(?![心央小学国期蕴子容中级])`;
const RELATIVE = anyOf(Object.keys(RELATIVE_YEARS));
/** 12月31日24时前: the hour adds nothing to the day. */
const HOUR = '\\s*\\d{1,2}[时点](?:整|\\d{1,2}分)?';
/** 12月 with a day or a part of the month; no 12月龄. */
const MONTH = (n: number) =>
  `(?<m${n}>${NUMBER})月(?![龄子饼份]|份[龄饼])份?(?:\\s*(?<d${n}>${NUMBER})[日号](?:${HOUR})?|(?<p${n}>${PART}))?`;

/** Longest writings first. Group names: y year, m month, d day, p part of the month, q quarter, h half, e end of year. */
const DATE = new RegExp(
  [
    `(?<rule>(?:每(?:月|季度?|年|周|旬)(?:度)?|${anyOf(RELATIVE_MONTHS)})(?:${NUMBER}月)?(?:${NUMBER}[日号]|底|末)(?:之?前|以前)?)`,
    `${FOUR_DIGITS}年?(?:度)?${TO}(?<y1>(?:19|20)\\d{2})年度?`,
    `(?<y2>${FOUR_DIGITS})(?:年(?:度)?|[./-](?=\\d{1,2}月))\\s*(?:\\d{1,2}月?${TO})?${MONTH(2)}`,
    `(?<y3>${FOUR_DIGITS})年(?:度)?(?:(?<q3>${QUARTER})|(?<h3>[上下]半年)|(?<e3>${YEAR_PART}))?`,
    `(?<y4>${FOUR_DIGITS})(?<s4>[-/.])(?<m4>\\d{1,2})\\k<s4>(?<d4>\\d{1,2})(?![\\d.])`,
    `(?<y5>${FOUR_DIGITS})(?<s5>[-/.])(?<m5>\\d{1,2})(?![\\d.,%万亿元])`,
    // 24年11月底前; 24年 alone lasts 24 years.
    `(?<![\\d.,近约过达满超])(?<y6>[1-4]\\d)年(?:度)?(?:(?:\\d{1,2}月?${TO})?${MONTH(6)}|(?<q6>${QUARTER})|(?<h6>[上下]半年)|(?<e6>年?[初底末])(?![中级蕴子])|(?<=度))`,
    `(?<r7>${RELATIVE})?(?<!\\d|[一二三四五六七八九十每近前半几两](?=[一二三四五六七八九十]))(?:\\d{1,2}月?${TO})?(?<![\\d.]|\\d,)${MONTH(7)}`,
    `(?<r8>${RELATIVE})?(?<q8>${QUARTER})`,
    `(?<r9>${RELATIVE})?(?<h9>[上下]半年)`,
    `(?<![\\d一二三四五六七八九十几多全每半学财新周近两])(?:本|当|今)?(?<e10>年(?:底|末)(?=前|之前|以前|完成|$)|年度?内)`,
  ].join('|'),
  'g',
);

/** What every date has: a word for a part of the calendar, or a year with a sign behind it. */
const DATED = /[年月季旬周]|\d{4}[-/.]/;

/** The dates of a folded text, left to right. `year` completes those written without one. */
export function findDates(text: string, year: number | null = null): DateAt[] {
  const dates: DateAt[] = [];
  if (!DATED.test(text)) return dates;
  for (const match of text.matchAll(DATE)) {
    const date = toDate(match.groups!, year);
    if (date === undefined) continue;
    const ambiguous = match.groups!['s5'] === '.';
    const end = match.index + match[0].length;
    const unclear =
      date !== null && isSpan(match[0], match.groups!) && OPEN_BOUND.test(text.slice(end, end + 2));
    dates.push({ start: match.index, end, date, ambiguous, unclear });
  }
  return dates;
}

const OPEN_BOUND = new RegExp(`^${anyOf(BEFORE_SPAN)}`);
const ENDS_SPAN = new RegExp(`${anyOf(ENDS_OF_SPAN)}$`);

/** Whether the text names neither a day nor the end of its month, quarter or year. */
function isSpan(text: string, groups: Groups): boolean {
  return pick(groups, 'd') === undefined && !ENDS_SPAN.test(text);
}

type Groups = Readonly<Record<string, string | undefined>>;

/** The first of the groups with this letter that matched. */
function pick(groups: Groups, letter: string): string | undefined {
  for (let n = 1; n <= 10; n++) if (groups[letter + n] !== undefined) return groups[letter + n];
  return undefined;
}

function toCount(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : (readChineseNumber(text) ?? NaN);
}

/** undefined when the numbers make no date (13月, 2月30日, 一二三四年), or next year is meant and this one is not known. */
function toDate(groups: Groups, tableYear: number | null): string | null | undefined {
  if (groups['rule']) return null;
  const year = yearOf(groups, tableYear);
  if (year === undefined || Number.isNaN(year)) return undefined;
  const monthText = pick(groups, 'm');
  if (monthText !== undefined) {
    const month = toCount(monthText);
    if (!(month >= 1 && month <= 12)) return undefined;
    const last = lastDay(year, month);
    const dayText = pick(groups, 'd');
    const day = dayText === undefined ? (MONTH_PARTS[pick(groups, 'p') ?? ''] ?? last) : toCount(dayText);
    return day >= 1 && day <= last ? isoDate(year, month, day) : undefined;
  }
  const quarter = /([一二两三四1-4])个?季度[底末]?$/.exec(pick(groups, 'q') ?? '')?.[1];
  if (quarter !== undefined) return isoDate(year, toCount(quarter) * 3, lastDay(year, toCount(quarter) * 3));
  const half = pick(groups, 'h');
  if (half !== undefined) return half.startsWith('上') ? isoDate(year, 6, 30) : isoDate(year, 12, 31);
  const [month, day] = YEAR_PARTS[pick(groups, 'e') ?? ''] ?? [12, 31];
  return isoDate(year, month, day);
}

function yearOf(groups: Groups, tableYear: number | null): number | null | undefined {
  const written = digitsOf(pick(groups, 'y'));
  if (written !== undefined) return groups['y6'] === undefined ? toCount(written) : 2000 + Number(written);
  const shift = RELATIVE_YEARS[pick(groups, 'r') ?? ''] ?? 0;
  if (tableYear === null) return shift === 0 ? null : undefined;
  return tableYear + shift;
}

/** 二O二四 and 2O24, whose noughts are letters. */
function digitsOf(year: string | undefined): string | undefined {
  return year?.replace(/[Oo]/g, /\d/.test(year) ? '0' : '〇');
}

/** 29 February is allowed when the year is unknown. */
function lastDay(year: number | null, month: number): number {
  return new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
}

/** "2024-12-31", or "--12-31" without a year. */
export function isoDate(year: number | null, month: number, day: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${year === null ? '-' : String(year)}-${two(month)}-${two(day)}`;
}
