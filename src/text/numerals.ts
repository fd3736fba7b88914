import { anyOf, ACCOUNT_DIGITS, ACCOUNT_POWERS, DIGITS, MYRIADS, POWERS, SOME_DIGIT, TENS } from '../lexicon';

const ACCOUNT = [...ACCOUNT_DIGITS, ...ACCOUNT_POWERS];
const PLAIN = [DIGITS, POWERS, MYRIADS, TENS].flatMap(Object.keys).filter((sign) => !ACCOUNT.includes(sign));
const DECIMALS = `(?:点${anyOf(Object.keys(DIGITS))}{1,8}${anyOf(Object.keys(MYRIADS))}{0,2})`;

/**
 * A group that matches a run of signs that may be a Chinese numeral: 九十五, 三点五, 拾贰万, 十几, 二〇二四. Signs of
 * accounts need a power beside them, since 伍 and 陆 are words too. Bounded, so that a search stays linear.
 */
export const CHINESE_NUMERAL = `(?:数?${anyOf(PLAIN, ['几'])}{1,20}${DECIMALS}?|${anyOf(PLAIN, ACCOUNT)}{1,24}(?<=${anyOf(
  [...ACCOUNT_POWERS, ...Object.keys(MYRIADS)],
)}.{0,24})|${anyOf(ACCOUNT_DIGITS)}(?=[元圆]))`;

/**
 * The number that a Chinese numeral states: 九十五 → 95, 两千五百 → 2500, 伍万叁仟 → 53000, 廿五 → 25, 二〇二四 → 2024.
 * Null when the signs state none, or not exactly: 两三 (see {@link readAboutNumber}), 一百五 (105 or 150).
 */
export function readChineseNumber(text: string): number | null {
  const [whole = '', decimals, ...more] = [...text]
    .flatMap((sign) => TENS[sign] ?? sign)
    .join('')
    .split('点');
  if (more.length > 0 || text === '') return null;
  if (decimals === undefined) return integer(whole);
  const end = /^(.*?)([万亿萬億]*)$/.exec(decimals)!;
  const value = integer(whole);
  const digits = [...end[1]!].map((sign) => DIGITS[sign]);
  if (value === null || digits.length === 0 || digits.includes(undefined)) return null;
  const factor = [...end[2]!].reduce((product, sign) => product * MYRIADS[sign]!, 1);
  return Number((Number(`${value}.${digits.join('')}`) * factor).toPrecision(15));
}

/**
 * Both ends of a numeral that says about how many: 两三 → [2, 3], 十二三 → [12, 13], 三四十 → [30, 40], 十几 → [11, 19],
 * 数百 → [200, 900]; null for every other.
 */
export function readAboutNumber(text: string): readonly [number, number] | null {
  const at = text.search(SOME);
  if (at >= 0) return ends(text.slice(0, at), at > 0 ? '一' : '二', '九', text.slice(at + 1));
  const [whole = ''] = text.split('点');
  for (let i = 1; i < whole.length; i++) {
    const [low, high] = [text[i - 1]!, text[i]!];
    // 三五个 is said of three to five; every other pair is of neighbours.
    const apart = (DIGITS[high] ?? NaN) - (DIGITS[low] ?? NaN);
    if (!(apart === 1 || (low === '三' && high === '五')) || DIGITS[low] === 0) continue;
    return ends(text.slice(0, i - 1), low, high, text.slice(i + 1));
  }
  return null;
}

const SOME = new RegExp(anyOf(SOME_DIGIT));

function ends(before: string, low: string, high: string, after: string): readonly [number, number] | null {
  const [from, to] = [low, high].map((digit) =>
    readChineseNumber(before + (digit === '两' ? '二' : digit) + after),
  );
  return from === null || to === null || from! >= to! ? null : [from!, to!];
}

/** 亿 and 万 first, each at most once and in this order; 万亿 is 亿 ten thousand times. */
function integer(text: string): number | null {
  if (!/[十百千拾佰仟万亿萬億]/.test(text)) return digitByDigit(text);
  const [, high, low] = /^(?:(.*)[亿億])?(.*)$/.exec(text)!;
  if (high === undefined) return belowYi(low!);
  const yi = high === '' ? 1 : belowYi(high);
  const rest = low === '' ? 0 : belowYi(low!);
  if (yi === null || rest === null || (low !== '' && isShortened(low!))) return null;
  return yi * 1e8 + rest;
}

function belowYi(text: string): number | null {
  const [, high, low] = /^(?:(.*)[万萬])?(.*)$/.exec(text)!;
  if (high === undefined) return section(low!);
  const wan = high === '' ? 1 : section(high);
  const rest = low === '' ? 0 : section(low!);
  if (wan === null || rest === null || (low !== '' && isShortened(low!))) return null;
  return wan * 1e4 + rest;
}

/** The 二 of 一万二 may be 2 or 2000; 一万零二 and 一万二千 are clear. */
function isShortened(rest: string): boolean {
  return rest.length === 1;
}

/** A number below 万. */
function section(text: string): number | null {
  let sum = 0;
  let digit: number | null = null;
  let power = Infinity;
  let zero = false;
  for (const sign of text) {
    const step = POWERS[sign];
    if (step === undefined) {
      if (digit !== null || DIGITS[sign] === undefined) return null;
      if (DIGITS[sign] === 0) zero = true;
      else digit = DIGITS[sign]!;
      continue;
    }
    // Only the first power may stand without a digit: 十二, 百.
    if (step >= power || (digit === null && sum > 0)) return null;
    sum += (digit ?? 1) * step;
    digit = null;
    zero = false;
    power = step;
  }
  if (digit === null) return sum === 0 && text.length > 1 ? null : sum;
  // 一百五 may be 105 or 150.
  if (power > 10 && power !== Infinity && !zero) return null;
  return text.endsWith('两') && sum > 0 ? null : sum + digit;
}

/** 二〇二四; a run of other signs is no number: 一二三产业. */
function digitByDigit(text: string): number | null {
  const digits = [...text].map((sign) => DIGITS[sign]);
  if (digits.length === 0 || digits.length > 15 || digits.includes(undefined)) return null;
  if (digits.length === 1) return digits[0]!;
  const rises = digits.every((digit, i) => i === 0 || digit === digits[i - 1]! + 1);
  const clear = digits[0] !== 0 && (digits.includes(0) || (digits.length >= 4 && !rises));
  return clear && !text.includes('两') ? Number(digits.join('')) : null;
}
