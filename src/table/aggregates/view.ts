import type { Matrix } from './matrix';

/** The numbers at one place over the lines of a view. */
export interface Column {
  /** By position; NaN where there is none. */
  readonly values: Float64Array;
  /** Sums of all before a position, 0 … n. */
  readonly sums: Float64Array;
  /** How many of them are not zero. */
  readonly filled: Uint32Array;
}

/** Some lines of a matrix in their order, as if the others were not there. Positions count within it. */
export class View {
  readonly #columns: (Column | undefined)[] = [];
  readonly #sorted: (Uint32Array | undefined)[] = [];

  constructor(
    readonly matrix: Matrix,
    /** Ascending. */
    readonly lines: readonly number[],
  ) {}

  /** The position of the first line behind this one, which need not be in the view itself. */
  after(line: number): number {
    let [low, high] = [0, this.lines.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.lines[middle]! <= line) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  column(place: number): Column {
    return (this.#columns[place] ??= this.#read(place));
  }

  /**
   * Ends of runs that begin at a position and add up to `wanted`, the nearest first, at most `most`: to the right the
   * end that is not part of it, to the left its first position. Logarithmic, after n log n once for a place.
   */
  ends(
    place: number,
    start: number,
    step: 1 | -1,
    wanted: number,
    tolerance: number,
    most: number,
  ): number[] {
    const { sums } = this.column(place);
    const sorted = (this.#sorted[place] ??= sortedBy(sums));
    const goal = sums[start]! + step * wanted;
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[sorted[middle]!]! < goal - tolerance) low = middle + 1;
      else high = middle;
    }
    let found: number[] | undefined;
    const last = Math.min(sorted.length, low + MOST_LOOKED_AT);
    for (let at = low; at < last && sums[sorted[at]!]! <= goal + tolerance; at++)
      if ((sorted[at]! - start) * step > 0) (found ??= []).push(sorted[at]!);
    return found ? found.sort((a, b) => (a - b) * step).slice(0, most) : NONE;
  }

  #read(place: number): Column {
    const n = this.lines.length;
    const values = new Float64Array(n);
    const sums = new Float64Array(n + 1);
    const filled = new Uint32Array(n + 1);
    for (let position = 0; position < n; position++) {
      const value = this.matrix.value(this.lines[position]!, place);
      values[position] = value;
      sums[position + 1] = sums[position]! + (value || 0);
      filled[position + 1] = filled[position]! + (value ? 1 : 0);
    }
    return { values, sums, filled };
  }
}

/** Of sums that are the same. */
const MOST_LOOKED_AT = 64;
const NONE: number[] = [];

/** Positions by their sum, then by themselves. */
function sortedBy(sums: Float64Array): Uint32Array {
  return new Uint32Array(sums.length).map((_, at) => at).sort((a, b) => sums[a]! - sums[b]! || a - b);
}
