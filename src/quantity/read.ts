import {
  anyOf,
  BASES,
  BEFORE_DAY,
  BY_DAY,
  COUNT_NAMES,
  DENIALS,
  DONE_BY,
  MONEY_NAMES,
  MYRIADS,
  POWERS,
  REACHED_BEHIND,
  SHARE_OF,
} from '../lexicon';
import { fold, rememberBy, rememberFor, rememberText } from '../text';
import { readBarePercent } from './bare-percent';
import type { QuantityContext } from './context';
import { DURATION_NAME, nothing, type Hints } from './hints';
import { round } from './numbers';
import { readOperator, readPrefix } from './operators';
import { otherReadings } from './other-readings';
import { findPlaceholder, withoutNote } from './placeholder';
import type { Quantity, QuantityKind } from './quantity';
import { percentOf, readRatio } from './ratio';
import { scan, type Scan, type Scanned } from './scan';
import { joinBounds, readSum } from './several';
import { kindOfUnit, readUnit, readUnitAt, sizeOf, unitFamily } from './units';
import { readChangeBefore, readChangeTo, readWords } from './words';

/**
 * Reads a 指标值 or 实际完成值 as written. Never throws. What does not certainly state one number has value null:
 * kind "doubtful" (its possible readings in `parts`), "composite" (its numbers in `parts`), "qualitative" and so on.
 */
export const readQuantity = rememberBy(keyOf, (text: string, context: QuantityContext = {}): Quantity => {
  const folded = fold(text).trim();
  const unit = readUnit(context.unit);
  const nature = context.operator ? readOperator(context.operator) : null;
  const column = nature === 'qualitative' || nature === 'quantitative' ? null : nature;
  const hints: Hints = {
    raw: text,
    context,
    unit,
    lent: unit ?? readUnit(context.fallbackUnit) ?? context.target?.unit ?? null,
    column,
    qualitative: nature === 'qualitative',
  };
  const pair = /\s/.test(folded) ? splitPair(folded) : null;
  if (pair) return { ...nothing(hints, 'composite'), parts: pair.map((part) => readQuantity(part, context)) };
  return readSingle(joinLines(folded), hints);
});

/** All that a reading depends on, as one text. */
function keyOf(text: string, context?: QuantityContext): string {
  if (!context) return text;
  const { year, unit, operator, name, fallbackUnit, target, role, percents } = context;
  const row = `${text}\0${year ?? ''}\0${unit ?? ''}\0${operator ?? ''}\0${name ?? ''}\0${fallbackUnit ?? ''}\0${role ?? ''}`;
  if (!target && !percents) return row;
  return `${row}\0${target ? written(target) : ''}\0${percents?.aboveOne ?? ''}\0${percents?.nearOne ?? ''}`;
}

const written = rememberFor((target: Quantity): string => JSON.stringify(target));

/**
 * The two values of a cell that holds one for each period: "无 ≥1个" → ["无", "≥1个"]. Null for anything else,
 * a value with spaces inside (≥ 95 %) or two bare numbers included.
 */
export const splitPair = rememberText((text: string): readonly [string, string] | null => {
  const words = text.trim().split(/[\s\u3000]+/);
  if (words.length !== 2) return null;
  const [first, second] = words as [string, string];
  const a = readSingleWord(first);
  const b = readSingleWord(second);
  const blank = (kind: QuantityKind) => kind === 'blank';
  if (blank(a.kind) && blank(b.kind)) return [first, second];
  if (blank(a.kind) !== blank(b.kind)) return states(blank(a.kind) ? b : a) ? [first, second] : null;
  return states(a) && states(b) && a.unit !== null && b.unit !== null ? [first, second] : null;
});

function readSingleWord(word: string): Quantity {
  const hints: Hints = { raw: word, context: {}, unit: null, lent: null, column: null, qualitative: false };
  return readSingle(fold(word), hints);
}

function states(quantity: Quantity): boolean {
  return quantity.value !== null && quantity.kind !== 'doubtful';
}

/** White space means nothing inside a value, except between two digits, which may be two cells run together. */
function joinLines(folded: string): string {
  return folded.replace(/\s+/g, (space, at: number) =>
    /[\d.]/.test(folded[at - 1] ?? '') && /\d/.test(folded[at + space.length] ?? '') ? ' ' : '',
  );
}

function readSingle(text: string, hints: Hints): Quantity {
  const bare = withoutNote(text.replace(/[。;,、]+$/, '')).replace(LIST_MARK, '');
  const words = readWords(bare);
  if (words) {
    // 全覆盖 in a row declared 定性 is a description.
    return fromWords(hints.qualitative && words.value !== undefined ? { kind: 'qualitative' } : words, hints);
  }
  const placeholder = findPlaceholder(bare);
  if (placeholder >= 0) return readPlaceholder(bare, placeholder, hints);
  return readSides(bare, hints) ?? readMonths(bare, hints) ?? readScanned(bare, hints);
}

/** 1. or (2) in front of a value; but 1.5场, and in 1、5场 the 1 may be a number too. */
const LIST_MARK =
  /^(?:\([\d一二三四五六七八九十]{1,2}\)|\d{1,2}(?:\)|[.、](?!\s*\d))|[\u2460-\u249b\u3220-\u3229])(?=.*[\d零一二两三四五六七八九十百])/;

function fromWords(words: NonNullable<ReturnType<typeof readWords>>, hints: Hints): Quantity {
  // A blank says nothing, not even a unit; a word in a row with a unit column keeps that unit.
  const unit = words.unit ?? (words.kind === 'blank' ? null : hints.unit);
  return { ...nothing(hints, words.kind), ...words, unit };
}

function readPlaceholder(text: string, first: number, hints: Hints): Quantity {
  // 12* may be 12 with a note or a number whose end is left out.
  if (/^[^\d]*\d+\*$/.test(text)) return nothing(hints, 'doubtful');
  const rest = text.slice(first).replace(/^[*×xX_…□.]+/, '');
  const unit = readUnitAt(rest, 0);
  return {
    ...nothing(hints, 'placeholder'),
    operator: readPrefix(text, first)?.operator ?? hints.column,
    unit: unit && unit.end === rest.length ? unit.unit : hints.unit,
  };
}

/** 48/48 → 100 %; 1:5.38 → 5.38; both numbers in `parts`. */
function readSides(text: string, hints: Hints): Quantity | null {
  const ratio = readRatio(text, hints.context.name ?? '', hints.lent === '%');
  if (!ratio) return null;
  const { numbers, operator, kind } = ratio;
  const parts = numbers.map((value) => bareNumber(String(value), value, hints));
  if (ratio.doubtful) return { ...nothing(hints, 'doubtful'), parts };
  const read: Quantity = { ...nothing(hints, 'ratio'), operator: operator ?? '=', unit: null, parts };
  if (kind === 'part') return { ...read, value: percentOf(numbers), unit: '%' };
  return numbers[0] === 1 ? { ...read, value: numbers[1] } : read;
}

function bareNumber(raw: string, value: number, hints: Hints): Quantity {
  return {
    raw,
    operator: '=',
    value,
    upper: null,
    unit: hints.unit,
    kind: hints.unit ? kindOfUnit(hints.unit) : 'number',
  };
}

/** 12月 is a month of the calendar, but where the row counts months. */
function readMonths(text: string, hints: Hints): Quantity | null {
  const months = /^(\d{1,2})月$/.exec(text)?.[1];
  if (months === undefined) return null;
  const counted = { ...bareNumber(hints.raw, Number(months), hints), operator: hints.column ?? '=' };
  if (hints.unit !== null && unitFamily(hints.unit) === '月') return counted;
  if (!DURATION_NAME.test(hints.context.name ?? '')) return null;
  return { ...nothing(hints, 'doubtful'), parts: [{ ...counted, unit: '个月', kind: 'duration' }] };
}

/** 1-3 without any unit: a range, a negative number or a date. */
const BARE_RANGE = /^\d+(?:\.\d+)?-{1,2}\d+(?:\.\d+)?$/;

/** Words behind a number that only say it is reached: 100%覆盖, 30分钟内响应. */
const REACHED = new RegExp(`^${anyOf(REACHED_BEHIND)}+$`);
/** What makes a unit of a number, or of a unit, although the list has none: 微克/立方米, 吨 + 标准煤/万元. */
const DERIVED_UNIT =
  /^(?!.*(?:内|以[上下])$)[\u4e00-\u9fffA-Za-zμ·]{0,6}\/每?[\u4e00-\u9fffA-Za-zμ²³23]{1,5}$/;
/** A few words around one number: a label in front, or what is counted behind. */
const LABEL = /^[^,。;、!?]{0,18}$/;
const NOTE = /^\([^\d()]{1,12}\)$/;
/** A date with more than the year. */
const DAY = /^(?!(?:19|20)\d{2}年度?$).*\d/;
const COUNTED = /^[^\d,。;、!?]{0,8}$/;
const DENIED = new RegExp(anyOf(DENIALS));
/** Another number is the base, so this one alone says nothing. */
const OTHER_BASE = new RegExp(anyOf(BASES, SHARE_OF));

function readScanned(text: string, hints: Hints): Quantity {
  const found = scan(text, { year: hints.context.year, value: true });
  const date = readDate(text, found, hints);
  if (date) return date;
  if (BARE_RANGE.test(text) && hints.lent === null) return nothing(hints, 'doubtful');
  const [first, ...more] = found.numbers;
  if (found.unreadable) return nothing(hints, text.length <= 18 ? 'doubtful' : 'qualitative');
  if (!first) return nothing(hints, 'qualitative');
  if (more.length > 0) return readSeveral(text, found.numbers, hints);

  // 2024年培训3场: the year is the table's. Other dates state something of their own.
  const dated = found.dates.some((date) => DAY.test(text.slice(date.start, date.end)));
  const before = text.slice(0, first.start).replace(/[(:"'“”]+$/, '');
  const after = text.slice(first.end).replace(/^[)"'“”。.]+/, '');
  if (first.doubt === 'rank') return { ...nothing(hints, 'composite'), parts: [quantityOf(first, hints)] };
  if (before === '' && after === '') return certain(text, first, hints);
  if (before === '' && first.unit !== '%' && DERIVED_UNIT.test(after)) {
    return certain(text, { ...first, unit: (first.unit ?? '') + after }, hints);
  }
  const noted = before === '' && NOTE.test(text.slice(first.end)) && !DENIED.test(after);
  if (first.unit === null && first.multiplied === null) {
    const bounded = first.operator !== null && after === '' && LABEL.test(before);
    return bounded || noted ? certain(text, first, hints) : nothing(hints, 'qualitative');
  }
  // 一次验收合格: 一 before a word is part of how people speak.
  if (
    text[first.numberStart] === '一' &&
    first.value === 1 &&
    first.operator === null &&
    /^[\u4e00-\u9fff]/.test(after)
  ) {
    return nothing(hints, 'qualitative');
  }
  const short = before.length + after.length <= 18;
  if (first.doubt !== null && !short) return nothing(hints, 'qualitative');
  const to = readChangeTo(before);
  if (to && after === '') {
    const reached = hints.context.role === 'actual' ? '=' : to;
    return certain(text, { ...first, operator: first.operator ?? reached }, hints);
  }
  const trend = readChangeBefore(before);
  if (trend && COUNTED.test(after)) return trendOf(text, first, trend, hints);
  if (OTHER_BASE.test(before)) return { ...nothing(hints, 'reference'), parts: [quantityOf(first, hints)] };
  const label = before.replace(/每\d{1,4}万?/, '');
  const plain = after === '' || REACHED.test(after) || (short && COUNTED.test(after) && !DENIED.test(after));
  if (LABEL.test(label) && plain && !dated) return certain(text, first, hints);
  return { ...nothing(hints, 'composite'), parts: [quantityOf(first, hints)] };
}

const DATE_END = new RegExp(`^(?:底|年底)?${anyOf(BEFORE_DAY)}?${anyOf(DONE_BY)}*$`);
const DATE_BEGIN = new RegExp(`^${anyOf(BY_DAY)}?$`);

/** A text that is a date and nothing more; numbers inside dates are no quantities. */
function readDate(text: string, found: Scan, hints: Hints): Quantity | null {
  const first = found.dates[0];
  const last = found.dates.at(-1);
  if (
    !first ||
    !last ||
    found.numbers.some((number) => number.start < first.start || number.start >= last.end)
  )
    return null;
  const months = first.ambiguous && first !== last && last.ambiguous && hints.lent === null;
  if (first.ambiguous && !months && (hints.lent !== null || found.numbers.length > 0)) {
    return hints.lent === null ? nothing(hints, 'doubtful') : null;
  }
  if ((found.numbers.length > 0 && !months) || found.dates.length > 2) return null;
  const between = found.dates.length === 2 ? text.slice(first.end, last.start) : '';
  if (!/^(?:-{1,2}|~|至|到)?$/.test(between) || !DATE_BEGIN.test(text.slice(0, first.start))) return null;
  if (!DATE_END.test(text.slice(last.end))) return null;
  const base = { ...nothing(hints, 'date'), unit: null };
  if (last.date === null) return { ...base, kind: 'date-rule' };
  const read = { ...base, date: last.date };
  // 6月前 ends with June or before it.
  return last.unclear ? { ...base, kind: 'doubtful', parts: [read] } : read;
}

/** More than one number: both bounds of a range, a total with its parts, or a list. */
function readSeveral(text: string, numbers: readonly Scanned[], hints: Hints): Quantity {
  const [total, ...rest] = numbers as [Scanned, ...Scanned[]];
  const parts = numbers.map((number) => quantityOf(number, hints));
  const range = joinBounds(text, numbers);
  if (range) return quantityOf(range, hints);
  const between = text.slice(total.end, rest[0]!.start);
  const glued = between.trim() === '' && rest[0]!.start === rest[0]!.numberStart;
  if (glued && (total.unit === null || rest[0]!.unit === null)) {
    return { ...nothing(hints, 'doubtful'), parts };
  }
  const sum = readSum(text, numbers);
  if (sum) return { ...certain(text, sum, hints), kind: 'composite', parts: parts.slice(0, -1) };
  const explained = /^(?:[:(,。;]?(?:其中|包括|含|分别为))|^\(/.test(between);
  if (total.start === 0 && explained && total.unit !== null && total.doubt === null) {
    return { ...certain(text, total, hints), raw: hints.raw, kind: 'composite', parts: parts.slice(1) };
  }
  return { ...nothing(hints, 'composite'), parts };
}

function trendOf(text: string, number: Scanned, trend: 'up' | 'down' | 'steady', hints: Hints): Quantity {
  if (number.doubt !== null) return certain(text, number, hints);
  const quantity = quantityOf(number, hints);
  // 增长2倍 makes three times as much, or, loosely, twice.
  if (quantity.unit === '倍') return { ...nothing(hints, 'doubtful'), parts: [quantity] };
  return { ...quantity, operator: number.operator ?? hints.column ?? '>=', kind: 'trend', trend };
}

/** The one number of the text, with what the row says about it, unless it can be read in two ways. */
function certain(text: string, number: Scanned, hints: Hints): Quantity {
  const quantity = quantityOf(number, hints);
  if (number.doubt === 'contradiction') return nothing(hints, 'doubtful');
  if (quantity.kind === 'doubtful') return quantity;
  if (number.unit === null && quantity.unit === '%' && quantity.upper === null) {
    return readBarePercent(quantity, hints.context);
  }
  const readings = otherReadings(text, number, quantity, hints);
  return readings ? { ...nothing(hints, 'doubtful'), parts: readings } : quantity;
}

const MONEY_NAME = new RegExp(anyOf(MONEY_NAMES));
const COUNT_NAME = new RegExp(anyOf(COUNT_NAMES));

function quantityOf(number: Scanned, hints: Hints): Quantity {
  const { name } = hints.context;
  let { value, upper, unit } = number;
  const reported = hints.context.role === 'actual' ? number.reaching : null;
  let doubtful = number.doubt === 'about' || reported === 'aimed';
  if (unit === null) {
    const { lent } = hints;
    const money =
      lent !== null
        ? kindOfUnit(lent) === 'money'
        : !!name && MONEY_NAME.test(name) && !COUNT_NAME.test(name);
    if ((number.multiplied ?? 1) >= 1e4 && money) {
      // 5万 under a cost is 5 万元.
      const size = number.multiplied! >= 1e8 ? 1e8 : 1e4;
      unit = size === 1e8 ? '亿元' : '万元';
      value = round(value / size);
      upper = upper === null ? null : round(upper / size);
      // 3.5万 beside 万元 is 3.5 万元 or 3.5万 of them.
      doubtful ||= sizeInName(hints.unit) >= size;
    } else {
      unit = lent;
      // 5千 under 万元 is 5 千元 or 5 千万元.
      doubtful ||= number.multiplied !== null && money && lent !== null && sizeOf(lent) > 1;
      doubtful ||= number.multiplied !== null && sizeInName(hints.unit) >= number.multiplied;
    }
  }
  const quantity: Quantity = {
    raw: hints.raw,
    operator: reported === 'reached' ? '=' : (number.operator ?? hints.column ?? '='),
    value,
    upper,
    unit,
    kind: unit === null ? 'number' : kindOfUnit(unit),
  };
  return doubtful ? { ...nothing(hints, 'doubtful'), unit, parts: [quantity] } : quantity;
}

/** 10,000 for 万人次, 1 for 人次. */
function sizeInName(unit: string | null): number {
  const sign = unit?.[0] ?? '';
  return MYRIADS[sign] ?? POWERS[sign] ?? 1;
}
