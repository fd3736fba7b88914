import { lineSums, Matrix, type LineSum } from './aggregates';

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

/** A single number below this agrees by chance too often to ask about. */
const CHANCE = 100;
/** So much must be proven where not all columns add up: rates and averages stand beside sums. */
const PARTLY = 12;

/**
 * Finds sums without any word for them: 全县 above its towns, parents of a pivot above or below their children. Sums of
 * sums come behind those that they add up. n log n in the lines.
 */
export function nestedSums(lines: readonly NumberLine[]): NestedSum[] {
  const matrix = Matrix.of(lines.map(({ numbers }) => numbers));
  const sums = lineSums(matrix, {
    maySum: (line) => lines[line]!.maySum,
    adjacent: true,
    accepts: (sum) => proofOf(lines, sum) !== null,
  });
  const found = sums.map((sum) => ({ at: sum.at, of: sum.of, isProven: proofOf(lines, sum) === true }));
  return byHeight([...onlyChildren(lines), ...found]);
}

/** Sums behind those that they add up. */
function byHeight(sums: readonly NestedSum[]): NestedSum[] {
  const byLine = new Map(sums.map((sum) => [sum.at, sum]));
  const heights = new Map<number, number>();
  const heightOf = (line: number): number => {
    const known = heights.get(line);
    if (known !== undefined) return known;
    heights.set(line, 0);
    const of = byLine.get(line)?.of ?? [];
    const height = of.reduce((most, part) => Math.max(most, heightOf(part) + 1), 0);
    heights.set(line, height);
    return height;
  };
  return [...sums].sort((a, b) => heightOf(a.at) - heightOf(b.at) || a.at - b.at);
}

/** Whether what adds up is a sum for certain; null where it says nothing. */
function proofOf(lines: readonly NumberLine[], { at, of, places, bits }: LineSum): boolean | null {
  const own = lines[at]!;
  const told = own.numbers.filter((number) => number !== null && number !== 0);
  const held = places.filter((place) => own.numbers[place] !== 0);
  if (held.length === 0 || (held.length < told.length && bits < PARTLY)) return null;
  const parts = of.map((part) => lines[part]!);
  if (parts.every(({ indent }) => indent > own.indent)) return true;
  if (parts.every(({ indent }) => indent < own.indent)) return null;
  const isWhole = parts.length === lines.length - 1;
  if (held.length >= 2 || (isWhole && parts.length >= 3)) return true;
  return Math.abs(own.numbers[held[0]!]!) >= CHANCE || isWhole ? false : null;
}

/** Parents of one child, told by how far that is moved in, and by the same numbers. */
function onlyChildren(lines: readonly NumberLine[]): NestedSum[] {
  return lines.flatMap(({ numbers, indent, maySum }, at) => {
    const [child, next] = [lines[at + 1], lines[at + 2]];
    if (!maySum || !child || child.indent <= indent || (next && next.indent > indent)) return [];
    const isSame = numbers.every((number, column) => number === child.numbers[column]);
    return isSame ? [{ at, of: [at + 1], isProven: true }] : [];
  });
}
