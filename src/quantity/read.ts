import { fold, rememberBy, rememberText } from '../text';
import type { QuantityContext } from './context';
import { round } from './numbers';
import { readOperator, readPrefix } from './operators';
import type { Operator, Quantity, QuantityKind } from './quantity';
import { scan, type Scan, type Scanned } from './scan';
import { kindOfUnit, readUnit, readUnitAt } from './units';
import { readPercent } from './percent';
import { isPlaceholder, readChangeBefore, readChangeTo, readWords } from './words';

/**
 * Reads a 指标值 or 实际完成值 as written. Never throws. What does not certainly state one number has value null:
 * kind "doubtful" (its possible readings in `parts`), "composite" (its numbers in `parts`), "qualitative" and so on.
 */
export const readQuantity = rememberBy(
  (text: string, context?: QuantityContext) => JSON.stringify([text, context]),
  (text: string, context: QuantityContext = {}): Quantity => {
    const folded = fold(text).trim();
    const unit = readUnit(context.unit);
    const nature = readOperator(context.operator ?? '');
    const column = nature === 'qualitative' || nature === 'quantitative' ? null : nature;
    const hints: Hints = {
      raw: text,
      context,
      unit,
      lent: unit ?? readUnit(context.fallbackUnit) ?? context.target?.unit ?? null,
      column,
      qualitative: nature === 'qualitative',
    };
    const pair = splitPair(folded);
    if (pair)
      return { ...nothing(hints, 'composite'), parts: pair.map((part) => readQuantity(part, context)) };
    return readSingle(joinLines(folded), hints);
  },
);

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

interface Hints {
  readonly raw: string;
  readonly context: QuantityContext;
  /** The unit column. */
  readonly unit: string | null;
  /** The unit a bare number takes. */
  readonly lent: string | null;
  readonly column: Operator | null;
  readonly qualitative: boolean;
}

/** White space means nothing inside a value, except between two digits, which may be two cells run together. */
function joinLines(folded: string): string {
  return folded.replace(/\s+/g, (space, at: number) =>
    /[\d.]/.test(folded[at - 1] ?? '') && /\d/.test(folded[at + space.length] ?? '') ? ' ' : '',
  );
}

function readSingle(text: string, hints: Hints): Quantity {
  const bare = text.replace(/[。;,、]+$/, '');
  const words = readWords(bare);
  if (words) {
    // 全覆盖 in a row declared 定性 is a description.
    return fromWords(hints.qualitative && words.value !== undefined ? { kind: 'qualitative' } : words, hints);
  }
  if (isPlaceholder(bare)) return placeholder(bare, hints);
  return readRatio(bare, hints) ?? readScanned(bare, hints);
}

function fromWords(words: NonNullable<ReturnType<typeof readWords>>, hints: Hints): Quantity {
  // A blank says nothing, not even a unit; a word in a row with a unit column keeps that unit.
  const unit = words.unit ?? (words.kind === 'blank' ? null : hints.unit);
  return { ...nothing(hints, words.kind), ...words, unit };
}

function nothing(hints: Hints, kind: QuantityKind): Quantity {
  return { raw: hints.raw, operator: null, value: null, upper: null, unit: hints.unit, kind };
}

function placeholder(text: string, hints: Hints): Quantity {
  const first = text.search(/[*×xX_…□]|\.{3}/);
  const rest = text.slice(first).replace(/^[*×xX_…□.]+/, '');
  const unit = readUnitAt(rest, 0);
  return {
    ...nothing(hints, 'placeholder'),
    operator: readPrefix(text, first)?.operator ?? hints.column,
    unit: unit && unit.end === rest.length ? unit.unit : hints.unit,
  };
}

/** 48/48 → 100 %; 1:5.38 → 5.38. 3/4 may be the fourth of March, 8:30 a time: doubtful. */
function readRatio(text: string, hints: Hints): Quantity | null {
  const match = /^(\d{1,9}(?:\.\d{1,6})?)([/:])(\d{1,9}(?:\.\d{1,6})?)$/.exec(text);
  if (!match) return null;
  const [a, b] = [Number(match[1]), Number(match[3])];
  const parts = [a, b].map((value) => bareNumber(String(value), value, hints));
  const doubtful: Quantity = { ...nothing(hints, 'doubtful'), parts };
  const ratio: Quantity = { ...nothing(hints, 'ratio'), unit: null, parts };
  if (match[2] === ':') {
    if (a === 1) return { ...ratio, operator: '=', value: b };
    return a < 24 && /^[0-5]\d$/.test(match[3]!) ? doubtful : ratio;
  }
  const maybeDate = a !== b && Number.isInteger(a) && a >= 1 && a <= 12 && b <= 31 && hints.lent !== '%';
  if (b === 0 || maybeDate) return doubtful;
  return { ...ratio, operator: '=', value: round((a / b) * 100), unit: '%' };
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

/** 1-3 without any unit: a range, a negative number or a date. */
const BARE_RANGE = /^\d+(?:\.\d+)?-{1,2}\d+(?:\.\d+)?$/;

/** Words behind a number that only say it is reached: 100%覆盖, 30分钟内响应. */
const REACHED = /^(?:覆盖|全覆盖|响应|完成|达标|到位|办结|合格|支付|发放|拨付|及时|到账|兑现)+$/;
/** What makes a unit of a number, or of a unit, although the list has none: 微克/立方米, 吨 + 标准煤/万元. */
const DERIVED_UNIT =
  /^(?!.*(?:内|以[上下])$)[\u4e00-\u9fffA-Za-zμ·]{0,6}\/每?[\u4e00-\u9fffA-Za-zμ²³23]{1,5}$/;
/** A few words around one number: a label in front, or what is counted behind. */
const LABEL = /^[^\d,。;、!?]{0,18}$/;
const COUNTED = /^[^\d,。;、!?]{0,8}$/;
/** Another number is the base, so this one alone says nothing. */
const OTHER_BASE = /上年|去年|上一年|同期|往年|以前年度|全国|全省|全市|全县|平均|预算的|计划的|总数的|总量的/;

function readScanned(text: string, hints: Hints): Quantity {
  const found = scan(text, hints.context.year ?? null);
  const dated = readDate(text, found, hints);
  if (dated) return dated;
  if (BARE_RANGE.test(text) && hints.lent === null) return nothing(hints, 'doubtful');
  const [first, ...more] = found.numbers;
  if (!first) return nothing(hints, 'qualitative');
  if (more.length > 0) return readSeveral(text, found.numbers, hints);

  const before = text.slice(0, first.start).replace(/[(:"'“”]+$/, '');
  const after = text.slice(first.end).replace(/^[)"'“”。.]+/, '');
  if (before === '' && after === '') return certain(text, first, hints);
  if (before === '' && first.unit !== '%' && DERIVED_UNIT.test(after)) {
    return certain(text, { ...first, unit: (first.unit ?? '') + after }, hints);
  }
  if (first.unit === null && first.multiplied === null) {
    // 3艘: one sign behind the number can only be a measure word.
    const measure = /^[\u4e00-\u9fff]$/.test(after) && before === '' && !/[号级岁年月日版型楼]/.test(after);
    return measure ? certain(text, { ...first, unit: after }, hints) : nothing(hints, 'qualitative');
  }
  const to = readChangeTo(before);
  if (to && after === '') return certain(text, { ...first, operator: first.operator ?? to }, hints);
  const trend = readChangeBefore(before);
  if (trend && COUNTED.test(after)) return trendOf(first, trend, hints);
  if (OTHER_BASE.test(before)) return { ...nothing(hints, 'reference'), parts: [quantityOf(first, hints)] };
  const short = before.length + after.length <= 18;
  const label = before.replace(/每\d{1,4}万?/, '');
  if (LABEL.test(label) && (after === '' || REACHED.test(after) || (short && COUNTED.test(after)))) {
    return certain(text, first, hints);
  }
  return { ...nothing(hints, 'composite'), parts: [quantityOf(first, hints)] };
}

const DATE_END =
  /^(?:底|年底)?(?:前|之前|以前|底前|内|以内|止)?(?:全部|全面|基本)?(?:完成|竣工|验收|交付|支付|结束|投入使用|上报|发放|实施|开工|建成|完工)*(?:完毕|完成|到位|使用)?$/;

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
  if (first.ambiguous && (hints.lent !== null || found.numbers.length > 0)) {
    return hints.lent === null ? nothing(hints, 'doubtful') : null;
  }
  if (found.numbers.length > 0 || found.dates.length > 2) return null;
  const between = found.dates.length === 2 ? text.slice(first.end, last.start) : '';
  const before = text.slice(0, first.start);
  if (
    !/^(?:-{1,2}|~|至|到)?$/.test(between) ||
    !/^(?:于|在|截至|截止|不晚于|不迟于|自|从|≤|<=|=|按时于)?$/.test(before)
  )
    return null;
  if (!DATE_END.test(text.slice(last.end))) return null;
  const base = { ...nothing(hints, 'date'), unit: null };
  return last.date === null ? { ...base, kind: 'date-rule' } : { ...base, date: last.date };
}

/** More than one number: a total with its parts, or a list. */
function readSeveral(text: string, numbers: readonly Scanned[], hints: Hints): Quantity {
  const [total, ...rest] = numbers as [Scanned, ...Scanned[]];
  const parts = numbers.map((number) => quantityOf(number, hints));
  const glued =
    text.slice(total.end, rest[0]!.start).trim() === '' && rest[0]!.start === rest[0]!.numberStart;
  if (glued) return { ...nothing(hints, 'doubtful'), parts };
  const between = text.slice(total.end, rest[0]!.start);
  const explained = /^(?:[:(,。;]?(?:其中|包括|含|分别为))|^\(/.test(between);
  if (total.start === 0 && explained && total.unit !== null) {
    return { ...certain(text, total, hints), raw: hints.raw, kind: 'composite', parts: parts.slice(1) };
  }
  return { ...nothing(hints, 'composite'), parts };
}

function trendOf(number: Scanned, trend: 'up' | 'down' | 'steady', hints: Hints): Quantity {
  const quantity = quantityOf(number, hints);
  return { ...quantity, operator: number.operator ?? hints.column ?? '>=', kind: 'trend', trend };
}

/** The one number of the text, with what the row says about it, unless it can be read in two ways. */
function certain(text: string, number: Scanned, hints: Hints): Quantity {
  const quantity = quantityOf(number, hints);
  if (number.contradictory) return nothing(hints, 'doubtful');
  if (number.unit === null && quantity.unit === '%' && quantity.upper === null) {
    return readPercent(quantity, hints.context);
  }
  const readings = otherReadings(text, number, quantity);
  return readings ? { ...nothing(hints, 'doubtful'), parts: readings } : quantity;
}

/** Names of money indicators, for 5万 without 元; 补助人数 is none. */
const MONEY_NAME = /成本|经费|资金|金额|支出|费用|投入|补助|补贴|预算|造价|收入|产值/;
const NOT_MONEY_NAME = /率|人数|人次|户数|次数|数量|个数|比例|标准数/;

function quantityOf(number: Scanned, hints: Hints): Quantity {
  const { name } = hints.context;
  let { value, upper, unit } = number;
  if (unit === null) {
    const lent = hints.lent;
    const money =
      lent !== null
        ? kindOfUnit(lent) === 'money'
        : !!name && MONEY_NAME.test(name) && !NOT_MONEY_NAME.test(name);
    if (number.multiplied !== null && money) {
      // 5万 under a cost is 5 万元.
      unit = number.multiplied === 1e8 ? '亿元' : '万元';
      const size = number.multiplied === 1e8 ? 1e8 : 1e4;
      value = round(value / size);
      upper = upper === null ? null : round(upper / size);
    } else {
      unit = lent;
    }
  }
  return {
    raw: hints.raw,
    operator: number.operator ?? hints.column ?? '=',
    value,
    upper,
    unit,
    kind: unit === null ? 'number' : kindOfUnit(unit),
  };
}

/** Without a unit: a year (2024), a date (20241231), or two cells run together (88 and 100 in 88100). */
const READ_OTHERWISE = /^(?:20[1-4]\d|20\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])|[1-9]\d100)$/;

/** What a text may mean that can be read in more than one way, else null. A guess here would invent a number. */
function otherReadings(text: string, number: Scanned, quantity: Quantity): Quantity[] | null {
  if (number.operator !== null) return null;
  const digits = text.replace(/,/g, '');
  // ≥ read as 2 by a scanner: 290% was ≥90%.
  const slip = /^2(\d{2,3}(?:\.\d+)?)%$/.exec(digits);
  if (slip && Number(slip[1]) >= 60 && Number(slip[1]) <= 100) {
    return [quantity, { ...quantity, operator: '>=', value: Number(slip[1]) }];
  }
  return quantity.unit === null && READ_OTHERWISE.test(digits) ? [quantity] : null;
}
