import { patternOf, WHOLES } from '../lexicon';
import { isDateFormat, type Cell, type Sheet } from '../sheet';
import { carries, isPart, nestedSums, readLabel } from '../table';
import { fold } from '../text';
import { isCaptionRow } from './blocks';
import { numbersColumns } from './column-numbers';
import { isTotalLabel, readDayText, readNumberText, readSpan } from './cell-values';
import { isFilled, type Heading, lastPart } from './heading';

/** Rows that count nowhere, and why, in Chinese. Sheet rows, ascending. */
export interface LeftOut {
  readonly why: string;
  readonly rows: readonly number[];
}

/** Which rows below a heading are data. */
export interface LedgerRows {
  /** Sheet rows, ascending. */
  readonly rows: readonly number[];
  readonly leftOut: readonly LeftOut[];
  /** What only a person can tell, in Chinese. */
  readonly questions: readonly string[];
  /** Of rows under a parent row the labels of their parents, the widest first. */
  readonly parents: ReadonlyMap<number, readonly string[]>;
}

type Reason = '另一张表' | '合计' | '其中' | '承前页' | '重复的表头' | '说明' | '只有一格有字';

/** The rows of data: without totals, parts, repeated headings, page breaks, notes and blank rows. */
export function readRows(sheet: Sheet, heading: Heading, last: number): LedgerRows {
  const left = new Map<number, Reason>();
  const candidates = byWords(sheet, heading, last, left);
  withoutCaptions(sheet, candidates, left);
  withoutNotes(sheet, heading.columns, candidates, left);
  withoutBareTotal(sheet, heading.columns, candidates, left);
  const shape = new Shape(sheet, heading.columns, candidates);
  withoutSpans(shape, left);
  withoutUnnumbered(shape, left);
  const structure = withoutSums(shape, left);
  withoutWholes(shape, left, structure.questions);
  const rows = candidates.filter((row) => !left.has(row));
  return { rows, leftOut: grouped(left), ...structure };
}

function grouped(left: ReadonlyMap<number, Reason>): LeftOut[] {
  const byReason = new Map<Reason, number[]>();
  for (const [row, why] of left) byReason.set(why, [...(byReason.get(why) ?? []), row]);
  return [...byReason].map(([why, rows]) => ({ why, rows: rows.sort((a, b) => a - b) }));
}

// ---- by words

function byWords(
  sheet: Sheet,
  { top, bottom, columns }: Heading,
  last: number,
  left: Map<number, Reason>,
): number[] {
  const rows: number[] = [];
  const { cells, merges } = sheet.snapshot;
  const isMerged = merges.some((merge) => merge.bottom > Math.max(bottom, merge.top));
  const heading = columns.map(({ index }) => sheet.text(bottom, index));
  const least = columns.length >= 3 ? 2 : 1;
  for (let row = Math.max(top, bottom) + 1; row <= last; row++) {
    const line = cells[row];
    if (!line) continue;
    let filled = 0;
    let repeated = 0;
    let why: Reason | undefined;
    for (let place = 0; place < columns.length; place++) {
      const { index } = columns[place]!;
      const value = line[index]?.value;
      if (!isFilled(value)) {
        // What is merged downwards stands in each of its rows.
        if (isMerged && sheet.area(row, index).top < row) filled++;
        continue;
      }
      filled++;
      if (typeof value !== 'string') continue;
      why ??= reasonIn(value);
      if (value === heading[place]) repeated++;
    }
    if (filled === 0) continue;
    if (rows.length === 0 && numbersColumns(line, columns)) why = '重复的表头';
    if (repeated >= Math.max(2, filled * 0.6)) {
      // 隧道编码 in the place of 桥梁编码: another table begins.
      if (repeated < filled && isOther(line, columns, heading)) {
        for (let below = row; below <= last; below++) if (cells[below]) left.set(below, '另一张表');
        return rows;
      }
      why = '重复的表头';
    }
    if (COMPARED.test(firstText(line, columns))) why = '说明';
    else if (filled < least) why ??= '只有一格有字';
    if (why !== undefined) left.set(row, why);
    else rows.push(row);
  }
  return rows;
}

/** A row of another year for comparison, or what is put behind the list. */
const COMPARED = /^附[:：]|^(?:上年|去年|20\d\d年)?同期/;

function firstText(line: readonly (Cell | undefined)[], columns: Heading['columns']): string {
  const first = columns.find(({ index }) => isFilled(line[index]?.value));
  const value = first && line[first.index]?.value;
  return typeof value === 'string' ? fold(value).trim() : '';
}

/** Whether a row of headings names some columns otherwise. */
function isOther(
  line: readonly (Cell | undefined)[],
  columns: Heading['columns'],
  heading: readonly string[],
): boolean {
  return columns.some(({ index }, place) => {
    const value = line[index]?.value;
    return typeof value === 'string' && value.trim() !== '' && value !== heading[place] && !/\d/.test(value);
  });
}

/** What a cell says of its whole row; undefined when it says nothing. */
function reasonIn(text: string): Reason | undefined {
  if (text.length > 30) return undefined;
  if (isTotalLabel(text)) return '合计';
  if (/页/.test(text) && carries(readLabel(text))) return '承前页';
  return /其中/.test(text) && isPart(readLabel(text)) ? '其中' : undefined;
}

/** What stands right above a repeated heading and says what comes: 二、县级配套资金 | 单位：万元. */
function withoutCaptions(sheet: Sheet, rows: number[], left: Map<number, Reason>): void {
  for (const [heading, why] of [...left]) {
    if (why !== '重复的表头') continue;
    for (let row = heading - 1; rows.includes(row) && isCaptionRow(sheet, row); row--) {
      rows.splice(rows.indexOf(row), 1);
      left.set(row, '说明');
    }
  }
}

const NOTE = /^(?:注|备注|说明|填表|制表|填报|审核|复核|经办|负责|联系|单位负责|以上|日期)[^。]{0,12}[:：]/;

/** The lines of signature and notes at the end. */
function withoutNotes(
  sheet: Sheet,
  columns: Heading['columns'],
  rows: number[],
  left: Map<number, Reason>,
): void {
  while (rows.length > 0) {
    const row = rows.at(-1)!;
    const texts = columns.map(({ index }) => fold(sheet.text(row, index)).trim()).filter(Boolean);
    if (!texts.some((text) => NOTE.test(text))) return;
    left.set(row, '说明');
    rows.pop();
  }
}

/** A last row of nothing but numbers is the total that nobody labelled. */
function withoutBareTotal(
  sheet: Sheet,
  columns: Heading['columns'],
  rows: number[],
  left: Map<number, Reason>,
): void {
  const last = rows.at(-1);
  if (last === undefined || rows.length < 3) return;
  const isBare = (row: number) =>
    columns.every(({ index }) => {
      const cell = sheet.snapshot.cells[row]?.[index];
      if (!isFilled(cell?.value)) return true;
      return typeof cell!.value === 'number' && !isDateFormat(cell!.numberFormat);
    });
  if (!isBare(last) || isBare(rows.at(-2)!)) return;
  left.set(last, '合计');
  rows.pop();
}

// ---- by structure

const SERIAL = /^(?:序号?|行号|no\.?|№|#|编号)$/i;
/** Rows of a list that numbers its rows: so many have a number. */
const NUMBERED = 0.8;

/** What stands where in the rows: labels, numbers, days. */
class Shape {
  /** Columns of numbers. */
  readonly numbers: readonly number[];
  /** How many texts each row holds; a day counts as one. */
  readonly texts: readonly number[];
  /** How many most rows hold. */
  readonly usual: number;
  /** The columns of texts. */
  readonly labels: readonly number[];
  /** Whether each row has its own number; empty where the list numbers no rows. */
  readonly numbered: readonly boolean[];
  readonly #serial: number | undefined;

  constructor(
    readonly sheet: Sheet,
    columns: Heading['columns'],
    readonly rows: readonly number[],
  ) {
    const own = columns.filter(({ name }) => !SERIAL.test(lastPart(name)));
    const serial = columns.find((column) => !own.includes(column));
    this.#serial = serial?.index;
    const numbered = serial ? rows.map((row) => /\d/.test(String(this.#value(row, serial.index) ?? ''))) : [];
    this.numbered = numbered.filter(Boolean).length >= rows.length * NUMBERED ? numbered : [];
    const looked = rows.slice(0, 60);
    const numbers: number[] = [];
    const labels: number[] = [];
    for (const { index } of own) {
      const filled = looked.filter((row) => isFilled(this.#value(row, index)));
      const numeric = filled.filter((row) => this.number(row, index) !== null).length;
      if (filled.length > 0) (numeric >= filled.length * 0.8 ? numbers : labels).push(index);
    }
    this.numbers = numbers;
    this.labels = labels;
    this.texts = rows.map((row) => labels.filter((index) => isFilled(this.#value(row, index))).length);
    const counted = [...this.texts].sort((a, b) => a - b);
    this.usual = counted[Math.floor(counted.length / 2)] ?? 0;
  }

  /** What stands where rows have their number. */
  serial(row: number): string {
    const value = this.#serial === undefined ? '' : this.#value(row, this.#serial);
    return typeof value === 'string' ? value : '';
  }

  #value(row: number, index: number): unknown {
    return this.sheet.snapshot.cells[row]?.[index]?.value;
  }

  /** The number of a cell; null where there is none, or a day. */
  number(row: number, index: number): number | null {
    const cell = this.sheet.snapshot.cells[row]?.[index];
    const value = cell?.value;
    if (typeof value === 'number')
      return isDateFormat(cell!.numberFormat) || Math.abs(value) > 1e14 ? null : value;
    return typeof value === 'string' ? (readNumberText(value)?.value ?? null) : null;
  }

  /** The first text of a row as it stands, with the spaces before it. */
  label(row: number): string {
    for (const index of this.labels) {
      const value = this.#value(row, index);
      if (typeof value === 'string' && value.trim() !== '') return value;
    }
    return '';
  }

  /** Whether the row has the look of a sum: fewer texts than an entry, none of them a day. */
  maySum(place: number): boolean {
    if (this.texts[place]! > Math.max(1, this.usual - 1)) return false;
    const row = this.rows[place]!;
    return this.labels.every((index) => {
      const value = this.#value(row, index);
      return typeof value === 'string' ? (readDayText(value)?.day ?? 0) === 0 : typeof value !== 'number';
    });
  }
}

/** 一季度 and 上半年 between the months that they add up. */
function withoutSpans(shape: Shape, left: Map<number, Reason>): void {
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
function withoutUnnumbered(shape: Shape, left: Map<number, Reason>): void {
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

function withoutSums(
  shape: Shape,
  left: Map<number, Reason>,
): Pick<LedgerRows, 'parents'> & { questions: string[] } {
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
    const isUnnumbered = shape.numbered.length > 0 && !shape.numbered[open[at]!.place];
    // 第一季度 that equals the rows above it is their sum, whatever the list numbers.
    if (!isProven && !isTiled && !isUnnumbered && !isSpanLabel(shape, open[at]!.place)) {
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
function withoutWholes(shape: Shape, left: Map<number, Reason>, questions: string[]): void {
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
