import type { Indicator } from '../../form';
import { isClose } from '../../judgement/comparison';
import { convert, type Quantity } from '../../quantity';
import { containment } from '../../text';
import type { Match } from '../model';
import { sameClass } from './alike';
import { plainName, targetOf } from './names';

/** From here a name is said inside the name of the whole. */
const SAID = 0.55;
const MOST_PARTS = 4;

/**
 * Where one indicator became several, or several became one: all are named inside the one, and their targets add up to
 * its target (30000亩 and 20000亩 of 50000亩), or each repeats it where the one names several things. The matches of such
 * indicators all point at the one; their values are no changes.
 */
export function joinSplits(matches: readonly Match[]): Match[] {
  const added = matches.filter(({ kind }) => kind === 'added');
  const missing = matches.filter(({ kind }) => kind === 'missing');
  if (added.length === 0 && missing.length === 0) return [...matches];
  const joined = new Map<Match, Match>();
  for (const match of matches) {
    const { left, right, kind } = match;
    if (kind === 'same' || kind === 'moved' || joined.has(match)) continue;
    const split =
      left &&
      partsAmong(
        left,
        right,
        added.filter((one) => !joined.has(one)),
        'right',
      );
    if (split) {
      for (const one of split) joined.set(one, part('split', left, one.right!));
      joined.set(match, right ? part('split', left, right) : DROPPED);
      continue;
    }
    const merged =
      right &&
      partsAmong(
        right,
        left,
        missing.filter((one) => !joined.has(one)),
        'left',
      );
    if (!merged) continue;
    for (const one of merged) joined.set(one, part('merged', one.left!, right));
    joined.set(match, left ? part('merged', left, right) : DROPPED);
  }
  return inOrder(matches, joined);
}

/** Stands for a match whose one side is told by those of its parts. */
const DROPPED: Match = { kind: 'missing', confidence: 0, left: null, right: null, changes: [] };

function part(kind: 'split' | 'merged', left: Indicator, right: Indicator): Match {
  return { kind, confidence: 1, left, right, changes: [] };
}

/** Those of one side that make up the whole, together with the one that it is matched with already. */
function partsAmong(
  whole: Indicator,
  known: Indicator | null,
  open: readonly Match[],
  side: 'left' | 'right',
): readonly Match[] | null {
  const isPart = (one: Indicator): boolean =>
    sameClass(whole, one) && containment(plainName(one.name.value), plainName(whole.name.value)) >= SAID;
  if (known && !isPart(known)) return null;
  const parts = open.filter((match) => isPart(match[side]!));
  const all = [...(known ? [known] : []), ...parts.map((match) => match[side]!)];
  if (parts.length === 0 || all.length < 2 || all.length > MOST_PARTS) return null;
  return makesUp(whole, all) ? parts : null;
}

function makesUp(whole: Indicator, parts: readonly Indicator[]): boolean {
  const target = targetOf(whole);
  const values = parts.map((one) => target && valueIn(targetOf(one), target));
  if (!target || target.value === null || values.includes(null)) return false;
  if (
    isClose(
      values.reduce<number>((sum, value) => sum + value!, 0),
      target.value,
    )
  )
    return true;
  // 野生动植物保护、防火面积: several things with one value.
  return /[、和及与]/.test(whole.name.value) && values.every((value) => isClose(value!, target.value!));
}

/** The value in the unit of another; null where they cannot be compared. */
function valueIn(quantity: Quantity | null, { unit }: Quantity): number | null {
  if (!quantity || quantity.value === null || quantity.upper !== null) return null;
  return quantity.unit === unit ? quantity.value : convert(quantity.value, quantity.unit, unit);
}

/** The matches as they were, the parts of one whole beside each other in the order of their own table. */
function inOrder(matches: readonly Match[], joined: ReadonlyMap<Match, Match>): Match[] {
  const now = matches.map((match) => joined.get(match) ?? match).filter((match) => match !== DROPPED);
  const parts = (left: Match['left']): Match[] =>
    now
      .filter((match) => match.kind === 'split' && match.left === left)
      .sort((a, b) => a.right!.row - b.right!.row);
  return now.flatMap((match, i) => {
    if (match.kind !== 'split') return [match];
    const isFirst = now.findIndex(({ kind, left }) => kind === 'split' && left === match.left) === i;
    return isFirst ? parts(match.left) : [];
  });
}
