import { rememberText } from './remember';

/**
 * Signs that NFKC would take for something else: ① would become 1, ² would become 2, and list marks would
 * become digits of a quantity.
 */
const KEEP =
  /[\u00aa\u00b2\u00b3\u00b9\u00ba\u2070-\u209f\u2460-\u24ff\u2776-\u2793\u3220-\u3247\u3280-\u32b0]/;

/** Signs with the same meaning that NFKC leaves apart. */
const SAME: Readonly<Record<string, string>> = {
  '≧': '≥',
  '⩾': '≥',
  '≦': '≤',
  '⩽': '≤',
  '≯': '≤',
  '≮': '≥',
  '∶': ':',
  '︰': ':',
  '═': '=',
  '﹪': '%',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '〜': '~',
  '∼': '~',
  '\u200b': ' ',
  '\ufeff': ' ',
};

/** What each UTF-16 unit becomes, filled as units are met; 0: not met yet. */
const FOLDED = new Uint16Array(0x1_0000);

/**
 * Half-width form of a text, sign by sign: the result is as long as the text, so positions stay true.
 * List marks (①), squares (㎡) and powers stay as they are.
 */
export function fold(text: string): string {
  let folded = '';
  let done = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const to = FOLDED[unit] || (FOLDED[unit] = foldUnit(text[i]!).charCodeAt(0));
    if (to === unit) continue;
    folded += text.slice(done, i) + String.fromCharCode(to);
    done = i + 1;
  }
  return done === 0 ? text : folded + text.slice(done);
}

function foldUnit(char: string): string {
  if (char < '\u0080') return char === '\t' || char === '\r' || char === '\v' || char === '\f' ? ' ' : char;
  const same = SAME[char];
  if (same !== undefined) return same;
  if (KEEP.test(char)) return char;
  const compatible = char.normalize('NFKC');
  return compatible.length === 1 ? (SAME[compatible] ?? compatible) : char;
}

/**
 * A text as it is compared: half-width, small letters, 平方米 for ㎡, without white space.
 * List marks stay list marks.
 */
export const normalise = rememberText((text: string): string =>
  fold(text).replace(/㎡/g, '平方米').replace(/㎞/g, '公里').replace(/\s+/g, '').toLowerCase(),
);

/** What a rewording may add or drop without changing the meaning: punctuation, signs, 的. */
const NOISE = /[\p{P}\p{S}的]+/gu;

/** A text as wordings are compared: {@link normalise}d, without punctuation, signs and 的. */
export const plainWords = rememberText((text: string): string => normalise(text).replace(NOISE, ''));
