import { anyOf, MYRIADS, POWERS, TIME_PARTS } from '../lexicon';
import { readNumberAt, round, type NumberAt } from './numbers';
import type { Operator } from './quantity';
import { kindOfUnit, readAnyUnitAt, readUnitAt, sizeOf } from './units';

/** A number with all that belongs to it up to the unit: 万 or 亿, 余, the unit, a half. */
export interface Measured {
  /** Null when the signs may be several numbers: 一百五个, 3万5. */
  readonly value: number | null;
  /** The upper end of a number that only says about how many, else null. */
  readonly upper: number | null;
  readonly unit: string | null;
  readonly end: number;
  /** What 百, 千, 万 or 亿 at the end of the number multiplies by, else 1: both ends of 3-5万人 are ten thousands. */
  readonly factor: number;
  /** 余 and 多 say more than the number, 来 about as much. */
  readonly more: Operator | null;
  readonly chinese: boolean;
}

const TENTHS = /成(?:(五)|([一二三四六七八九])(?!\d))?(?![立员功果效本都长为人年绩品交因份套分])/y;
const FRACTION = /(\d{1,3}|[百千万]|[二三四五六七八九十]{1,2})分之/y;
/** Shares in words. */
const SHARE = /(?:一半|半数|(百分百))/y;
/** 半小时, 半年. */
const HALF_OF = /半(?=个?(?:小时|年|天|月|学期|学年)(?!度|成))/y;
/** 18.3/10万: so many of a hundred thousand. */
const OF_MANY = /\/(?:(?:10|100)?[万千]|百万)(?![一-龥元])/y;
const MORE: Readonly<Record<string, Operator>> = { 余: '>', 多: '>', 来: '~' };
/** 两年多, 3小时余; but 5种多样化服务, 10元余额. */
const MORE_BEHIND = /[多余](?![样种元个次级方功媒层式渠名项类家户重额党地边维头])/y;
/** 一个半月, 2个多小时. */
const COUNTER = /个(?:(半)|[多余])(?=月|小时|工作日|学期|学年|百分点)/y;
/** 两年半; but 3天半年度总结. */
const HALF = /半(?![数年月径个天日小成])/y;
/** 3元5角, 叁元伍角陆分, 伍仟元整. */
const CENTS =
  /(?:([\d一二三四五六七八九壹贰叁肆伍陆柒捌玖])角)?(?:零?([\d一二三四五六七八九壹贰叁肆伍陆柒捌玖])分(?!之|钟|别))?[整正]?(?![常式确规面版在体改治套])/y;

/**
 * The number that begins here with its unit. Null when none begins, or a Chinese numeral stands in a word. With `value`,
 * the text is one value, and a short word that it ends with is a unit though no list has it.
 */
export function readMeasured(text: string, at: number, value: boolean): Measured | null {
  FRACTION.lastIndex = at;
  const fraction = FRACTION.exec(text);
  if (fraction) return readFraction(text, FRACTION.lastIndex, fraction[1]!, value);
  if (value && /[一半百]/.test(text[at]!)) {
    const part = readPartInWords(text, at);
    if (part) return part;
  }
  const number = readNumberAt(text, at);
  if (!number) return null;
  return readTenths(text, number) ?? readWithUnit(text, number, value);
}

/** 百分之九十五, 千分之五, 万分之三; where the text is one value also 三分之二. */
function readFraction(text: string, at: number, of: string, value: boolean): Measured | null {
  const part = readNumberAt(text, at);
  if (!part) return null;
  const whole = PARTS_OF[of] ?? readNumberAt(of, 0)?.value ?? 0;
  if (PARTS_OF[of] === undefined && !(value && part.value !== null && part.value < whole)) return null;
  const scale = of === '千' ? 1 : 100 / whole;
  return {
    ...plain(part),
    value: part.value === null ? null : round(part.value * scale),
    upper: part.upper === null ? null : round(part.upper * scale),
    unit: of === '千' ? '‰' : '%',
  };
}

const PARTS_OF: Readonly<Record<string, number>> = { 百: 100, 千: 1e3, 万: 1e4 };

/** 一半, 半数, 百分百 and 半小时; null for any other text. */
function readPartInWords(text: string, at: number): Measured | null {
  const whole = { upper: null, factor: 1, more: null, chinese: true };
  SHARE.lastIndex = at;
  const share = SHARE.exec(text);
  if (share) return { ...whole, value: share[1] ? 100 : 50, unit: '%', end: SHARE.lastIndex };
  HALF_OF.lastIndex = at;
  if (!HALF_OF.test(text) || /[大多上下前后每一]/.test(text[at - 1] ?? '')) return null;
  const unit = unitAt(text, at + 1, false);
  return unit && { ...whole, value: 0.5, unit: unit.unit, end: unit.end };
}

function plain({ value, upper, end, chinese }: NumberAt): Measured {
  return { value, upper, end, chinese, unit: null, factor: 1, more: null };
}

/** 九成, 九成六, 七八成. */
function readTenths(text: string, number: NumberAt): Measured | null {
  if (number.value === null || number.value > 10) return null;
  TENTHS.lastIndex = number.end;
  const tenths = TENTHS.exec(text);
  if (!tenths) return null;
  const [, five, digit] = tenths;
  // 三成六个村: the 六 counts villages.
  const own = digit !== undefined && readUnitAt(text, TENTHS.lastIndex) === null;
  const ones = five ? 5 : own ? readNumberAt(digit, 0)!.value! : 0;
  return {
    ...plain(number),
    value: round(number.value * 10 + ones),
    upper: number.upper === null ? null : round(number.upper * 10),
    unit: '%',
    end: TENTHS.lastIndex - (digit === undefined || own ? 0 : 1),
  };
}

function readWithUnit(text: string, number: NumberAt, value: boolean): Measured | null {
  // 五金厂 and 三屯社区 are names: behind a Chinese numeral only units of the list count.
  const open = value && !number.chinese;
  let { end } = number;
  let factor = 1;
  let more: Operator | null = null;
  let unit = unitAt(text, end, open);
  while (!unit) {
    const sign = text[end] ?? '';
    const multiplier = multiplierOf(sign);
    if (multiplier !== undefined) factor *= multiplier;
    else if (MORE[sign] !== undefined && more === null) more = MORE[sign];
    else break;
    end++;
    unit = unitAt(text, end, open);
  }
  const read: Measured = {
    value: times(number.value, factor),
    upper: times(number.upper, factor),
    unit: unit?.unit ?? null,
    end: unit?.end ?? end,
    factor: factor * factorOf(text, number),
    more,
    chinese: number.chinese,
  };
  if (unit) return readLesser(text, read) ?? withFractions(text, read, unit.counted);
  OF_MANY.lastIndex = read.end;
  const many = factor === 1 && !number.chinese ? OF_MANY.exec(text) : null;
  if (many) return { ...read, unit: many[0], end: OF_MANY.lastIndex };
  // 多 without a unit behind it belongs to the next word: 12多样.
  if (more !== null && factor === 1 && !number.chinese) return plain(number);
  return (factor > 1 && more === null ? readCompound(text, read, value) : null) ?? read;
}

function times(value: number | null, factor: number): number | null {
  return value === null || factor === 1 ? value : round(value * factor);
}

/** What the last sign of a Chinese numeral multiplies by: 三至五百, 三至五万. */
function factorOf(text: string, { chinese, end }: NumberAt): number {
  const sign = text[end - 1] ?? '';
  return chinese ? (multiplierOf(sign) ?? 1) : 1;
}

function multiplierOf(sign: string): number | undefined {
  const power = POWERS[sign] ?? MYRIADS[sign];
  return power === 10 ? undefined : power;
}

interface UnitAt {
  readonly unit: string;
  readonly end: number;
  /** A word between number and unit that adds to the number: 个半, 个多. */
  readonly counted?: 'half' | 'more';
}

/** The unit behind a number, in brackets or not: 场, （场）, 个半月. */
function unitAt(text: string, end: number, open: boolean): UnitAt | null {
  let at = end;
  while (at < end + 2 && text[at] === ' ') at++;
  COUNTER.lastIndex = at;
  const counter = COUNTER.exec(text);
  if (counter) {
    const unit = text.startsWith('月', COUNTER.lastIndex)
      ? { unit: '个月', end: COUNTER.lastIndex + 1 }
      : readUnitAt(text, COUNTER.lastIndex);
    return unit && { ...unit, counted: counter[1] ? 'half' : 'more' };
  }
  const read = open ? readAnyUnitAt : readUnitAt;
  const unit = read(text, at);
  if (unit || !/[([【]/.test(text[at] ?? '')) return unit;
  const close = text.slice(at, at + 12).search(/[)\]】]/);
  if (close < 0) return null;
  const inside = read(text.slice(0, at + close), at + 1);
  return inside?.end === at + close ? { unit: inside.unit, end: at + close + 1 } : null;
}

/** What may stand behind the unit and still belong to the number: 两年半, 3元5角, 伍仟元整, 十年多. */
function withFractions(text: string, read: Measured, counted: UnitAt['counted']): Measured {
  if (counted === 'half') return plus(read, 0.5, read.end);
  if (counted === 'more') return { ...read, more: '>' };
  if (read.unit === '元') {
    CENTS.lastIndex = read.end;
    const [cents, jiao, fen] = CENTS.exec(text) ?? [''];
    if (cents !== '') return plus(read, digit(jiao) / 10 + digit(fen) / 100, read.end + cents.length);
  }
  HALF.lastIndex = read.end;
  if (HALF.test(text) && read.unit !== null && !read.unit.includes('/')) {
    return kindOfUnit(read.unit) === 'duration' || read.unit === '倍'
      ? plus(read, 0.5, HALF.lastIndex)
      : read;
  }
  MORE_BEHIND.lastIndex = read.end;
  return read.more === null && MORE_BEHIND.test(text)
    ? { ...read, more: '>', end: MORE_BEHIND.lastIndex }
    : read;
}

const LESSER = new RegExp(
  `[零又]?(?=[\\d一二两三四五六七八九十]{1,3}${anyOf(Object.values(TIME_PARTS).flatMap(Object.keys))})`,
  'y',
);

/** 1年6个月, 2分30秒: one length in two units, read in the smaller. */
function readLesser(text: string, high: Measured): Measured | null {
  const parts = TIME_PARTS[high.unit ?? ''];
  if (!parts || high.value === null || high.upper !== null || high.more !== null) return null;
  LESSER.lastIndex = high.end;
  if (!LESSER.test(text)) return null;
  const low = readNumberAt(text, LESSER.lastIndex);
  const unit = low && unitAt(text, low.end, false);
  const [name, of] = parts[unit?.unit ?? ''] ?? [];
  if (!unit || name === undefined || low.value === null || low.upper !== null || low.value >= of!)
    return null;
  return { ...high, value: round(high.value * of! + low.value), unit: name, end: unit.end };
}

function plus(read: Measured, more: number, end: number): Measured {
  return { ...read, value: read.value === null ? null : round(read.value + more), end };
}

function digit(sign: string | undefined): number {
  return sign === undefined ? 0 : (readNumberAt(`${sign}元`, 0)?.value ?? 0);
}

/** 2万5千元, 1亿2000万元: the parts of one number. 3万5 may be 35,000 or 30,005. */
function readCompound(text: string, high: Measured, value: boolean): Measured | null {
  const low = readNumberAt(text, high.end) && readWithUnit(text, readNumberAt(text, high.end)!, value);
  if (!low || high.value === null) return null;
  const size = low.unit !== null && kindOfUnit(low.unit) === 'money' ? sizeOf(low.unit) : 1;
  const lowest = low.value === null ? null : low.value * size;
  if (lowest === null || (lowest < 10 && text[high.end] !== '零')) return { ...low, value: null };
  if (lowest >= high.factor) return null;
  const unit = low.unit === '千元' || low.unit === '百元' ? '元' : low.unit;
  return { ...low, unit, value: round((high.value + lowest) / (unit === '元' ? 1 : size)), upper: null };
}
