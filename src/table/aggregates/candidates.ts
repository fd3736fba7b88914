import type { View } from './view';

/** Lines that may add up to another one. */
export interface Candidate {
  /** The line, which need not be in the view. */
  readonly at: number;
  /** `run`: one behind the other, `stride`: every second, third …, `pair`: two anywhere near. */
  readonly shape: 'run' | 'stride' | 'pair';
  /** Its parts, as positions of the view: the first, how far the next ones are, how many. */
  readonly first: number;
  readonly apart: number;
  readonly count: number;
  /** So many positions between the line and the nearest part are passed over. */
  readonly gap: number;
  /** Whether a run ends where something ends: at an empty line, a sum, the edge. */
  readonly isWhole: boolean;
}

/** Whether something ends between a position and the next in a direction: an empty line, a sum, the edge. */
export type IsEdge = (position: number, place: number, step: 1 | -1) => boolean;

/** What is looked for: runs right beside a line, runs near it, or all shapes. */
export type Reach = 'adjacent' | 'runs' | 'all';

/** Numbers of fewer last decimals than this are not rounded, as far as sums go. */
export const SHORT = 100;
/** A run may begin behind so many lines that are no part of it: averages, shares. */
const WIDEST_GAP = 2;
/** Ends of runs looked at for one number. */
const MOST_ENDS = 3;
const WIDEST_STRIDE = 8;
/** Parts of a stride. */
const MOST_PARTS = 64;
/** Pairs are looked for among so many lines to either side. */
const PAIR_REACH = 10;

/** A number that is looked at as a sum of others at the same place. */
interface Goal {
  readonly view: View;
  readonly at: number;
  readonly place: number;
  readonly value: number;
  readonly tolerance: number;
  /** The first positions behind and before it. */
  readonly behind: number;
  readonly before: number;
}

/** The lines of a view that strides and pairs of a line begin in, as text. */
export function nearTo(view: View, at: number): string {
  const behind = view.after(at);
  const first = Math.max(0, behind - PAIR_REACH - 1);
  const last = Math.min(view.lines.length, behind + PAIR_REACH) - 1;
  return `${at}:${view.lines[first]}-${view.lines[last]}:${last - first}`;
}

/** What may add up to the number at one place of one line. Constant time but for a few binary searches. */
export function candidatesAt(
  view: View,
  at: number,
  place: number,
  isEdge: IsEdge,
  reach: Reach,
): Candidate[] {
  const value = view.matrix.value(at, place);
  const tolerance = searchTolerance(value, view.matrix.unit(at, place));
  const behind = view.after(at);
  const before = view.lines[behind - 1] === at ? behind - 2 : behind - 1;
  const goal = { view, at, place, value, tolerance, behind, before };
  const found: Candidate[] = [];
  const widest = reach === 'adjacent' ? 0 : WIDEST_GAP;
  addRuns(found, goal, 1, widest, isEdge);
  addRuns(found, goal, -1, widest, isEdge);
  if (reach !== 'all') return found;
  addStrides(found, goal, 1);
  addStrides(found, goal, -1);
  addPairs(found, goal);
  return found;
}

/** Sums of rounded numbers are off by a few last decimals: nothing beside a long number, much beside a short one. */
function searchTolerance(value: number, unit: number): number {
  return Math.abs(value) >= SHORT * unit ? 2 * unit : unit * 0.01;
}

function addRuns(
  found: Candidate[],
  { view, at, place, value, tolerance, behind, before }: Goal,
  step: 1 | -1,
  widest: number,
  isEdge: IsEdge,
): void {
  let start = step > 0 ? behind : before + 1;
  for (let gap = 0; gap <= widest && start >= 0 && start <= view.lines.length; gap++, start += step) {
    for (const end of view.ends(place, start, step, value, tolerance, MOST_ENDS)) {
      const count = Math.abs(end - start);
      if (count < 2) continue;
      const [first, last] = step > 0 ? [start, end - 1] : [end, end];
      found.push({ at, shape: 'run', first, apart: 1, count, gap, isWhole: isEdge(last, place, step) });
    }
  }
}

function addStrides(
  found: Candidate[],
  { view, at, place, value, tolerance, behind, before }: Goal,
  step: 1 | -1,
): void {
  const { values } = view.column(place);
  const origin = step > 0 ? behind : before;
  const room = step > 0 ? values.length - origin : origin + 1;
  const limit = value + tolerance;
  for (let apart = 2; apart <= WIDEST_STRIDE && apart < room; apart++) {
    for (let gap = 0; gap <= apart && gap + apart < room; gap++) {
      let sum = 0;
      let isGrowing = true;
      let position = origin + step * gap;
      for (let count = 1; count <= MOST_PARTS; count++, position += step * apart) {
        const part = values[position];
        if (part === undefined || part !== part) break;
        sum += part;
        if (part < 0) isGrowing = false;
        if (isGrowing && sum > limit) break;
        if (count < 2 || sum > limit || sum < value - tolerance) continue;
        const next = position + step * apart;
        const isWhole = next < 0 || next >= values.length;
        const first = step > 0 ? origin + gap : position;
        found.push({ at, shape: 'stride', first, apart, count, gap, isWhole });
        break;
      }
    }
  }
}

function addPairs(found: Candidate[], { view, at, place, value, tolerance, behind, before }: Goal): void {
  const { values } = view.column(place);
  const from = Math.max(0, before + 1 - PAIR_REACH);
  const to = Math.min(values.length, behind + PAIR_REACH);
  const own = behind - before === 2 ? before + 1 : -1;
  for (let first = from; first < to; first++) {
    const wanted = value - values[first]!;
    // Nothing is added where a part is zero or there is none.
    if (first === own || !(Math.abs(wanted) > tolerance) || values[first] === 0) continue;
    for (let second = first + 1; second < to; second++) {
      if (second === own || !(Math.abs(values[second]! - wanted) <= tolerance)) continue;
      found.push({ at, shape: 'pair', first, apart: second - first, count: 2, gap: 0, isWhole: false });
    }
  }
}
