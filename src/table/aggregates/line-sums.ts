import { candidatesAt, nearTo, type Candidate, type IsEdge, type Reach } from './candidates';
import { evidenceFor, gainAt, type Evidence } from './evidence';
import type { Matrix } from './matrix';
import { View } from './view';

/** A line that is the sum of others. */
export interface LineSum {
  readonly at: number;
  /** Ascending. */
  readonly of: readonly number[];
  /** Places at which it is, ascending. */
  readonly places: readonly number[];
  /** How little it can be chance. */
  readonly bits: number;
  readonly shape: Candidate['shape'];
}

/** Levels of sums over sums. */
const DEEPEST = 6;
/** What a sum must prove beyond what was tried. */
const LEAST_BITS = { run: 8, stride: 14, pair: 18 };
const LEAST_NAMED = 0;
/** One number to look for sums at, of so many places. */
const KEYS_APART = 8;
const LEAST_KEYS = 8;
/** Candidates of one line weighed at all places. */
const MOST_WEIGHED = 12;
/** A sum is a line once more where it is the same at this share of its places. */
const COPIED = 0.8;
/** Places beside the one that proposed a candidate, looked at before all are. */
const SAMPLE = 6;

/** What is known of the lines beforehand. */
export interface LineHints {
  /** Whether a line may be a sum at all; by default each may. */
  readonly maySum?: (line: number) => boolean;
  /** Only sums of lines right beside them. */
  readonly adjacent?: boolean;
  /** Whether a line is called a sum: then it need prove no more than that chance is not likelier. */
  readonly isNamed?: (line: number) => boolean;
  /** Whether a sum is taken; by default by what it proves. */
  readonly accepts?: (sum: LineSum) => boolean;
}

/** The lines that are sums of other lines, those nearest to their parts first. n log n in the numbers. */
export function lineSums(matrix: Matrix, hints: LineHints = {}): LineSum[] {
  return new Search(matrix, hints).run();
}

class Search {
  readonly #found: LineSum[] = [];
  /** By line, the places at which it is known to be a sum. */
  readonly #known = new Map<number, Set<number>>();
  readonly #parts = new Set<number>();
  readonly #looked = new Set<string>();
  readonly #sumsAtLine = new Map<number, LineSum[]>();
  /** By line, the sums that it is a part of. */
  readonly #sumsWith = new Map<number, LineSum[]>();
  readonly #filled: readonly number[];
  readonly #isCountable: ReadonlySet<number>;

  constructor(
    readonly matrix: Matrix,
    readonly hints: LineHints,
  ) {
    this.#filled = Array.from({ length: matrix.lines }, (_, line) => line).filter((line) =>
      isCountable(matrix, line),
    );
    this.#isCountable = new Set(this.#filled);
  }

  run(): LineSum[] {
    const looked = new Set<string>();
    for (let level = 0; level < DEEPEST; level++) {
      const before = this.#found.length;
      for (const lines of this.#views(level)) {
        const key = lines.join();
        if (lines.length < 2 || looked.has(key)) continue;
        looked.add(key);
        this.#look(new View(this.matrix, lines));
      }
      if (this.#found.length === before) break;
    }
    return this.#found.filter((sum) => !this.#isFartherCopy(sum));
  }

  /** The lines still open; the details alone; the sums alone. */
  #views(level: number): (readonly number[])[] {
    if (level === 0) return [this.#filled];
    return [
      this.#filled.filter((line) => !this.#parts.has(line)),
      this.#filled.filter((line) => !this.#known.has(line)),
      this.#filled.filter((line) => this.#known.has(line) && !this.#parts.has(line)),
      this.#filled.filter((line) => this.#known.has(line)),
    ];
  }

  #look(view: View): void {
    const { maySum } = this.hints;
    const lines = maySum ? this.#filled.filter(maySum) : this.#filled;
    const proven = lines.flatMap((line) => this.#sumsAt(view, line));
    proven.sort((a, b) => b.bits - a.bits);
    for (const sum of proven) this.#accept(sum);
  }

  #sumsAt(view: View, line: number): LineSum[] {
    const isEdge = this.#isEdge(view);
    const reach = this.#reachOf(view, line);
    const weighed = new Map<string, LineSum | undefined>();
    let left = MOST_WEIGHED;
    for (const place of this.#keys(line)) {
      for (const candidate of candidatesAt(view, line, place, isEdge, reach)) {
        const key = `${candidate.first}/${candidate.apart}/${candidate.count}`;
        if (weighed.has(key)) continue;
        if (left === 0 || !this.#isLikely(view, candidate, place)) continue;
        left--;
        const sum = sumOf(view, candidate, evidenceFor(view, candidate));
        weighed.set(key, this.#isProven(sum) ? sum : undefined);
      }
    }
    return [...weighed.values()].filter((sum) => sum !== undefined);
  }

  /** Strides and pairs among the same lines are looked for once. */
  #reachOf(view: View, line: number): Reach {
    if (this.hints.adjacent) return 'adjacent';
    const near = nearTo(view, line);
    if (this.#looked.has(near)) return 'runs';
    this.#looked.add(near);
    return 'all';
  }

  #isProven(sum: LineSum): boolean {
    const { accepts, isNamed } = this.hints;
    if (accepts) return accepts(sum);
    return sum.bits >= (isNamed?.(sum.at) ? LEAST_NAMED : LEAST_BITS[sum.shape]);
  }

  #isEdge(view: View): IsEdge {
    return (position, place, step) => {
      const line = view.lines[position]! + step;
      if (!this.#isCountable.has(line) || this.#known.has(line)) return true;
      return Number.isNaN(this.matrix.value(line, place));
    };
  }

  /** Places to look at: in every few places the longest number that is not yet known for a sum. */
  #keys(line: number): number[] {
    const { width } = this.matrix;
    const known = this.#known.get(line);
    const apart = Math.max(1, Math.min(KEYS_APART, Math.floor(width / LEAST_KEYS)));
    const keys: number[] = [];
    for (let from = 0; from < width; from += apart) {
      let key: number | undefined;
      let most = 0;
      for (let place = from; place < Math.min(width, from + apart); place++) {
        const value = this.matrix.value(line, place);
        if (Number.isNaN(value) || value === 0 || known?.has(place)) continue;
        const size = Math.abs(value) / this.matrix.unit(line, place);
        if (size > most) [key, most] = [place, size];
      }
      if (key !== undefined) keys.push(key);
    }
    return keys;
  }

  /** Whether it holds at most of the places beside the one that proposed it. */
  #isLikely(view: View, candidate: Candidate, place: number): boolean {
    let balance = 0;
    for (const step of [1, -1]) {
      let left = SAMPLE;
      for (let other = place + step; left > 0 && other >= 0 && other < this.matrix.width; other += step) {
        if (Math.abs(other - place) > 4 * SAMPLE) break;
        const gain = gainAt(view, candidate, other);
        if (Number.isNaN(gain)) continue;
        balance += gain > 0 ? 1 : gain < 0 ? -1 : 0;
        left--;
      }
    }
    return balance >= -6;
  }

  #accept(sum: LineSum): void {
    const known = this.#known.get(sum.at) ?? new Set();
    const added = sum.places.filter((place) => !known.has(place));
    if (added.length === 0 || this.#isCircle(sum) || this.#isDenied(sum)) return;
    this.#found.push(sum);
    for (const place of added) known.add(place);
    this.#known.set(sum.at, known);
    this.#sumsAtLine.set(sum.at, [...(this.#sumsAtLine.get(sum.at) ?? []), sum]);
    for (const part of sum.of) {
      this.#sumsWith.set(part, [...(this.#sumsWith.get(part) ?? []), sum]);
      if (sum.shape === 'run') this.#parts.add(part);
    }
  }

  /** The known sums that share a part with this one. */
  #beside(sum: LineSum): LineSum[] {
    return [...new Set(sum.of.flatMap((part) => this.#sumsWith.get(part) ?? []))];
  }

  /** Whether a known sum says otherwise: it counts this line beside its parts, or it is this line once more. */
  #isDenied(sum: LineSum): boolean {
    const above = this.#sumsWith.get(sum.at) ?? [];
    return this.#beside(sum).some(
      (known) => above.includes(known) || (known.at !== sum.at && this.#isCopy(sum, known)),
    );
  }

  /** Whether another line, nearer to the parts, is the same sum. */
  #isFartherCopy(sum: LineSum): boolean {
    const distance = distanceOf(sum);
    return this.#beside(sum).some(
      (other) => other.at !== sum.at && distance > distanceOf(other) && this.#isCopy(sum, other),
    );
  }

  /** Whether two sums are the same numbers at most places. */
  #isCopy({ at, places }: LineSum, known: LineSum): boolean {
    const same = places.filter(
      (place) => this.matrix.value(at, place) === this.matrix.value(known.at, place),
    );
    return same.length >= places.length * COPIED;
  }

  /** Whether one of the parts is made of this line. */
  #isCircle({ at, of }: LineSum): boolean {
    const looked = new Set<number>();
    const open = [...of];
    for (let part = open.pop(); part !== undefined; part = open.pop()) {
      if (part === at) return true;
      if (looked.has(part)) continue;
      looked.add(part);
      for (const sum of this.#sumsAtLine.get(part) ?? []) open.push(...sum.of);
    }
    return false;
  }
}

function sumOf(view: View, { at, first, apart, count, shape }: Candidate, evidence: Evidence): LineSum {
  const of = Array.from({ length: count }, (_, part) => view.lines[first + apart * part]!);
  return { at, of, shape, ...evidence };
}

/** Lines from a sum to the nearest of its parts. */
function distanceOf({ at, of }: LineSum): number {
  return of.reduce((least, part) => Math.min(least, Math.abs(part - at)), Infinity);
}

const YEARS = { from: 1900, to: 2100 };
const LEAST_SERIAL = 3;

/** Whether a line holds numbers that can be added: no years, no running numbers. */
function isCountable(matrix: Matrix, line: number): boolean {
  let [count, years, steps] = [0, 0, 0];
  let last = NaN;
  for (let place = 0; place < matrix.width; place++) {
    const value = matrix.value(line, place);
    if (Number.isNaN(value)) continue;
    count++;
    if (Number.isInteger(value) && value >= YEARS.from && value <= YEARS.to) years++;
    if (value - last === 1) steps++;
    last = value;
  }
  if (count < LEAST_SERIAL) return count > 0;
  return years < count && steps < count - 1;
}
