import { type Bigrams, bigramsOf, containment, rememberFor, rememberText, similarity } from '../../../text';
import { anyOf, GENERIC_WORDS } from '../../../lexicon';

/** What a phrase is about, ready to be compared with many others. */
export interface Topic {
  readonly text: string;
  readonly bigrams: Bigrams;
  /** Characters left without the words that any task may have (开展, 宣传活动, 工作). */
  readonly specific: number;
}

const GENERIC = new RegExp(`${anyOf(GENERIC_WORDS)}|[\\p{P}\\p{S}\\s]`, 'gu');

export const topicOf = rememberText((text: string): Topic => ({
  text,
  bigrams: bigramsOf(text),
  specific: text.replace(GENERIC, '').length,
}));

/** A shorter phrase that stands whole in a longer one counts when it is this specific: 定期检测, not 宣传活动. */
const SPECIFIC = 4;
const INCLUDED = 0.8;
/** With less than this of its own, a phrase is like only what says the same: 培训会 is not 能力提升培训会. */
const OWN = 2;

/** How surely two phrases speak of the same thing, 0 to 1. */
export function likeness(a: Topic, b: Topic): number {
  const alike = similarity(a.bigrams, b.bigrams);
  if (alike >= INCLUDED) return alike;
  if (Math.min(a.specific, b.specific) < OWN) return 0;
  const [short, long] = byLength(a, b);
  const included = short.specific >= SPECIFIC && containment(short.bigrams, long.bigrams) === 1;
  return included ? INCLUDED : alike;
}

/** From here on two phrases may well have to do with each other. */
const RELATED = 0.35;
const MOSTLY_INCLUDED = 0.75;

/** Whether two phrases may have to do with each other: the lenient question, asked before calling something missing. */
export function isRelated(a: Topic, b: Topic): boolean {
  const [short, long] = byLength(a, b);
  return (
    similarity(a.bigrams, b.bigrams) >= RELATED || containment(short.bigrams, long.bigrams) >= MOSTLY_INCLUDED
  );
}

/** Whether the two have a word in common that not any work may have, of two signs at least: 展演, 保洁. */
export function sharesWord(a: Topic, b: Topic): boolean {
  return [...a.text].some((_, i) => {
    const word = a.text.slice(i, i + 2);
    return word.length === 2 && b.text.includes(word) && topicOf(word).specific === 2;
  });
}

function byLength(a: Topic, b: Topic): [Topic, Topic] {
  return a.bigrams.total <= b.bigrams.total ? [a, b] : [b, a];
}

/** How many of a phrase's rarest bigrams are looked up, how many holders they may have in all, and how many count. */
const RAREST = 6;
const HOLDERS = 60;
const CANDIDATES = 8;

/** Something that has a topic. */
export interface About {
  readonly topic: Topic;
}

/** Which things of a list have a bigram in what they are about. */
const holdersIn = rememberFor((things: readonly About[]): ReadonlyMap<number, number[]> => {
  const holders = new Map<number, number[]>();
  things.forEach(({ topic }, i) => {
    for (const pair of topic.bigrams.counts.keys()) {
      const list = holders.get(pair);
      if (list) list.push(i);
      else holders.set(pair, [i]);
    }
  });
  return holders;
});

/**
 * Finds the things of a list that may be about the same as another: those that share its rarest bigrams.
 * Gives the most promising first; its time does not grow with the square of the table.
 * Where the queries are of the list themselves (`among`), a bigram that one thing alone has leads nowhere.
 */
export function candidateFinder<T extends About>(
  things: readonly T[],
  { among = false }: { among?: boolean } = {},
): (query: Topic) => T[] {
  const holders = holdersIn(things);
  return (query) => {
    const rarest: number[][] = [];
    for (const pair of query.bigrams.counts.keys()) {
      const list = holders.get(pair);
      if (list && (!among || list.length > 1)) keepShortest(rarest, list);
    }
    const hits = new Map<number, number>();
    let looked = 0;
    for (const list of rarest) {
      // A bigram that half the table has tells nothing, and looking it up would cost the square of the table.
      if (looked > 0 && looked + list.length > HOLDERS) break;
      looked += list.length;
      for (const i of list) hits.set(i, (hits.get(i) ?? 0) + 1);
    }
    // The most hits first, of equally many the first thing: as plain numbers, which sort fast.
    const ranks = Float64Array.from(hits, ([i, count]) => (RAREST - count) * things.length + i).sort();
    return Array.from(ranks.subarray(0, CANDIDATES), (rank) => things[rank % things.length]!);
  };
}

/** Adds a list to the shortest ones, of equally long ones the first, as far as it is one of them. */
function keepShortest(shortest: number[][], list: number[]): void {
  const behind = shortest.findIndex(({ length }) => length > list.length);
  const at = behind < 0 ? shortest.length : behind;
  if (at === RAREST) return;
  shortest.splice(at, 0, list);
  if (shortest.length > RAREST) shortest.pop();
}
