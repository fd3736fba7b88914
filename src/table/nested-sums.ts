/** A line of numbers, as structure sees it. */
export interface NumberLine {
  /** In every column of numbers; null where there is none. */
  readonly numbers: readonly (number | null)[];
  /** By how many spaces its label is moved in. */
  readonly indent: number;
  /** Whether it may be a sum at all: an entry with a date of its own is none. */
  readonly maySum: boolean;
}

/** A line that equals the sum of lines beside it. Lines are counted from 0. */
export interface NestedSum {
  readonly at: number;
  /** Those that it adds up, without what these add up themselves. */
  readonly of: readonly number[];
  /** False where few small numbers may agree by chance. */
  readonly isProven: boolean;
}

/** Levels of sums over sums. */
const DEEPEST = 5;
/** A single number below this agrees by chance too often to ask about. */
const CHANCE = 100;

/**
 * Finds sums without any word for them: 全县 above its towns, parents of a pivot above or below their children. Sums of
 * sums are found level by level. n log n in the lines.
 */
export function nestedSums(lines: readonly NumberLine[]): NestedSum[] {
  const found: NestedSum[] = [];
  const sums = new Set<number>();
  let open = lines.map((_line, at) => at);
  for (let level = 0; level < DEEPEST; level++) {
    const here = levelOf(lines, open, sums);
    if (here.length === 0) break;
    found.push(...here);
    for (const { at } of here) sums.add(at);
    const covered = new Set(here.flatMap(({ of }) => of));
    open = open.filter((at) => !covered.has(at));
  }
  return found;
}

function levelOf(
  lines: readonly NumberLine[],
  open: readonly number[],
  known: ReadonlySet<number>,
): NestedSum[] {
  const prefixes = prefixSums(lines, open);
  const found: NestedSum[] = [];
  const taken = new Set<number>();
  const consider = (place: number, step: 1 | -1) => {
    const at = open[place]!;
    if (taken.has(place) || known.has(at) || !lines[at]!.maySum) return;
    const end = runEnd(lines, open, place, step, prefixes);
    if (end === undefined) return;
    const places = step > 0 ? range(place + 1, end) : range(end, place - 1);
    if (places.some((one) => taken.has(one))) return;
    const proof = proofOf(lines, open, place, places);
    if (proof === null) return;
    found.push({ at, of: places.map((one) => open[one]!), isProven: proof });
    for (const one of [place, ...places]) taken.add(one);
  };
  for (let place = 0; place < open.length; place++) consider(place, 1);
  for (let place = open.length - 1; place >= 0; place--) consider(place, -1);
  return found;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

interface Prefixes {
  /** By column, the sum of all open lines before a place. */
  readonly sums: readonly Float64Array[];
  /** By column, the places at which a sum is reached. */
  readonly places: readonly ReadonlyMap<number, readonly number[]>[];
}

/** Thousandths tell two sums apart, which keeps the dust of binary fractions out. */
const keyOf = (sum: number): number => Math.round(sum * 1000);

function prefixSums(lines: readonly NumberLine[], open: readonly number[]): Prefixes {
  const columns = lines[0]?.numbers.length ?? 0;
  const sums: Float64Array[] = [];
  const places: Map<number, number[]>[] = [];
  for (let column = 0; column < columns; column++) {
    const own = new Float64Array(open.length + 1);
    const at = new Map<number, number[]>([[0, [0]]]);
    open.forEach((line, place) => {
      own[place + 1] = own[place]! + (lines[line]!.numbers[column] ?? 0);
      const key = keyOf(own[place + 1]!);
      const known = at.get(key);
      if (known) known.push(place + 1);
      else at.set(key, [place + 1]);
    });
    sums.push(own);
    places.push(at);
  }
  return { sums, places };
}

/** The last line of the run beside a line that adds up to it in every column; undefined when none does. */
function runEnd(
  lines: readonly NumberLine[],
  open: readonly number[],
  place: number,
  step: 1 | -1,
  { sums, places }: Prefixes,
): number | undefined {
  const { numbers } = lines[open[place]!]!;
  const told = numbers.flatMap((number, column) =>
    number === null || number === 0 ? [] : [{ number, column }],
  );
  const [key] = [...told].sort((a, b) => Math.abs(b.number) - Math.abs(a.number));
  if (!key) return undefined;
  const from = step > 0 ? sums[key.column]![place + 1]! : sums[key.column]![place]!;
  const wanted = keyOf(from + step * key.number);
  const hits = places[key.column]!.get(wanted) ?? [];
  const fits = (hit: number): boolean =>
    told.every(({ number, column }) => {
      const own = sums[column]!;
      const sum = step > 0 ? own[hit]! - own[place + 1]! : own[place]! - own[hit]!;
      return Math.abs(sum - number) < 0.005 + Math.abs(number) * 1e-9;
    });
  const hit = step > 0 ? hits[firstAbove(hits, place + 1)] : hits[firstAbove(hits, place - 1) - 1];
  if (hit === undefined || !fits(hit)) return undefined;
  return step > 0 ? hit - 1 : hit;
}

/** The first place in an ascending list whose number is above a limit. */
function firstAbove(list: readonly number[], limit: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether what adds up is a sum for certain; null where it says nothing. */
function proofOf(
  lines: readonly NumberLine[],
  open: readonly number[],
  place: number,
  places: readonly number[],
): boolean | null {
  const own = lines[open[place]!]!;
  const parts = places.map((one) => lines[open[one]!]!);
  const isIndented = parts.every(({ indent }) => indent > own.indent);
  if (isIndented) return true;
  if (parts.length < 2 || parts.every(({ indent }) => indent < own.indent)) return null;
  const columns = own.numbers.filter((number) => number !== null && number !== 0);
  const isWhole = parts.length === open.length - 1;
  if (columns.length >= 2 || (isWhole && parts.length >= 3)) return true;
  return Math.abs(columns[0]!) >= CHANCE || isWhole ? false : null;
}
