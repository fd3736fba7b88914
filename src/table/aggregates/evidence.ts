import { SHORT, type Candidate } from './candidates';
import type { View } from './view';

/** How well it is proven that lines add up to another one. */
export interface Evidence {
  /** Places at which they do, ascending. */
  readonly places: readonly number[];
  /** What chance would have to explain, in bits, less what was looked for. */
  readonly bits: number;
}

/** What one place that disagrees takes away. */
const DISAGREES = 4;
/** What one place takes away at which the line has a number and its parts have none. */
const UNPROVEN = 1;
/** So far below its best, a stretch of places has ended. */
const DROP = 9;
/** A stretch of places must speak this much for itself, unless it is the best. */
const STRETCH = 4;
/** Of the numbers that stand together, this share must be sums. */
const LEAST_SHARE = 0.5;
/** One place says no more than this, however long its number. */
const MOST_AT_ONE = 16;
/** A place in proportion to one seen before says so little, in bits. */
const SEEN = 0.05;
/** What a number says that equals its only part. */
const COPY = 0.1;

/** Parts looked at to see how coarse and how alike numbers are. */
const LOOKED_AT = 8;

/** What was tried before a shape was found: chance had as many goes. */
const TRIED = { run: 3, stride: 6, pair: 8 };
const TRIED_WHOLE = { run: 1, stride: 5, pair: 8 };

/** At how many places parts add up, and how little that can be chance. Linear in the places. */
export function evidenceFor(view: View, candidate: Candidate): Evidence {
  const gains = gainsOf(view, candidate);
  const places: number[] = [];
  let bits = -((candidate.isWhole ? TRIED_WHOLE : TRIED)[candidate.shape] + candidate.gap);
  const all = stretches(gains);
  const best = all.reduce((most, { gain }) => Math.max(most, gain), 0);
  for (const { from, to, gain } of all) {
    if (gain < Math.min(STRETCH, best) || !isMost(view, candidate.at, gains, from, to)) continue;
    bits += gain;
    for (let place = from; place <= to; place++) if (gains[place]! >= 0) places.push(place);
  }
  return { places: places.filter((place) => !Number.isNaN(view.matrix.value(candidate.at, place))), bits };
}

/** Whether parts add up at one place, and what that says; NaN where the line has no number. */
export function gainAt(view: View, candidate: Candidate, place: number): number {
  const value = view.matrix.value(candidate.at, place);
  if (Number.isNaN(value)) return NaN;
  const unit = view.matrix.unit(candidate.at, place);
  const rounding = unit * (0.5 + 0.5 * Math.sqrt(candidate.count)) * 1.001;
  const { sum, filled, known } = sumAt(view, candidate, place, rounding);
  if (!known) return -UNPROVEN;
  const off = Math.abs(sum - value);
  const dust = 1e-9 * Math.max(Math.abs(sum), Math.abs(value)) + 1e-7 * unit;
  if (off > dust && (off > rounding || Math.abs(value) < SHORT * unit)) return -DISAGREES;
  if (value === 0 && filled === 0) return 0;
  if (filled <= 1) return COPY;
  const size = candidate.isWhole ? Math.abs(value) : Math.abs(value) / filled;
  const grain = grainAt(view, candidate, place);
  const fine = off <= dust ? grain : 2 * off + grain;
  return Math.min(MOST_AT_ONE, Math.log2(1 + size / fine));
}

function gainsOf(view: View, candidate: Candidate): Float64Array {
  const { width } = view.matrix;
  const gains = new Float64Array(width);
  const seen = new Set<number>();
  for (let place = 0; place < width; place++) {
    const gain = gainAt(view, candidate, place);
    if (Number.isNaN(gain)) continue;
    if (gain <= 0) gains[place] = gain;
    else {
      const mix = mixAt(view, candidate, place);
      const isSeen = seen.has(mix) || seen.has(mix - 1) || seen.has(mix + 1);
      gains[place] = isSeen ? Math.min(gain, SEEN) : gain;
      seen.add(mix);
    }
  }
  return gains;
}

/** The coarsest digit that all numbers of a place share: 1000 + 2000 = 3000 says little. */
function grainAt(view: View, candidate: Candidate, place: number): number {
  const { matrix, lines } = view;
  let grain = matrix.grain(candidate.at, place);
  forSome(candidate, (position) => {
    const value = matrix.value(lines[position]!, place);
    if (value) grain = Math.min(grain, matrix.grain(lines[position]!, place));
  });
  return grain;
}

/** The shares of the parts, as one number: places in proportion to each other say the same. */
function mixAt(view: View, candidate: Candidate, place: number): number {
  const { values } = view.column(place);
  let mix = 0;
  forSome(candidate, (position, index) => {
    mix += (values[position] || 0) * Math.sqrt(index + 2);
  });
  return Math.round((mix / view.matrix.value(candidate.at, place)) * 1000);
}

/** Some of the parts, spread over all. */
function forSome({ first, apart, count }: Candidate, look: (position: number, index: number) => void): void {
  const looked = Math.min(count, LOOKED_AT);
  for (let index = 0; index < looked; index++)
    look(first + apart * Math.floor((index * count) / looked), index);
}

function sumAt(
  view: View,
  { at, first, apart, count, shape }: Candidate,
  place: number,
  rounding: number,
): { sum: number; filled: number; known: boolean } {
  const { values, sums, filled: before } = view.column(place);
  if (shape === 'run' && count > LOOKED_AT) {
    const filled = before[first + count]! - before[first]!;
    return { sum: sums[first + count]! - sums[first]!, filled, known: filled > 0 };
  }
  const unit = view.matrix.unit(at, place);
  let [sum, filled, known, isFiner] = [0, 0, false, false];
  let large = 0;
  for (let part = 0; part < count; part++) {
    const position = first + apart * part;
    const value = values[position]!;
    if (Number.isNaN(value)) continue;
    known = true;
    sum += value;
    if (value !== 0) filled++;
    if (Math.abs(value) > rounding) large++;
    isFiner ||= view.matrix.unit(view.lines[position]!, place) < unit;
  }
  // What rounding swallows is no part: 1190.8 is not 1190.8 and 0.09.
  return { sum, filled: isFiner ? large : filled, known };
}

/** Whether parts add up at enough of the numbers of the line that stand together with those of a stretch. */
function isMost(view: View, at: number, gains: Float64Array, from: number, to: number): boolean {
  const isFilled = (place: number): boolean => !Number.isNaN(view.matrix.value(at, place));
  let [first, last] = [from, to];
  while (first > 0 && isFilled(first - 1)) first--;
  while (last < gains.length - 1 && isFilled(last + 1)) last++;
  let [all, held] = [0, 0];
  for (let place = first; place <= last; place++) {
    if (!isFilled(place)) continue;
    all++;
    if (gains[place]! >= 0) held++;
  }
  return held >= all * LEAST_SHARE;
}

/** Stretches of places that speak for it, cut where what speaks against it outweighs. */
function stretches(gains: Float64Array): { from: number; to: number; gain: number }[] {
  const found: { from: number; to: number; gain: number }[] = [];
  let [from, to, gain, best] = [0, -1, 0, 0];
  const close = (): void => {
    if (to >= from && best > 0) found.push({ from, to, gain: best });
  };
  for (let place = 0; place < gains.length; place++) {
    gain += gains[place]!;
    if (gain > best || (gain === best && to === place - 1)) [to, best] = [place, gain];
    if (gain < 0 || gain < best - DROP) {
      close();
      [from, to, gain, best] = [place + 1, -1, 0, 0];
    }
  }
  close();
  return found;
}
