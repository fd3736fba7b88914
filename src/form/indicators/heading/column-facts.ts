import { CRITERIA_WORDS, patternOf } from '../../../lexicon';
import { sumWord, type ColumnContent } from '../../../table';
import { readOperator } from '../../../quantity';
import { fold } from '../../../text';
import type { Block, Grid } from '../../grid';
import { isCategory } from '../../labels/labels';
import { plainNumber } from '../../parts/numbers';
import { isPlaceholder } from '../rows/stack';

/** What a column holds, counted and weighed: shares are from 0 to 1. */
export interface ColumnFacts {
  readonly boxes: readonly Block[];
  /** Share of the rows in which something of it begins. */
  readonly coverage: number;
  /** Share of its boxes whose text stands in no other of them. */
  readonly distinct: number;
  readonly texts: number;
  /** Numbers, alone or with sign and unit. */
  readonly values: number;
  readonly numbers: number;
  /** Values with a sign in front: ≥95%. */
  readonly signed: number;
  readonly operators: number;
  readonly units: number;
  readonly natures: number;
  readonly categories: number;
  /** Sentences and long texts. */
  readonly prose: number;
  /** Texts that say how points are given. */
  readonly criteria: number;
  /** Nothing but the numbers of the rows: 1, 2, 3. */
  readonly serial: boolean;
  readonly length: number;
  /** Its bare numbers by row, sums left out; empty where not nearly all of it are numbers. */
  readonly points: ReadonlyMap<number, number>;
  /** Its numbers by row, whatever stands beside them in the box. */
  readonly amounts: ReadonlyMap<number, number>;
}

/** Facts of a column as far as it stands in these rows. */
export function factsOf({ boxes, counts }: ColumnContent, rows: ReadonlySet<number>): ColumnFacts {
  const all = boxes as readonly Block[];
  const own = all.filter(({ text, range }) => rows.has(range.top) && !isPlaceholder(text));
  const share = (count: number): number => (all.length === 0 ? 0 : count / all.length);
  const part = (fits: (box: Block) => boolean): number =>
    own.length === 0 ? 0 : own.filter(fits).length / own.length;
  const points = new Map(
    own.flatMap(({ text, range }) => {
      const value = plainNumber(text)?.value;
      return value === undefined ? [] : [[range.top, value] as const];
    }),
  );
  const lengths = own.reduce((sum, { text }) => sum + text.trim().length, 0);
  return {
    boxes: own,
    coverage: rows.size === 0 ? 0 : own.length / rows.size,
    distinct: own.length === 0 ? 0 : new Set(own.map(({ text }) => text.trim())).size / own.length,
    texts: share(counts.text),
    values: share(counts.value + counts.number),
    numbers: share(counts.number),
    signed: part(({ text }) => isSigned(text)),
    operators: share(counts.operator),
    units: share(counts.unit),
    natures: share(counts.nature),
    categories: part(isCategoryBox),
    prose: part(({ text }) => text.trim().length > LONGEST_NAME || /[。；，]/.test(text)),
    criteria: part(({ label }) => CRITERIA.test(label.full)),
    serial: own.length >= 3 && own.every(({ text }, at) => Number(text) === Number(own[0]!.text) + at),
    length: own.length === 0 ? 0 : lengths / own.length,
    points: points.size * 5 >= own.length * 4 ? points : new Map(),
    amounts: new Map(own.flatMap(({ text, range }) => amountIn(text, range.top))),
  };
}

const CRITERIA = patternOf(CRITERIA_WORDS);

/** Names of indicators are shorter as a rule. */
const LONGEST_NAME = 28;

/** Whether a row adds up others. */
export function isSumRow(grid: Grid, row: number): boolean {
  return grid.starting(row).some(({ label }) => sumWord(label)?.bare);
}

function isSigned(text: string): boolean {
  const folded = fold(text).trim();
  const sign = /^(?:[<>=≤≥±]+|不[低高少超大小多][于过]?|大于(?:等于)?|小于(?:等于)?)/.exec(folded)?.[0];
  return sign !== undefined && sign.length < folded.length && readOperator(sign) !== null;
}

function amountIn(text: string, row: number): [number, number][] {
  const number = /\d+(?:\.\d+)?/.exec(fold(text).replace(/,/g, ''))?.[0];
  return number === undefined ? [] : [[row, Number(number)]];
}

/** Whether a box holds a category, by its words. */
export function isCategoryBox({ label }: Block): boolean {
  return isCategory(label) || label.plain.endsWith('指标');
}

/** Points of all indicators, with the execution of the budget or without, or without a category that has none. */
const WHOLES = [100, 90, 80];

/** Whether points make up a whole. */
export function isWhole(points: ReadonlyMap<number, number>): boolean {
  const values = [...points.values()];
  const sum = values.reduce((all, value) => all + value, 0);
  return (
    values.length >= 3 &&
    values.every((value) => value >= 0) &&
    WHOLES.some((whole) => Math.abs(sum - whole) < 0.005)
  );
}

/** Whether there are numbers beside most of the others, and none is above its own. */
export function areBelow(points: ReadonlyMap<number, number>, full: ReadonlyMap<number, number>): boolean {
  const pairs = [...points].filter(([row]) => full.has(row));
  return (
    pairs.length >= 3 &&
    pairs.length * 5 >= full.size * 4 &&
    pairs.every(([row, value]) => value >= 0 && value <= full.get(row)!)
  );
}
