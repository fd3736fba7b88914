/** Where the rows, or the columns, of a sheet stand on screen. Pixels; a hidden line has size 0. */
export interface Axis {
  readonly count: number;
  /** `offsets[i]` is where line i begins; `offsets[count]` is the whole length. */
  readonly offsets: Float64Array;
}

/** Lays out `count` lines of the given sizes. */
export function makeAxis(count: number, sizeOf: (index: number) => number): Axis {
  const offsets = new Float64Array(count + 1);
  for (let i = 0; i < count; i++) offsets[i + 1] = offsets[i]! + sizeOf(i);
  return { count, offsets };
}

/** Where line `index` begins; lines beyond the last begin where the axis ends. */
export function startOf(axis: Axis, index: number): number {
  return axis.offsets[Math.min(Math.max(index, 0), axis.count)]!;
}

/** How long the lines from `first` to `last` are together. */
export function lengthOf(axis: Axis, first: number, last = first): number {
  return startOf(axis, last + 1) - startOf(axis, first);
}

/** The visible line at this many pixels from the start; the nearest line outside the axis. */
export function lineAt(axis: Axis, pixels: number): number {
  let low = 0;
  let high = axis.count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (axis.offsets[middle]! <= pixels) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}

/** Whether the line takes no place. */
export function isHidden(axis: Axis, index: number): boolean {
  return lengthOf(axis, index) === 0;
}

/** The next visible line from `index` in direction `step`; `index` itself when there is none. */
export function nextVisible(axis: Axis, index: number, step: 1 | -1): number {
  for (let i = index + step; i >= 0 && i < axis.count; i += step) if (!isHidden(axis, i)) return i;
  return index;
}
