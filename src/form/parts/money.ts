import { ADJUSTED, patternOf } from '../../lexicon';
import type { Field, MoneyColumn, MoneyItem } from '../model/form';
import type { Block, Grid } from '../grid';
import {
  goalRole,
  headRole,
  isAnyLabel,
  moneyColumn,
  moneyRole,
  otherRole,
  sectionRole,
} from '../labels/labels';
import { lastMonthIn } from '../labels/label';
import { boxKey } from './head';
import { amountField, labelField } from './money-field';
import { Lineage } from './money-lineage';
import { readPaired } from './money-paired';
import { amountFollows, inlineAmount, namesAnnualTotal, readPairs } from './money-pairs';
import { provenColumns, withWhole, type MoneyColumns } from './money-proven';
import { statedBudget } from './money-stated';
import { readTurned, roleAmong, sumsFirst } from './money-turned';
import { moneyField, plainNumber, type Unit } from './numbers';

const CHANGED = patternOf(ADJUSTED);

/** Reads sums of money between two rows, in whichever of the three ways they are laid out. */
export function readMoney(
  grid: Grid,
  top: number,
  bottom: number,
  skip: ReadonlySet<number>,
  taken: ReadonlySet<string>,
  unit: Unit,
): MoneyItem[] {
  const items: MoneyItem[] = [];
  const parents = new Map<number, Lineage>();
  const annual = namesAnnualTotal(grid, top, bottom);
  for (let row = top; row <= bottom; row++) {
    if (skip.has(row)) continue;
    const columns = provenColumns(grid, row, bottom, skip, readHeading(grid, row, taken));
    if (columns) {
      row = readMatrix(grid, row, bottom, columns, skip, unit, items);
      continue;
    }
    const paired = readPaired(grid, row, bottom, skip, taken, unit);
    if (paired) {
      items.push(...paired.items);
      row = paired.last;
      continue;
    }
    const turned = readTurned(grid, row, bottom, skip, taken, unit);
    if (turned) {
      items.push(...turned.items);
      row = turned.last;
      continue;
    }
    const over = headingOverValues(grid, row, bottom, taken);
    if (over) {
      items.push(...over.labels.map((label) => overItem(grid, label, over.row, unit)));
      row = over.row;
      continue;
    }
    readPairs(grid, row, taken, unit, items, parents, annual);
  }
  if (items.length === 0) items.push(...statedBudget(grid, top, bottom, skip, taken, unit));
  return withWhole(grid, top, bottom, items, unit);
}

type Columns = MoneyColumns;

/** A row of column names (年初预算数 | 全年执行数 | 执行率): at least two different ones. */
function readHeading(grid: Grid, row: number, taken: ReadonlySet<string>): Columns | undefined {
  const columns: Columns = new Map();
  for (const block of grid.starting(row)) {
    if (taken.has(boxKey(block)) || block.range.bottom > row + 1) continue;
    const column = moneyColumn(block.label);
    if (!column || isRowLabelColumn(grid, block) || amountFollows(grid, block) || isOverLabel(grid, block))
      continue;
    const known = columns.get(column);
    const isLater = known && column === 'executed' && lastMonthIn(block.label) > lastMonthIn(known.label);
    if (!known || isLater || (column === 'budget' && CHANGED.test(block.label.full)))
      columns.set(column, block);
  }
  const sums = (['initial', 'budget', 'executed'] as const).filter((column) => columns.has(column));
  return columns.size >= 2 && sums.length >= 1 && (sums.length >= 2 || columns.has('rate'))
    ? columns
    : undefined;
}

/** 资金执行情况 over 执行数 | 6.84: below stands a label with the amount beside it. */
function isOverLabel(grid: Grid, { range }: Block): boolean {
  const below = grid.pick(range.bottom + 1, range.left, range.right);
  return moneyColumn(below.label) !== undefined && amountFollows(grid, below);
}

/** 年度预算数(万元) above or left of 总额, 财政资金 … names the rows, not an amount. */
function isRowLabelColumn(grid: Grid, block: Block): boolean {
  const next = grid.filledFrom(block.range.bottom + 1);
  const label = grid.starting(next).find((below) => moneyRole(below.label) !== undefined);
  return label !== undefined && block.range.left <= label.range.right;
}

/** Reads the rows below column names; gives the last row read. */
function readMatrix(
  grid: Grid,
  row: number,
  bottom: number,
  columns: Columns,
  skip: ReadonlySet<number>,
  unit: Unit,
  items: MoneyItem[],
): number {
  const headings = [...columns.values()];
  const left = Math.min(...headings.map((block) => block.range.left));
  const first = Math.max(...headings.map((block) => block.range.bottom)) + 1;
  const lineage = new Lineage();
  let last = first - 1;
  for (let next = first; next <= bottom && !skip.has(next); next++) {
    if (grid.isBlank(next) || isNumbering(grid, next)) continue;
    const label = rowLabel(grid, next, left, row);
    const amounts = readAmounts(grid, next, columns, unit, label);
    const filled = Object.values(amounts).some((field) => field.value !== null);
    const role = label && (moneyRole(label.label) ?? (items.length > 0 ? otherRole(label.label) : undefined));
    if (label && !role && isOtherLabel(label)) break;
    if (!role && !filled) break;
    if (!label && items.length > 0 && lineage.started) break;
    const named = label ?? partLabel(grid, row, left) ?? headings[0]!;
    items.push({
      role: label ? (role ?? 'unknown') : 'total',
      label: labelField(named),
      partOf: lineage.parentOf(named, role ?? (label ? 'unknown' : 'total')),
      amounts,
    });
    last = next;
  }
  return last;
}

/** 列次 0 1 2 3: the row numbers the columns. */
function isNumbering(grid: Grid, row: number): boolean {
  const numbers = grid.starting(row).flatMap((block) => plainNumber(block.text)?.value ?? []);
  return numbers.length >= 3 && numbers.every((number, i) => number === numbers[0]! + i && number < 30);
}

function isOtherLabel(block: Block): boolean {
  return (
    goalRole(block.label) !== undefined ||
    sectionRole(block.label) !== undefined ||
    headRole(block.label) !== undefined
  );
}

/** The label of a row: the nearest box left of the amounts that begins with this row. */
function rowLabel(grid: Grid, row: number, left: number, heading: number): Block | undefined {
  return grid
    .starting(row)
    .filter((block) => block.range.right < left && block.range.top > heading)
    .findLast((block) => plainNumber(block.text) === null);
}

/** The label of the whole part, left of its headings. */
function partLabel(grid: Grid, row: number, left: number): Block | undefined {
  return grid.starting(row).find((block) => block.range.right < left);
}

function readAmounts(
  grid: Grid,
  row: number,
  columns: Columns,
  unit: Unit,
  label: Block | undefined,
): MoneyItem['amounts'] {
  const amounts: Partial<Record<MoneyColumn, Field<number | null>>> = {};
  for (const [column, heading] of columns) {
    const block = grid.pick(row, heading.range.left, heading.range.right);
    if (block.range.top < row || block.range.left < heading.range.left) continue;
    amounts[column] = amountField(grid, block, column, unit, heading.cell);
  }
  if (amounts.rate) amounts.rate = settledRate(grid, amounts.rate, amounts);
  const inline = label && inlineAmount(label, unit);
  if (inline && Object.values(amounts).every((field) => field.text.trim() === '')) amounts.amount = inline;
  return amounts;
}

/** An execution rate kept as a bare 0.95 is 95 %, when that is nearer to what the amounts give. */
function settledRate(
  grid: Grid,
  rate: Field<number | null>,
  { initial, budget, executed }: MoneyItem['amounts'],
): Field<number | null> {
  const whole = budget?.value ?? initial?.value ?? null;
  const cell = grid.sheet.cell(rate.cell.row, rate.cell.column);
  const bare = cell?.value === rate.value || plainNumber(rate.text)?.unit === '';
  if (!bare || !whole || rate.value === null || rate.value <= 0 || rate.value > 1.5) return rate;
  const right = ((executed?.value ?? 0) / whole) * 100;
  const hundredfold = Number((rate.value * 100).toPrecision(12));
  return Math.abs(hundredfold - right) < Math.abs(rate.value - right)
    ? { ...rate, value: hundredfold }
    : rate;
}

/** Labels in a row with their amounts in the row below: 资金总额 | 财政拨款 | 其他资金. */
function headingOverValues(
  grid: Grid,
  row: number,
  bottom: number,
  taken: ReadonlySet<string>,
): { labels: Block[]; row: number } | undefined {
  const labels = sumsFirst(grid, row, taken);
  const next = grid.filledFrom(row + 1);
  if (labels.length < 2 || next > bottom) return undefined;
  const values = labels.map((label) => grid.pick(next, label.range.left, label.range.right));
  if (values.some((value) => value.range.top <= row || isAnyLabel(value.label))) return undefined;
  const numbers = values.map(({ text }) => plainNumber(text)?.value);
  const known = labels.filter(({ label }) => moneyRole(label) !== undefined).length;
  const isFilled = numbers.some((number) => number !== undefined);
  const isClear = known === labels.length || (known * 2 > labels.length && !numbers.includes(undefined));
  return (isClear && isFilled) || isWhole(numbers) ? { labels, row: next } : undefined;
}

/** Whether the first number is the sum of the others. */
function isWhole([whole, ...parts]: readonly (number | undefined)[]): boolean {
  const sum = parts.reduce<number>((all, part) => all + (part ?? NaN), 0);
  return !!whole && parts.length >= 2 && Math.abs(whole - sum) < 0.005;
}

function overItem(grid: Grid, label: Block, row: number, unit: Unit): MoneyItem {
  const value = grid.pick(row, label.range.left, label.range.right);
  const role = roleAmong(label);
  return {
    role,
    label: labelField(label),
    partOf: role === 'total' ? null : 'total',
    amounts: { amount: moneyField(grid, value, unit, label.cell) },
  };
}
