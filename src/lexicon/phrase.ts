/**
 * Phrases that a label is told by, by where they stand in it. In a phrase {本年|当年} is a choice, {年度|} may be left
 * out, … stands for anything between, and # for the number of an item: 2, 十二. All other signs stand for themselves.
 */
export interface Phrases {
  /** The whole text. */
  readonly is?: readonly string[];
  readonly begins?: readonly string[];
  readonly ends?: readonly string[];
  /** Anywhere in the text. */
  readonly has?: readonly string[];
}

/** Phrases with what a text made of them means. */
export interface Meaning<M extends string> extends Phrases {
  readonly means: M;
  /** How sure the words alone make it, from 0 to 1, or by what measure the list says. */
  readonly surety?: number;
}

const SIGNS: Readonly<Record<string, string>> = {
  '{': '(?:',
  '|': '|',
  '}': ')',
  '…': '.*',
  '#': '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})',
};

/** The pattern for a text with one of these phrases in its place, letters of either case. */
export function patternOf({ is, begins, ends, has }: Phrases): RegExp {
  const parts = [
    ...(is?.length ? [`^${anyPhrase(is)}$`] : []),
    ...(begins?.length ? [`^${anyPhrase(begins)}`] : []),
    ...(ends?.length ? [`${anyPhrase(ends)}$`] : []),
    ...(has?.length ? [anyPhrase(has)] : []),
  ];
  return parts.length === 0 ? /(?!)/ : new RegExp(parts.join('|'), 'i');
}

/** Reads a text by a list: the first meaning whose phrases it is made of. */
export function readerOf<M extends Meaning<string>>(list: readonly M[]): (text: string) => M | undefined {
  const patterns = list.map((meaning) => [patternOf(meaning), meaning] as const);
  return (text) => patterns.find(([pattern]) => pattern.test(text))?.[1];
}

/** The longest first: what stands behind a phrase is then the same whichever was listed first. */
function anyPhrase(phrases: readonly string[]): string {
  return `(?:${[...phrases]
    .sort((a, b) => b.length - a.length)
    .map(sourceOf)
    .join('|')})`;
}

function sourceOf(phrase: string): string {
  return [...phrase].map((sign) => SIGNS[sign] ?? sign.replace(/[\\^$.*+?()[\]/-]/, '\\$&')).join('');
}
