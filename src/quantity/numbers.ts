/** A number found in a text: its value and where it ends. */
export interface NumberAt {
  readonly value: number;
  readonly end: number;
  readonly chinese: boolean;
}

/** Bounded lengths keep the search linear on any text; no longer number is written. */
const ARABIC = /\d{1,3}(?:,\d{3}){1,5}(?![\d,])(?:\.\d+)?|\d+(?:\.\d+)?/y;
const CHINESE =
  /[零〇一二两三四五六七八九十百千]{1,12}(?:万[零〇一二两三四五六七八九十百千]{0,12})?(?:点[零〇一二三四五六七八九]{1,8})?/y;

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The number that begins at this place of a folded text, without sign, 万 and 亿. */
export function readNumberAt(text: string, at: number): NumberAt | null {
  ARABIC.lastIndex = at;
  const arabic = ARABIC.exec(text);
  if (arabic) {
    const value = Number(arabic[0].replaceAll(',', ''));
    return Number.isFinite(value) ? { value, end: ARABIC.lastIndex, chinese: false } : null;
  }
  CHINESE.lastIndex = at;
  const chinese = CHINESE.exec(text);
  if (!chinese) return null;
  const value = readChineseNumber(chinese[0]);
  return value === null ? null : { value, end: CHINESE.lastIndex, chinese: true };
}

/** 九十五 → 95, 两千五百 → 2500, 二〇二四 → 2024; null when the signs make no number. */
export function readChineseNumber(text: string): number | null {
  const [whole = '', decimals] = text.split('点');
  const cut = whole.indexOf('万');
  const high = cut < 0 ? 0 : section(whole.slice(0, cut));
  const low = cut < 0 ? section(whole) : whole.length > cut + 1 ? section(whole.slice(cut + 1)) : 0;
  if (high === null || low === null) return null;
  const value = high * 1e4 + low;
  if (decimals === undefined) return value;
  return Number(`${value}.${[...decimals].map((char) => DIGITS[char]).join('')}`);
}

/** A number below 万. Digits without 十百千 are read one by one (二〇二四). */
function section(text: string): number | null {
  if (text === '') return null;
  if (![...text].some((char) => char in POWERS)) {
    if (text.length > 1 && text.includes('两')) return null;
    return text.length > 15 ? null : Number([...text].map((char) => DIGITS[char]).join(''));
  }
  let sum = 0;
  let digit: number | null = null;
  let power = Infinity;
  for (const char of text) {
    const step = POWERS[char];
    if (step === undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = DIGITS[char]!;
      continue;
    }
    if (step >= power) return null;
    sum += (digit ?? 1) * step;
    digit = null;
    power = step;
  }
  return sum + (digit ?? 0);
}

/** Without the noise of binary fractions: 15 digits are what a cell holds. */
export function round(value: number): number {
  return Number(value.toPrecision(15));
}
