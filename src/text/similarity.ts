import { plainWords } from './normalise';
import { rememberText } from './remember';

/**
 * The character bigrams of a text, each as one number, with how often it stands in the text; taken once where a text is
 * compared often.
 */
export interface Bigrams {
  readonly counts: ReadonlyMap<number, number>;
  readonly total: number;
}

/**
 * How alike two texts are, 0 to 1: Dice coefficient of their character bigrams, punctuation and 的 left out.
 * Near 1: lightly reworded. From about 0.35: may mean the same thing. Texts with nothing to compare give 0.
 */
export function similarity(a: string | Bigrams, b: string | Bigrams): number {
  const left = read(a);
  const right = read(b);
  const size = left.total + right.total;
  return size === 0 ? 0 : (2 * shared(left, right)) / size;
}

/** The share of a's character bigrams that b has too, 0 to 1: how far a is said inside b. */
export function containment(a: string | Bigrams, b: string | Bigrams): number {
  const left = read(a);
  return left.total === 0 ? 0 : shared(left, read(b)) / left.total;
}

/** A single character counts as its own bigram, so that one-character texts can be compared. */
export const bigramsOf = rememberText((text: string): Bigrams => {
  const clean = plainWords(text);
  const counts = new Map<number, number>();
  const total = clean.length > 1 ? clean.length - 1 : clean.length;
  for (let i = 0; i < total; i++) {
    // Behind a single character charCodeAt gives NaN, which counts as 0 here.
    const pair = (clean.charCodeAt(i) << 16) | clean.charCodeAt(i + 1);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, total };
});

function read(text: string | Bigrams): Bigrams {
  return typeof text === 'string' ? bigramsOf(text) : text;
}

function shared(a: Bigrams, b: Bigrams): number {
  let count = 0;
  for (const [pair, times] of a.counts) count += Math.min(times, b.counts.get(pair) ?? 0);
  return count;
}
