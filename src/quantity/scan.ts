import {
  AND_LESS,
  AND_MORE,
  anyOf,
  BEFORE_COUNT,
  CALLED_NUMBERS,
  CURRENCIES,
  EACH_WORDS,
  GIVEN,
  GRADED,
  HOLDING,
  INCLUDED,
  MEASURE_WORDS,
  MYRIADS,
  NAMED_PERIODS,
  NOT_QUITE,
  OR_SO,
  PER_WORDS,
  POWERS,
  TIMES_WORDS,
  UNIT_FAMILIES,
  wholly,
} from '../lexicon';
import { findDates, type DateAt } from './dates';
import { readMeasured, type Measured } from './measured';
import { readNumberAt } from './numbers';
import { readPrefix, readSuffix, type Prefix, type Reaching } from './operators';
import type { Operator } from './quantity';
import { readRange } from './range';

/** A number with its operator and unit, where it stands in a folded text. */
export interface Scanned {
  /** Where the operator or period in front of the number begins. */
  readonly start: number;
  /** Where the number itself begins. */
  readonly numberStart: number;
  readonly end: number;
  /** As written; null when there is none. */
  readonly operator: Operator | null;
  /** Whether the operator depends on where the value stands: 达到95%. */
  readonly reaching: Reaching | null;
  readonly value: number;
  readonly upper: number | null;
  readonly unit: string | null;
  /** What 百, 千, 万 or 亿 behind the number multiplied it by, where no unit stands behind them (1.1万); else null. */
  readonly multiplied: number | null;
  readonly chinese: boolean;
  /**
   * Why it is no certain number: prefix and suffix contradict each other (不超过20个以上), a bound stands before a range
   * (≥5-8次) or it is negated (未达到90%); it says only about how many (两三个, 上百人), how often (一月一次) or may be of
   * some grade (2名中级以上); it is a rank (前10%).
   */
  readonly doubt: 'contradiction' | 'about' | 'rank' | null;
}

export interface Scan {
  readonly numbers: readonly Scanned[];
  readonly dates: readonly DateAt[];
  /** A numeral stands in the text that may be several numbers (一百五个); it is not among `numbers`. */
  readonly unreadable: boolean;
}

const ONES = '零〇一二两三四五六七八九十百千廿卅卌壹贰叁肆伍陆柒捌玖';
const START = new RegExp(
  `[\\d±${ONES}]|(?<!${anyOf(BEFORE_COUNT)})数(?=[十百千万亿])|几(?=[十百千万亿])|拾(?=[壹贰叁肆伍陆柒捌玖万元圆])|(?<=[近上逾超约])[万亿]|[万亿](?=余)|万(?=分之)|半(?=数|个?(?:小时|年|天|月|学期|学年))`,
  'g',
);
const DIGITS = /\d*/y;
/** Words that a Chinese numeral ends: 第一, 统一, 之一; but 计划十六栋. */
const NO_NUMERAL_BEHIND = /^(?:[第每万亿“"『‘《]|[之统唯专单逐同合归划](?=一))/;
/** What a number is counted for: 每场不少于50人, 每千常住人口拥有托位数4.93个. */
const COUNTED_FOR = [
  ...new Set([
    ...PER_WORDS,
    ...EACH_WORDS,
    ...MEASURE_WORDS,
    ...UNIT_FAMILIES.flatMap(({ units }) => Object.keys(units)),
  ]),
].filter((word) => !/[%‰‱分元]$/.test(word));
const SOME = '[2-9]|[1-9]\\d|[两二三四五六七八九十]';
const PERIOD = new RegExp(
  `(?:每(?:(${SOME})(年|个月|月|周|天|学期|学年|季度)|个?(${anyOf(COUNTED_FOR)}))|(人|户|年|月|日)均)(${anyOf(GIVEN)}{0,2})$`,
);
const BASE =
  /每(百|千|万|十万|百万|\d{1,4}万?)(?:名|个)?(?:常住|户籍|新生|老年)?(?:人口|居民|人|名)(?:中)?[^,。;、\n]{0,24}$/;
/** 一年两次 is 次/年. */
const ONE_PERIOD = /(?<![^,。;、:\s])一(学年|学期|年|个?季度|季|月|个月|周|天|日)$/;
const TIMES = wholly(TIMES_WORDS);
const NAMED_PERIOD = wholly(NAMED_PERIODS);
/** The same where it begins. */
const ONCE = new RegExp(
  `一(?:学年|学期|年|个?季度|季|个?月|周|天|日)(?=(?:不少于|至少)?[\\d一二两三四五六七八九十]{1,3}${anyOf(TIMES_WORDS)})`,
  'y',
);

/** How a text is read: as one value (550万粒), or as prose, where the word behind a number may be anything. */
export interface ScanOptions {
  readonly year?: number | null;
  readonly value?: boolean;
}

/**
 * All numbers of a folded text that may be quantities, left to right. Dates, ordinals, the 10万 of 每10万人口 and
 * numbers glued to letters are none. Chinese numerals count only in front of a unit, or where a value is nothing else.
 */
export function scan(text: string, { year = null, value = false }: ScanOptions = {}): Scan {
  const dates = findDates(text, year);
  const numbers: Scanned[] = [];
  let unreadable = false;
  let nextDate = 0;
  let at = 0;
  for (;;) {
    START.lastIndex = at;
    const candidate = START.exec(text)?.index;
    if (candidate === undefined) return { numbers, dates, unreadable };
    while (nextDate < dates.length && dates[nextDate]!.end <= candidate) nextDate++;
    const date = dates[nextDate];
    if (date && !date.ambiguous && date.start <= candidate) {
      at = date.end;
      continue;
    }
    const { found, next, unclear } = readAt(text, candidate, at, value);
    if (found) numbers.push(found);
    unreadable ||= unclear === true;
    at = next;
  }
}

interface ReadAt {
  readonly found: Scanned | null;
  readonly next: number;
  readonly unclear?: boolean;
}

function readAt(text: string, candidate: number, from: number, value: boolean): ReadAt {
  ONCE.lastIndex = candidate;
  if (ONCE.test(text)) return { found: null, next: ONCE.lastIndex };
  const signs = text[candidate] === '±' ? 1 : 0;
  const tolerance = signs > 0 || text.startsWith('正负', candidate - 2);
  const first = readMeasured(text, candidate + signs, value);
  if (!first) {
    DIGITS.lastIndex = candidate + 1;
    DIGITS.test(text);
    return { found: null, next: DIGITS.lastIndex };
  }
  const skip = { found: null, next: Math.max(first.end, candidate + 1) };
  const rank = isRank(text, candidate, first);
  if (isLabelNumber(text, candidate, first) || (rank && !value)) return skip;
  if (first.chinese && candidate > 0 && NO_NUMERAL_BEHIND.test(text.slice(candidate - 1, candidate + 1)))
    return skip;
  if (first.value === null) return { ...skip, unclear: first.unit !== null || !first.chinese };

  const negative = !tolerance && isMinus(text, candidate);
  const numberStart = negative ? candidate - 1 : tolerance && signs === 0 ? candidate - 2 : candidate;
  const range = tolerance ? null : readRange(text, { ...first, value: first.value }, value);
  let { end } = range ?? first;
  const currency = CURRENCY.exec(text.slice(Math.max(0, numberStart - 3), numberStart))?.[0].length ?? 0;
  const unit = range?.unit ?? first.unit ?? (currency > 0 ? '元' : null);

  const amountStart = numberStart - currency;
  const prefix = readPrefix(text, amountStart);
  const prefixed = prefix !== null && prefix.start >= from;
  let start = prefixed ? prefix.start : amountStart;
  let operator = prefixed ? prefix.operator : null;
  const bare = first.chinese && isBarePower(text[candidate]!) && text[candidate + 1] !== '分';
  const overPower = bare && text[candidate - 1] === '上' && text[candidate - 2] !== '以';
  if (first.chinese && !prefixed && !overPower && isWordLike(bare, first)) return skip;
  let reaching = prefixed ? prefix.reaching : null;
  // 达 means at least, but nothing is above 100%.
  if (reaching !== null && unit === '%' && first.value >= 100) operator = '=';

  const near = readSuffix(text, end, unit);
  const behind = near || !value || unit === null ? null : readSuffixBehind(text, end);
  const suffix = near ?? behind;
  let contradictory = prefixed && isDenied(text, prefix, range !== null);
  if (suffix) {
    end = suffix.end;
    contradictory ||= opposite(operator, suffix.operator) && !HOLDS.test(text.slice(start, end));
    operator = suffix.operator;
    reaching = null;
  } else if (first.more !== null && operator === null) {
    operator = first.more;
  }
  // A Chinese numeral without a unit is a value only where nothing else stands in the text.
  const whole = start === 0 && end === text.length;
  if (first.chinese && unit === null && !(value && whole && text !== '一')) return skip;

  const per = unit === null || unit.includes('/') || unit === '%' ? null : readPer(text, start, unit);
  if (per?.start !== undefined) start = per.start;
  const lower = (negative ? -1 : 1) * (range?.lower ?? first.value);
  const about =
    first.upper !== null ||
    (range?.about ?? false) ||
    overPower ||
    (behind?.graded ?? false) ||
    per?.named === true;
  return {
    found: {
      start,
      numberStart,
      end,
      operator: tolerance || range || first.upper !== null ? 'range' : overPower ? '~' : operator,
      reaching,
      value: tolerance ? -first.value : lower,
      upper: tolerance ? first.value : (range?.upper ?? first.upper),
      unit: per ? `${unit}/${per.per}` : unit,
      multiplied:
        currency > 0 || unit !== null || (range ?? first).factor === 1 ? null : (range ?? first).factor,
      chinese: first.chinese,
      doubt: contradictory ? 'contradiction' : about ? 'about' : rank ? 'rank' : null,
    },
    next: Math.max(end, candidate + 1),
  };
}

const CURRENCY = new RegExp(`${anyOf(CURRENCIES)}$`);
const HOLDS = new RegExp(`^${anyOf(HOLDING)}`);

/** 未达到90% states no 90%, ≥5-8次 no bound. */
function isDenied(text: string, { start, operator, reaching }: Prefix, range: boolean): boolean {
  if (/[未没非难]$/.test(text.slice(Math.max(0, start - 1), start))) return true;
  const bound = operator !== '=' && operator !== '~' && reaching === null;
  return range && bound && !HOLDS.test(text.slice(start, start + 3));
}

/** What is counted stands between unit and bound: 35个村及以下. */
const SUFFIX_BEHIND = new RegExp(
  `(?<noun>[\\u4e00-\\u9fffA-Z]{1,6}?)(?:\\(${anyOf(INCLUDED)}\\))?(?:(?<more>${anyOf(AND_MORE)})|(?<so>${anyOf(OR_SO)})|(?<below>${anyOf(NOT_QUITE)})|${anyOf(AND_LESS)})$`,
  'y',
);
const GRADE_BEHIND = new RegExp(`${anyOf(GRADED)}$`);

function readSuffixBehind(
  text: string,
  at: number,
): { readonly operator: Operator; readonly end: number; readonly graded: boolean } | null {
  SUFFIX_BEHIND.lastIndex = at;
  const found = SUFFIX_BEHIND.exec(text)?.groups;
  if (!found) return null;
  const graded = GRADE_BEHIND.test(found['noun']!);
  const operator = found['more'] ? '>=' : found['so'] ? '~' : found['below'] ? '<' : '<=';
  return { operator, end: SUFFIX_BEHIND.lastIndex, graded };
}

const CALLED = new RegExp(
  `${anyOf(CALLED_NUMBERS)}(?=[\\u4e00-\\u9fff])(?![到至与和或比个余多来]|${anyOf(AND_MORE, AND_LESS, OR_SO, NOT_QUITE)})`,
  'y',
);
/** 12岁以下儿童≥551人 speaks of an age, where another number follows. */
const AGE = /\d{1,3}(?:(?:-|~|至|到)\d{1,3})?周?岁[^\d]+\d/y;

function isCalled(text: string, at: number, unit: string | null): boolean {
  CALLED.lastIndex = at;
  AGE.lastIndex = at;
  return ((unit === null || unit === 'G') && CALLED.test(text)) || AGE.test(text);
}

/** Numbers that name or order something: 第3次, A4, 8:30, 48/48, 149号, 前3名, the 10万 of 每10万人口. */
function isLabelNumber(text: string, at: number, number: Measured): boolean {
  const before = text[at - 1] ?? '';
  const next = text[number.end] ?? '';
  if (/[第每A-Za-z]/.test(before) || isCalled(text, at, number.unit)) return true;
  if (/[:/]/.test(before) && /[\d]/.test(text[at - 2] ?? '')) return true;
  if (number.unit === null && /[:/]/.test(next) && /\d/.test(text[number.end + 1] ?? '')) return true;
  if (before === '-' && /[A-Za-z]/.test(text[at - 2] ?? '')) return true;
  return number.unit === null && number.factor === 1 && /[A-Za-z号]/.test(next);
}

/** 前3名, 前10%; but 提前3天, 12月31日前100%完成. */
function isRank(text: string, at: number, { unit, end }: Measured): boolean {
  if (text[at - 1] !== '前' || /[日月底年号末之以目先会节提]/.test(text[at - 2] ?? '')) return false;
  return (
    unit === '名' ||
    unit === '位' ||
    unit === '%' ||
    text[end] === '强' ||
    (unit === null && end === text.length)
  );
}

/** 百家, 千户: a power alone is a way of speaking. */
function isBarePower(sign: string): boolean {
  return (POWERS[sign] ?? 10) > 10 || sign in MYRIADS;
}

/** Chinese numerals inside words: 百家, 十分, 红十字. */
function isWordLike(bare: boolean, { unit, more }: Measured): boolean {
  return unit === '分' || unit === '字' || (bare && more === null);
}

function isMinus(text: string, at: number): boolean {
  return text[at - 1] === '-' && (at === 1 || /[\s(,=≥≤<>:~]/.test(text[at - 2]!));
}

function opposite(a: Operator | null, b: Operator): boolean {
  const up = (operator: Operator | null) => operator === '>=' || operator === '>';
  const down = (operator: Operator | null) => operator === '<=' || operator === '<';
  return (up(a) && down(b)) || (down(a) && up(b));
}

interface Per {
  readonly per: string;
  readonly start?: number;
  /** 一月一次 may be once a month, or once in January. */
  readonly named?: boolean;
}

function readPer(text: string, start: number, unit: string): Per | null {
  const before = text.slice(Math.max(0, start - 44), start);
  const one = TIMES.test(unit) ? ONE_PERIOD.exec(before) : null;
  if (one) {
    const period = one[1]!;
    return {
      per: period.replace(/^个/, ''),
      start: start - one[0].length,
      named: NAMED_PERIOD.test(period),
    };
  }
  const period = PERIOD.exec(before);
  if (period) {
    // 每人每月500元 is 元/人·月.
    const outer = PERIOD.exec(before.slice(0, period.index));
    const names = [outer, period].flatMap((match) => (match ? periodOf(match) : []));
    const per = names.join('·');
    // In 每村补助5万元 the words in front say what the amount is.
    return period[5] === '' ? { per, start: start - before.length + (outer ?? period).index } : { per };
  }
  const base = BASE.exec(before);
  return base ? { per: `${base[1]!.replace('十万', '10万')}人` } : null;
}

/** 每两年 is 2年. */
function periodOf([, many, period, one, mean]: RegExpExecArray): string {
  return many === undefined ? (one ?? mean)! : `${readNumberAt(many, 0)?.value ?? many}${period}`;
}
