import { patternOf, WHOLES } from '../../lexicon';
import { nestedSums, readLabel } from '../../table';
import { fold } from '../../text';
import { readSpan } from '../cell-values';
import type { Reason } from './left-out';
import type { Shape } from './shape';

/** So many rows may share the 其中 of the first of them. */
const MOST_PARTS = 10;

/** What goes on 其中 where it makes up the row above together with that: 其中：衬砌明渠, 土质排水沟. */
export function withoutFurtherParts(shape: Shape, left: Map<number, Reason>): void {
  const isPart = (row: number) => left.get(row) === '其中';
  for (const [part] of [...left].filter(([row]) => isPart(row))) {
    const next = shape.rows.findIndex((row) => row > part);
    const whole = shape.rows[next < 0 ? shape.rows.length - 1 : next - 1];
    if (next <= 0 || whole === undefined || whole !== part - 1) continue;
    const own = shape.told(whole);
    const sums = own.map(({ index }) => shape.number(part, index) ?? 0);
    for (let place = next; place < Math.min(next + MOST_PARTS, shape.rows.length); place++) {
      own.forEach(({ index }, at) => (sums[at]! += shape.number(shape.rows[place]!, index) ?? 0));
      if (own.length === 0 || own.some(({ number }, at) => Math.abs(number - sums[at]!) > 0.005)) continue;
      for (const row of shape.rows.slice(next, place + 1)) left.set(row, '其中');
      break;
    }
  }
}

/** 一季度 and 上半年 between the months that they add up. */
export function withoutSpans(shape: Shape, left: Map<number, Reason>): void {
  const { rows } = shape;
  const spans = rows.flatMap((row, place) => {
    const span = shape.maySum(place) ? readSpan(shape.label(row).trim()) : undefined;
    return span ? [{ row, ...span }] : [];
  });
  if (spans.length < 3) return;
  const months = spans.filter(({ from, to }) => from === to);
  for (const { row, year, from, to } of spans) {
    const holds = months.some((one) => one.year === year && from <= one.from && one.to <= to);
    if (from < to && holds) left.set(row, '合计');
  }
}

/**
 * Rows without a number of their own in a list that numbers its rows: sums of the rows since the last one, or of all
 * rows so far, as in a list that carries its total on (1—3月, 1—6月).
 */
export function withoutUnnumbered(shape: Shape, left: Map<number, Reason>): void {
  const { rows, numbers, numbered } = shape;
  if (numbered.length === 0 || numbers.length === 0) return;
  const since = numbers.map(() => 0);
  const sofar = numbers.map(() => 0);
  rows.forEach((row, place) => {
    if (left.has(row)) return;
    const own = numbers.map((index) => shape.number(row, index));
    if (!numbered[place] && shape.maySum(place)) {
      const isSum = (sums: readonly number[]) =>
        own.some((number) => number !== null && number !== 0) &&
        own.every((number, at) => number === null || Math.abs(number - sums[at]!) < 0.005);
      if (isSum(since) || isSum(sofar) || isSpanLabel(shape, place)) left.set(row, '合计');
      since.fill(0);
      if (left.has(row)) return;
    }
    own.forEach((number, at) => {
      since[at]! += number ?? 0;
      sofar[at]! += number ?? 0;
    });
  });
}

/** Several months in the place of a label, and no other text. */
function isSpanLabel(shape: Shape, place: number): boolean {
  const row = shape.rows[place]!;
  const isSpan = (text: string) => {
    const span = readSpan(text.trim());
    return span !== undefined && span.from < span.to;
  };
  const texts = shape.texts[place]!;
  return (texts === 1 && isSpan(shape.label(row))) || (texts === 0 && isSpan(shape.serial(row)));
}

/** A month, and no other text. */
function isMonthAlone(shape: Shape, place: number): boolean {
  return (
    shape.maySum(place) &&
    shape.texts[place] === 1 &&
    readSpan(shape.label(shape.rows[place]!).trim()) !== undefined
  );
}

export function withoutSums(
  shape: Shape,
  left: Map<number, Reason>,
): { parents: Map<number, string[]>; questions: string[] } {
  const parents = new Map<number, string[]>();
  const questions: string[] = [];
  const open = shape.rows.flatMap((row, place) => (left.has(row) ? [] : [{ row, place }]));
  const can = open.map(({ place }) => shape.maySum(place));
  if (shape.numbers.length === 0 || open.length < 3 || !can.includes(true)) return { parents, questions };
  const sums = nestedSums(
    open.map(({ row }, at) => ({
      numbers: shape.numbers.map((index) => shape.number(row, index)),
      indent: /^[\s\u3000]*/.exec(shape.label(row))![0].length,
      maySum: can[at]!,
    })),
  );
  const isTiled = isTiling(sums, can);
  // Among sums of months one that does not agree is a sum too.
  for (const { row, place } of isTiled ? open : []) if (isMonthAlone(shape, place)) left.set(row, '合计');
  const proven = new Map(sums.flatMap(({ at, of, isProven }) => (isProven ? [[at, of]] : [])));
  // The widest come last; their labels stand first.
  for (const { at, of, isProven } of sums) {
    const { row } = open[at]!;
    const label = fold(shape.label(row)).trim();
    const { place } = open[at]!;
    const isUnnumbered =
      (shape.numbered.length > 0 && !shape.numbered[place]) ||
      (shape.isKeyless(place) && !shape.isNamed(place));
    // 第一季度 that equals the rows above it is their sum, whatever the list numbers.
    if (!isProven && !isTiled && !isUnnumbered && !isSpanLabel(shape, place)) {
      const span = `${open[of[0]!]!.row + 1}—${open[of.at(-1)!]!.row + 1}`;
      questions.push(`第 ${row + 1} 行「${label}」等于第 ${span} 行之和，请看是不是小计`);
      continue;
    }
    left.set(row, '合计');
    if (label === '') continue;
    for (const child of of) addParent(child, label);
  }
  function addParent(at: number, label: string): void {
    const { row } = open[at]!;
    parents.set(row, [label, ...(parents.get(row) ?? [])]);
    for (const child of proven.get(at) ?? []) addParent(child, label);
  }
  return { parents, questions };
}

/** Several sums that each add up the rows since one that may be a sum, as those of months do, are no chance. */
function isTiling(
  sums: readonly { readonly at: number; readonly of: readonly number[] }[],
  can: readonly boolean[],
): boolean {
  return (
    sums.length >= 3 && sums.every(({ at, of }) => of.at(-1) === at - 1 && (of[0] === 0 || can[of[0]! - 1]!))
  );
}

const WHOLE = patternOf(WHOLES);

/** 全县 beside its towns is the whole, whether or not the numbers agree. */
export function withoutWholes(shape: Shape, left: Map<number, Reason>, questions: string[]): void {
  const open = shape.rows.filter((row) => !left.has(row));
  const named = shape.rows.flatMap((row, place) =>
    !left.has(row) && shape.maySum(place) && WHOLE.test(readLabel(shape.label(row)).plain) ? [row] : [],
  );
  if (named.length !== 1 || open.length < 3) return;
  const [row] = named as [number];
  const isMost = shape.numbers.every((index) =>
    open.every((other) => (shape.number(other, index) ?? 0) <= (shape.number(row, index) ?? Infinity)),
  );
  if (!isMost) return;
  left.set(row, '合计');
  questions.push(`「${fold(shape.label(row)).trim()}」一行不等于其余各行之和，没有计入，请核对`);
}
