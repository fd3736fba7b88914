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

type Amount = Field<number> & { readonly name: string };
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
    return wrong.length * 2 < lines.length ? wrong : [];
  });
  const paired = pairedLines(grid, rows);
  const proven = paired.some((line) => line.length > 2 && addsUp(line, tolerance));
  // What is less than the sum may be but a part of it.
  const over = paired.filter((line) => isOver(line, tolerance));
  return [...headed, ...(proven ? over : [])].map(asSideSum);
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
function isOver([total, ...parts]: Line, tolerance: number): boolean {
  if (parts.length < 2 || parts.length > MOST_PARTS || sumOf(parts) <= total.value) return false;
  const sums = parts.reduce<number[]>((all, { value }) => [...all, ...all.map((sum) => sum + value)], [0]);
  return !sums.some((sum) => nearly(sum, total.value, tolerance));
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
    lines.push([whole, ...rest]);
  }
  return lines;
}

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
  const field = numberField(grid, box, label.cell);
  if (box.range.top !== row || field.value === null) return null;
  return { ...field, value: field.value, name: withoutPart(label.label.plain) };
}
