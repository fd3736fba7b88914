import munkres from 'munkres';
import type { Form, Indicator } from '../../form';
import type { Change, DecidedMatches, Match } from '../model';
import { className, LEAST, leftOverLikeness, likeness, sameClass, valuesAgree } from './alike';
import { plainName } from './names';
import { joinSplits } from './splits';
import { targetChanges } from './targets';

interface Found {
  readonly left: number;
  readonly right: number;
  readonly confidence: number;
}

/**
 * Which indicators of two tables are the same, one to one over the whole table: what a person confirmed, equal names under
 * equal categories, equal names elsewhere, then the best assignment of what is left. What differs is named, row by row in
 * the order of the left table, then what only the right one has.
 */
export function matchIndicators(
  left: Form,
  right: Form,
  decided: Pick<DecidedMatches, 'same' | 'apart'> = { same: [], apart: [] },
): Match[] {
  const [own, others] = [rowsOf(left), rowsOf(right)];
  const found = pairUp(own, others, decided);
  const ofLeft = new Map(found.map((one) => [one.left, one]));
  const taken = new Set(found.map((one) => one.right));
  const scale = scaleOf(found.map((one) => [own[one.left]!, others[one.right]!] as const));
  const matches = [
    ...own.map((indicator, i): Match => {
      const one = ofLeft.get(i);
      return one
        ? matched(indicator, others[one.right]!, one.confidence, scale)
        : alone('missing', indicator);
    }),
    ...others.flatMap((indicator, j): Match[] => (taken.has(j) ? [] : [alone('added', indicator)])),
  ];
  return joinSplits(matches);
}

/** Indicators, then their parts (其中): a part with points of its own in the one table may have none in the other. */
function rowsOf({ indicators, parts }: Form): readonly Indicator[] {
  return [...indicators, ...parts];
}

function alone(kind: 'missing' | 'added', indicator: Indicator): Match {
  const [left, right] = kind === 'missing' ? [indicator, null] : [null, indicator];
  return { kind, confidence: 1, left, right, changes: [] };
}

function pairUp(
  left: readonly Indicator[],
  right: readonly Indicator[],
  decided: Pick<DecidedMatches, 'same' | 'apart'>,
): Found[] {
  const found: Found[] = [];
  const open = { left: new Set(left.keys()), right: new Set(right.keys()) };
  const take = (i: number, j: number, confidence: number): void => {
    found.push({ left: i, right: j, confidence });
    open.left.delete(i);
    open.right.delete(j);
  };
  for (const pair of decided.same) {
    const i = [...open.left].find((at) => left[at]!.name.value === pair.left);
    const j = [...open.right].find((at) => right[at]!.name.value === pair.right);
    if (i !== undefined && j !== undefined) take(i, j, 1);
  }
  takeEqual(left, right, open, (one) => `${className(one)}|${plainName(one.name.value)}`, take);
  takeEqual(left, right, open, (one) => plainName(one.name.value), take);
  const isApart = (i: number, j: number): boolean =>
    decided.apart.some((one) => one.left === left[i]!.name.value && one.right === right[j]!.name.value);
  takeBest(left, right, isApart, open, take);
  takeLeftOver(left, right, isApart, open, take);
  return found;
}

interface Open {
  readonly left: Set<number>;
  readonly right: Set<number>;
}

type Take = (left: number, right: number, confidence: number) => void;

/** Takes those with equal keys; of several with one key those with equal values first, then in their order. */
function takeEqual(
  left: readonly Indicator[],
  right: readonly Indicator[],
  open: Open,
  keyOf: (indicator: Indicator) => string,
  take: Take,
): void {
  const byKey = new Map<string, number[]>();
  for (const j of open.right) {
    const key = keyOf(right[j]!);
    byKey.set(key, [...(byKey.get(key) ?? []), j]);
  }
  const written = (a: Indicator, b: Indicator) =>
    a.target?.text === b.target?.text && a.target?.value.unit === b.target?.value.unit;
  const fits: readonly ((a: Indicator, b: Indicator) => boolean)[] = [
    (a, b) => written(a, b) && a.weight?.value === b.weight?.value,
    written,
    (a, b) => valuesAgree(a, b) === true,
    () => true,
  ];
  for (const fit of fits) {
    for (const i of [...open.left]) {
      const places = byKey.get(keyOf(left[i]!))?.filter((j) => open.right.has(j)) ?? [];
      const j = places.find((at) => fit(left[i]!, right[at]!));
      if (j !== undefined) take(i, j, 1);
    }
  }
}

type IsApart = (left: number, right: number) => boolean;

/** Takes the assignment of the rest that is likeliest as a whole. */
function takeBest(
  left: readonly Indicator[],
  right: readonly Indicator[],
  isApart: IsApart,
  open: Open,
  take: Take,
): void {
  const edges: Found[] = [];
  for (const i of open.left)
    for (const j of open.right) {
      const confidence = isApart(i, j) ? 0 : likeness(left[i]!, right[j]!);
      if (confidence >= LEAST) edges.push({ left: i, right: j, confidence });
    }
  for (const group of groupsOf(edges))
    for (const one of assigned(group)) take(one.left, one.right, one.confidence);
}

/** Takes those that are the only one left over of their class in both tables, where something speaks for it. */
function takeLeftOver(
  left: readonly Indicator[],
  right: readonly Indicator[],
  isApart: IsApart,
  open: Open,
  take: Take,
): void {
  const [own, others] = [loneIn(left, open.left), loneIn(right, open.right)];
  for (const [name, i] of own) {
    const j = others.get(name);
    const confidence = j === undefined || isApart(i, j) ? 0 : leftOverLikeness(left[i]!, right[j]!);
    if (confidence >= LEAST) take(i, j!, confidence);
  }
}

/** Edges that hang together by a row or a column: what is decided in one group says nothing of the others. */
function groupsOf(edges: readonly Found[]): Found[][] {
  const groups: Found[][] = [];
  for (const edge of edges) {
    const touched = groups.filter((group) =>
      group.some(({ left, right }) => left === edge.left || right === edge.right),
    );
    const joined = [...touched.flat(), edge];
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups;
}

function assigned(group: readonly Found[]): Found[] {
  if (group.length === 1) return [...group];
  const rows = [...new Set(group.map(({ left }) => left))];
  const columns = [...new Set(group.map(({ right }) => right))];
  const edgeAt = (row: number, column: number) =>
    group.find(({ left, right }) => left === rows[row] && right === columns[column]);
  // What cannot be the same costs as much as leaving both alone.
  const costs = rows.map((_, row) => columns.map((__, column) => 1 - (edgeAt(row, column)?.confidence ?? 0)));
  return munkres(costs).flatMap(([row, column]) => edgeAt(row, column) ?? []);
}

/** Those that are the only one left of their class, by its name. */
function loneIn(list: readonly Indicator[], rest: ReadonlySet<number>): ReadonlyMap<string, number> {
  const byClass = new Map<string, number[]>();
  for (const at of rest) {
    const name = className(list[at]!);
    byClass.set(name, [...(byClass.get(name) ?? []), at]);
  }
  return new Map([...byClass].flatMap(([name, places]) => (places.length === 1 ? [[name, places[0]!]] : [])));
}

function matched(left: Indicator, right: Indicator, confidence: number, scale: number | null): Match {
  const changes: Change[] = [...targetChanges(left, right), ...weightChange(left, right, scale)];
  const moved = !sameClass(left, right);
  if (moved) {
    const from = left.level2 ?? left.level1;
    const to = right.level2 ?? right.level1;
    if (from && to)
      changes.push({
        what: 'level',
        from: from.value,
        to: to.value,
        weight: 'changed',
        cells: { left: from.cell, right: to.cell },
      });
  }
  const renamed = plainName(left.name.value) !== plainName(right.name.value);
  if (renamed)
    changes.push({
      what: 'wording',
      from: left.name.value,
      to: right.name.value,
      weight: 'words',
      cells: { left: left.name.cell, right: right.name.cell },
    });
  return { kind: renamed ? 'reworded' : moved ? 'moved' : 'same', confidence, left, right, changes };
}

/** 分值 of the two; null where a table has none, or another scale: 100 points there, 90 here. */
function weightChange(left: Indicator, right: Indicator, scale: number | null): Change[] {
  const [from, to] = [left.weight, right.weight];
  if (!from || !to || from.value === null || to.value === null) return [];
  if (Math.abs(from.value * (scale ?? 1) - to.value) < 0.006) return [];
  return [
    {
      what: 'weight',
      from: String(from.value),
      to: String(to.value),
      weight: 'changed',
      cells: { left: from.cell, right: to.cell },
    },
  ];
}

/** By which the weights of the one table are those of the other when all are: 0.9 where ten points went to the execution. */
function scaleOf(pairs: readonly (readonly [Indicator, Indicator])[]): number | null {
  const ratios = pairs.flatMap(([left, right]) =>
    left.weight?.value && right.weight?.value ? [right.weight.value / left.weight.value] : [],
  );
  const [first] = ratios;
  if (first === undefined || ratios.length < 3) return null;
  return ratios.every((ratio) => Math.abs(ratio - first) < 0.01) ? first : null;
}
