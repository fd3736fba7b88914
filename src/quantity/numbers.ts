import { CHINESE_NUMERAL, readAboutNumber, readChineseNumber } from '../text';

/** A number found in a text: its value and where it ends. */
export interface NumberAt {
  /** Null when the signs may be several numbers: 一百五 is 105 or 150. */
  readonly value: number | null;
  /** The upper end of a number that only says about how many (两三, 十几), else null. */
  readonly upper: number | null;
  readonly end: number;
  readonly chinese: boolean;
}

/**
 * Bounded lengths keep the search linear on any text; no longer number is written. A space parts thousands only where
 * the digits behind it are no number of their own: 10 000, but 88 100 may be two cells run together.
 */
const ARABIC =
  /\d{1,3}(?:,\d{3}){1,5}(?![\d,])(?:\.\d+)?|\d{1,3}(?: \d{3}){0,3} 0\d{2}(?: \d{3}){0,3}(?![\d ])(?:\.\d+)?|\d+(?:\.\d+)?/y;
const CHINESE = new RegExp(CHINESE_NUMERAL, 'y');

/** The number that begins at this place of a folded text, without sign. 万 and 亿 belong to Chinese numerals only. */
export function readNumberAt(text: string, at: number): NumberAt | null {
  ARABIC.lastIndex = at;
  const arabic = ARABIC.exec(text);
  if (arabic) {
    const value = Number(arabic[0].replace(/[, ]/g, ''));
    return Number.isFinite(value) ? { value, upper: null, end: ARABIC.lastIndex, chinese: false } : null;
  }
  CHINESE.lastIndex = at;
  const chinese = CHINESE.exec(text)?.[0];
  if (chinese === undefined) return null;
  const [value, upper] = readAboutNumber(chinese) ?? [readChineseNumber(chinese), null];
  return { value, upper, end: CHINESE.lastIndex, chinese: true };
}

/** Without the noise of binary fractions: 15 digits are what a cell holds. */
export function round(value: number): number {
  return Number(value.toPrecision(15));
}
