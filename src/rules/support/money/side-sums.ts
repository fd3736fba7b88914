import type { Field, Form } from '../../../form';
import { numberField, plainNumber } from '../../../form/parts/numbers';
import type { Sheet } from '../../../sheet';
import { Grid, isPart, readLabel, sumWord, withoutPart, type Box, type Label } from '../../../table';
import { nearly } from './amounts';

/** A sum that its parts, written beside it, do not make up. */
export interface SideSum {
  readonly name: string;
  readonly total: Field<number>;
  readonly parts: readonly (Field<number> & { readonly name: string })[];
  readonly sum: number;
}

type Amount = Field<number> & { readonly name: string; readonly isPart: boolean; readonly isFirst: boolean };
type Line = readonly [total: Amount, ...parts: Amount[]];

/** More parts than that are not tried in every way. */
const MOST_PARTS = 8;

/**
 * Sums beside their parts above the indicators: 总额 | 基本支出 | 项目支出 over a row for every year, and 支出合计 | 800 |
 * 其中：人员经费 | 500 … from box to box. Wrong for certain only where others of the same arrangement add up.
 */
export function sideSums(form: Form, sheet: Sheet, tolerance: number): SideSum[] {
  const grid = new Grid<Label>(sheet, form.range.left, form.range.right, readLabel);
  const first = form.columns[0]?.cell.row ?? form.range.bottom + 1;
  const rows = Array.from({ length: Math.max(0, first - form.range.top) }, (_, i) => form.range.top + i);
  const headed = rows.flatMap((row) => {
    const lines = headedLines(grid, row, first);
    const wrong = lines.filter((line) => !addsUp(line, tolerance));
    // 其他 ends a list: nothing is left out of it.
    const most = isClosed(lines[0]) && wrong.every(isNear) ? lines.length : lines.length - 1;
    return wrong.length * 2 <= most && wrong.length < lines.length ? wrong : [];
  });
  const stacked = stackedLines(grid, rows);
  const adding = stacked.some(
    ([total, ...parts]) => parts.length > 1 && nearly(sumOf(parts), total.value, tolerance),
  );
  const missed = stacked.filter(
    (line) =>
      line.length > 2 &&
      isNear(line) &&
      !isSubset(line, tolerance) &&
      (adding ? !isClosed(line) || isOpened(line) : isClosed(line) && isOpened(line)),
  );
  const paired = pairedLines(grid, rows);
  const proven = paired.some((line) => line.length > 2 && addsUp(line, tolerance));
  // What is less than the sum may be but a part of it.
  const over = paired.filter((line) => isOver(line, tolerance));
  return [...headed, ...(proven ? over : []), ...missed].map(asSideSum);
}

function asSideSum([total, ...parts]: Line): SideSum {
  return { name: total.name, total, parts, sum: sumOf(parts) };
}

function sumOf(parts: readonly Amount[]): number {
  return Number(parts.reduce((all, { value }) => all + value, 0).toFixed(6));
}

function addsUp([total, ...parts]: Line, tolerance: number): boolean {
  return parts.filter(({ value }) => value !== 0).length > 1 && nearly(sumOf(parts), total.value, tolerance);
}

/** Whether the parts exceed the sum, and no choice of them makes it up: some may be parts of others. */
function isOver(line: Line, tolerance: number): boolean {
  const [total, ...parts] = line;
  return parts.length > 1 && sumOf(parts) > total.value && !isSubset(line, tolerance);
}

/** Whether some of the parts make up the sum, or there are too many to try. */
function isSubset([total, ...parts]: Line, tolerance: number): boolean {
  if (parts.length > MOST_PARTS) return true;
  const sums = parts.reduce<number[]>((all, { value }) => [...all, ...all.map((sum) => sum + value)], [0]);
  return sums.some((sum) => nearly(sum, total.value, tolerance));
}

/** A slip of the pen, and not a kind of money that is left out. */
function isNear([total, ...parts]: Line): boolean {
  return Math.abs(sumOf(parts) - total.value) <= total.value * NEAR;
}

const NEAR = 0.05;

/** Whether the list ends with 其他. */
function isClosed(line: Line | undefined): boolean {
  return /^其[他它]/.test(line?.at(-1)?.name ?? '');
}

/** Whether the list begins with 其中. */
function isOpened([, first]: Line): boolean {
  return first?.isPart === true;
}

/** The rows under a heading of a sum with those of its parts to the right, as far as all of them are numbers. */
function headedLines(grid: Grid<Label>, row: number, end: number): Line[] {
  const boxes = grid.starting(row);
  const at = boxes.findIndex(({ label }) => isWhole(label));
  const [total, ...parts] = boxes.slice(at);
  if (
    at < 0 ||
    !total ||
    parts.length < 2 ||
    parts.some(({ label, text }) => isWhole(label) || isNumber(text))
  )
    return [];
  const lines: Line[] = [];
  for (let below = total.range.bottom + 1; below < end; below++) {
    const [whole, ...rest] = [total, ...parts].flatMap(
      (heading) =>
        amountOf(grid, grid.pick(below, heading.range.left, heading.range.right), below, heading) ?? [],
    );
    if (!whole || rest.length < parts.length) break;
    // Rates are no sums.
    if ([whole, ...rest].some(({ text }) => text.includes('%'))) continue;
    lines.push([whole, ...rest]);
  }
  return lines;
}

/** A sum with the labels and amounts below it, in the same columns: 支出总计 | 560 over 基本支出 | 410 and 项目支出 | 150. */
function stackedLines(grid: Grid<Label>, rows: readonly number[]): Line[] {
  const pairs = rows.map((row) => ({ row, pairs: placedPairs(grid, row) }));
  return pairs.flatMap(({ pairs: here }, i) =>
    here.flatMap(({ column, label, amount }): Line[] => {
      if (!amount || !isWhole(label)) return [];
      const parts: Amount[] = [];
      for (const { pairs: next } of pairs.slice(i + 1)) {
        const below = next.find((pair) => pair.column === column);
        if (!below?.amount || isWhole(below.label) || OTHER_MEASURE.test(below.label.plain)) break;
        parts.push(below.amount);
      }
      return [[amount, ...parts], ...groupsOf(parts).map((group): Line => [amount, ...group])];
    }),
  );
}

/** 1、资金来源：（1） … （2） … 2、资金结构：（1） … （2）: the same sum parted twice; 其中 below goes deeper. */
function groupsOf(parts: readonly Amount[]): Amount[][] {
  const groups: Amount[][] = [];
  let isOver = false;
  for (const part of parts) {
    isOver ||= part.isPart;
    if (part.isFirst) {
      groups.push([]);
      isOver = false;
    }
    if (!isOver) groups.at(-1)?.push(part);
  }
  return groups.length > 1 ? groups : [];
}

/** The labels that have exactly one number beside them; rows of several columns are the business of others. */
function placedPairs(grid: Grid<Label>, row: number) {
  const boxes = grid.starting(row);
  return boxes.flatMap((box, i) => {
    const [next, after] = [boxes[i + 1], boxes[i + 2]];
    if (isNumber(box.text) || !next || (after && isNumber(after.text))) return [];
    const amount = amountOf(grid, next, row, box);
    return [{ column: box.range.left, label: box.label, amount }];
  });
}

/** What is below a sum and no part of it. */
const OTHER_MEASURE = /率|比|人数|编制|面积|数量$/;

/** Labels with their amounts in reading order, each sum with what follows it under 其中. */
function pairedLines(grid: Grid<Label>, rows: readonly number[]): Line[] {
  const lines: [Amount, ...Amount[]][] = [];
  let open = false;
  for (const row of rows) {
    for (const [label, amount] of pairsOf(grid, row)) {
      const last = lines.at(-1);
      if (amount && isWhole(label)) {
        lines.push([amount]);
        open = true;
      } else if (amount && open && last && isPart(label) === (last.length === 1)) last.push(amount);
      else open = false;
    }
  }
  return lines;
}

/** The boxes of a row as labels with the amounts behind them. */
function pairsOf(grid: Grid<Label>, row: number): (readonly [Label, Amount | null])[] {
  const boxes = grid.starting(row);
  return boxes.flatMap((box, i) => {
    if (isNumber(box.text)) return [];
    const next = boxes[i + 1];
    return [[box.label, next ? amountOf(grid, next, row, box) : null] as const];
  });
}

function isWhole(label: Label): boolean {
  return sumWord(label)?.kind === 'total' || /总额$/.test(label.plain);
}

function isNumber(text: string): boolean {
  return plainNumber(text) !== null;
}

function amountOf(grid: Grid<Label>, box: Box, row: number, label: Box<Label>): Amount | null {
  const { value, text, cell } = numberField(grid, box, label.cell);
  if (box.range.top !== row || value === null) return null;
  return {
    value,
    text,
    cell,
    label: label.cell,
    name: withoutPart(label.label.plain),
    isPart: isPart(label.label),
    isFirst: /[(（][1一][)）]/.test(label.text),
  };
}
