import { findDates, type DateAt } from './dates';
import { readNumberAt, round } from './numbers';
import { readPrefix, readSuffix } from './operators';
import type { Operator } from './quantity';
import { readUnitAt, unitFamily } from './units';

/** A number with its operator and unit, where it stands in a folded text. */
export interface Scanned {
  /** Where the operator or period in front of the number begins. */
  readonly start: number;
  /** Where the number itself begins. */
  readonly numberStart: number;
  readonly end: number;
  /** As written; null when there is none. */
  readonly operator: Operator | null;
  readonly value: number;
  readonly upper: number | null;
  readonly unit: string | null;
  /** 万 or 亿 stood behind the number without a unit behind it: 1.1万. */
  readonly multiplied: number | null;
  readonly chinese: boolean;
  /** Prefix and suffix contradict each other (不超过20个以上), or it is negated (未达到90%). */
  readonly contradictory: boolean;
}

export interface Scan {
  readonly numbers: readonly Scanned[];
  readonly dates: readonly DateAt[];
}

const START = /[\d零〇一二两三四五六七八九十百千±]/g;
const DIGITS = /\d*/y;
const MULTIPLIERS: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };
const RANGE = /\s{0,2}(?:\(含\))?\s{0,2}(?:-{1,2}|~|至|到)\s{0,2}/y;
const TENTHS = /成(五)?(?![立员功果效本都长为人年绩品交因份套分])/y;
/** Words that a Chinese numeral ends: 第一, 统一, 之一. */
const NO_NUMERAL_BEHIND = /[第之统唯专单逐每同合归划万亿“"『‘《]$/;
/** What a number is counted for: 每场不少于50人, 每千常住人口拥有托位数4.93个. */
const PERIOD =
  /(?:每个?(学年|学期|季度|年度|年|月|周|日|天|人|户|亩|次|场|家|所|班|生|台|期|村|社区|课时)|(人|户|年|月|日)均)$/;
const BASE =
  /每(百|千|万|十万|百万|\d{1,4}万?)(?:名|个)?(?:常住|户籍|新生|老年)?(?:人口|居民|人|名)(?:中)?[^,。;、\n]{0,24}$/;

/**
 * All numbers of a folded text that may be quantities, left to right. Dates, ordinals, the 10万 of 每10万人口 and
 * numbers glued to letters are none. Chinese numerals count only in front of a unit.
 */
export function scan(text: string, year: number | null = null): Scan {
  const dates = findDates(text, year);
  const numbers: Scanned[] = [];
  let nextDate = 0;
  let at = 0;
  for (;;) {
    START.lastIndex = at;
    const candidate = START.exec(text)?.index;
    if (candidate === undefined) return { numbers, dates };
    while (nextDate < dates.length && dates[nextDate]!.end <= candidate) nextDate++;
    const date = dates[nextDate];
    if (date && !date.ambiguous && date.start <= candidate) {
      at = date.end;
      continue;
    }
    const { found, next } = readAt(text, candidate, at);
    if (found) numbers.push(found);
    at = next;
  }
}

interface Measured {
  readonly value: number;
  readonly unit: string | null;
  readonly end: number;
  readonly multiplied: number | null;
  readonly more: boolean;
  readonly chinese: boolean;
}

function readAt(text: string, candidate: number, from: number): { found: Scanned | null; next: number } {
  const tolerance = text[candidate] === '±';
  const first = readMeasured(text, tolerance ? candidate + 1 : candidate);
  if (!first) {
    DIGITS.lastIndex = candidate + 1;
    DIGITS.test(text);
    return { found: null, next: DIGITS.lastIndex };
  }
  const skip = { found: null, next: first.end };
  if (isLabelNumber(text, candidate, first)) return skip;

  const negative = !tolerance && isMinus(text, candidate);
  const numberStart = negative ? candidate - 1 : candidate;
  const range = tolerance ? null : readUpper(text, first);
  let { end } = range ?? first;
  const currency = text[numberStart - 1] === '¥';
  const unit = first.unit ?? range?.unit ?? (currency ? '元' : null);

  const amountStart = currency ? numberStart - 1 : numberStart;
  const prefix = readPrefix(text, amountStart);
  const prefixed = prefix !== null && prefix.start >= from;
  let start = prefixed ? prefix.start : amountStart;
  let operator = prefixed ? prefix.operator : null;
  if (first.chinese && !prefixed && isWordLike(text, candidate, first)) return skip;
  // 达 means at least, but nothing is above 100%.
  if (
    operator === '>=' &&
    /^(?:达|力争)/.test(text.slice(start, start + 2)) &&
    unit === '%' &&
    first.value >= 100
  ) {
    operator = '=';
  }

  const suffix = readSuffix(text, end, unit);
  // 未达到90% states no 90%.
  let contradictory = prefixed && /[未没非难]$/.test(text.slice(Math.max(0, start - 1), start));
  if (suffix) {
    end = suffix.end;
    contradictory ||= opposite(operator, suffix.operator) && !text.startsWith('控制在', start);
    operator = suffix.operator;
  } else if (first.more && operator === null) {
    operator = '>';
  }

  const per = unit === null || unit.includes('/') || unit === '%' ? null : readPer(text, start);
  if (per?.start !== undefined) start = per.start;
  const sign = negative ? -1 : 1;
  const scale = first.unit === null && range ? range.scale : 1;
  return {
    found: {
      start,
      numberStart,
      end,
      operator: tolerance || range ? 'range' : operator,
      value: tolerance ? -first.value : sign * first.value * scale,
      upper: tolerance ? first.value : (range?.value ?? null),
      unit: per ? `${unit}/${per.per}` : unit,
      multiplied: currency ? null : first.multiplied,
      chinese: first.chinese,
      contradictory,
    },
    next: Math.max(end, candidate + 1),
  };
}

/** Number, 万 or 亿, 余 and unit. Null when no number begins here, or a Chinese numeral without a unit. */
function readMeasured(text: string, at: number): Measured | null {
  if (text.startsWith('百分之', at)) {
    const part = readNumberAt(text, at + 3);
    return (
      part && {
        value: part.value,
        unit: '%',
        end: part.end,
        multiplied: null,
        more: false,
        chinese: part.chinese,
      }
    );
  }
  const number = readNumberAt(text, at);
  if (!number) return null;
  TENTHS.lastIndex = number.end;
  const tenths = number.value <= 10 ? TENTHS.exec(text) : null;
  if (tenths) {
    const value = round(number.value * 10 + (tenths[1] ? 5 : 0));
    return {
      value,
      unit: '%',
      end: TENTHS.lastIndex,
      multiplied: null,
      more: false,
      chinese: number.chinese,
    };
  }
  let end = number.end;
  let factor = 1;
  let more = false;
  let unit = readUnitAt(text, skipSpaces(text, end));
  while (!unit) {
    const sign = text[end] ?? '';
    const multiplier = MULTIPLIERS[sign];
    if (multiplier !== undefined) factor *= multiplier;
    else if (/[余多来]/.test(sign) && !more) more = true;
    else break;
    end++;
    unit = readUnitAt(text, skipSpaces(text, end));
  }
  if (!unit) {
    if (number.chinese) return null;
    // 多 without a unit behind it belongs to the next word: 12多样.
    if (more && factor === 1) return { ...number, unit: null, multiplied: null, more: false };
  }
  return {
    value: round(number.value * factor),
    unit: unit?.unit ?? null,
    end: unit?.end ?? end,
    multiplied: unit || factor < 1e4 ? null : factor,
    more,
    chinese: number.chinese,
  };
}

function readUpper(text: string, first: Measured): (Measured & { scale: number }) | null {
  RANGE.lastIndex = first.end;
  if (!RANGE.test(text)) return null;
  const second = readMeasured(text, RANGE.lastIndex);
  if (!second || (first.unit === null && first.chinese !== second.chinese)) return null;
  if (first.unit !== null && (second.unit === null || unitFamily(first.unit) !== unitFamily(second.unit)))
    return null;
  // 3-5万人: the 万 belongs to both ends.
  const scale = first.unit === null && first.value < second.value / 1e3 && second.value % 1e4 === 0 ? 1e4 : 1;
  return { ...second, scale };
}

/** Numbers that name or order something: 第3次, A4, 8:30, 48/48, 149号, 前3名, the 10万 of 每10万人口. */
function isLabelNumber(text: string, at: number, number: Measured): boolean {
  const before = text[at - 1] ?? '';
  const next = text[number.end] ?? '';
  if (/[第每A-Za-z]/.test(before)) return true;
  if (/[:/]/.test(before) && /[\d]/.test(text[at - 2] ?? '')) return true;
  if (number.unit === null && /[:/]/.test(next) && /\d/.test(text[number.end + 1] ?? '')) return true;
  if (before === '前' && number.unit === '名') return true;
  if (before === '-' && /[A-Za-z]/.test(text[at - 2] ?? '')) return true;
  return number.unit === null && number.multiplied === null && /[A-Za-z号]/.test(next);
}

/** Chinese numerals inside words: 统一, 百家, 十分, 红十字, “四项制度”. */
function isWordLike(text: string, at: number, number: Measured): boolean {
  if (NO_NUMERAL_BEHIND.test(text.slice(Math.max(0, at - 1), at))) return true;
  if (number.unit === '分' || number.unit === '字') return true;
  return /[百千]/.test(text[at]!) && number.unit !== '%';
}

function isMinus(text: string, at: number): boolean {
  return text[at - 1] === '-' && (at === 1 || /[\s(,=≥≤<>:~]/.test(text[at - 2]!));
}

function opposite(a: Operator | null, b: Operator): boolean {
  const up = (operator: Operator | null) => operator === '>=' || operator === '>';
  const down = (operator: Operator | null) => operator === '<=' || operator === '<';
  return (up(a) && down(b)) || (down(a) && up(b));
}

function readPer(text: string, start: number): { per: string; start?: number } | null {
  const before = text.slice(Math.max(0, start - 44), start);
  const period = PERIOD.exec(before);
  if (period) {
    // 每人每月500元 is 元/人·月.
    const outer = PERIOD.exec(before.slice(0, period.index));
    const names = [outer, period].flatMap((match) => match?.[1] ?? match?.[2] ?? []);
    return { per: names.join('·'), start: start - before.length + (outer ?? period).index };
  }
  const base = BASE.exec(before);
  return base ? { per: `${base[1]!.replace('十万', '10万')}人` } : null;
}

function skipSpaces(text: string, at: number): number {
  return text[at] === ' ' ? (text[at + 1] === ' ' ? at + 2 : at + 1) : at;
}
