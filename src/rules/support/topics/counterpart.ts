import { candidateFinder, likeness, type Topic } from './topic';

/** Two things that speak of the same object. */
export interface Pair<A, B> {
  readonly left: A;
  readonly right: B;
}

interface Scored<A, B> extends Pair<A, B> {
  readonly likeness: number;
}

interface Matching<A, B> {
  /** Below this likeness two things are not the same. */
  readonly threshold: number;
  /** Whether the two can be set against each other at all. */
  readonly fits: (left: A, right: B) => boolean;
  /** Whether the two agree: then neither needs another counterpart. */
  readonly agrees: (left: A, right: B) => boolean;
}

/** Two counterparts this close to each other cannot be told apart. */
const MARGIN = 0.1;

/**
 * Pairs of the two lists that speak of the same object and do not agree. A thing that agrees with any counterpart is
 * settled, and one with two counterparts nearly as like is left out: it is not clear which is meant.
 */
export function disagreements<A extends { topic: Topic }, B extends { topic: Topic }>(
  lefts: readonly A[],
  rights: readonly B[],
  { threshold, fits, agrees }: Matching<A, B>,
): Pair<A, B>[] {
  const find = candidateFinder(rights);
  const ofLeft = new Map<A, Scored<A, B>[]>();
  const ofRight = new Map<B, Scored<A, B>[]>();
  for (const left of lefts) {
    for (const right of find(left.topic)) {
      if (!fits(left, right)) continue;
      const pair = { left, right, likeness: likeness(left.topic, right.topic) };
      if (pair.likeness < threshold) continue;
      append(ofLeft, left, pair);
      append(ofRight, right, pair);
    }
  }
  return [...ofLeft.values()].flatMap((pairs) => {
    const best = pairs.reduce((a, b) => (b.likeness > a.likeness ? b : a));
    const rivals = ofRight.get(best.right) ?? [];
    if ([...pairs, ...rivals].some((pair) => agrees(pair.left, pair.right))) return [];
    if (pairs.some((pair) => pair !== best && pair.likeness > best.likeness - MARGIN)) return [];
    return rivals.some((pair) => pair.likeness > best.likeness + MARGIN) ? [] : [best];
  });
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
