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

/**
 * The one pair that is left of a unit when everything else in it has found its equal: of 425万粒 and 200万粒 the second
 * agrees, so the first belongs to the 550万粒 that nothing else explains. A little likeness is asked for all the same.
 */
export function leftovers<A extends { topic: Topic }, B extends { topic: Topic }>(
  lefts: readonly A[],
  rights: readonly B[],
  { threshold, fits, agrees }: Matching<A, B>,
): Pair<A, B>[] {
  const seen = new Set<B>();
  return rights.flatMap((right) => {
    const [left, ...others] = lefts.filter((each) => fits(each, right));
    const same = left && others.length > 0 ? rights.filter((each) => fits(left, each)) : [];
    if (seen.has(right) || same.length !== others.length + 1 || same.length < 2) return [];
    for (const each of same) seen.add(each);
    const group = [left!, ...others];
    const alone = group.filter((each) => !same.some((other) => agrees(each, other)));
    const single = same.filter((other) => !group.some((each) => agrees(each, other)));
    if (alone.length !== 1 || single.length !== 1) return [];
    const pair = { left: alone[0]!, right: single[0]! };
    return likeness(pair.left.topic, pair.right.topic) >= threshold ? [pair] : [];
  });
}
