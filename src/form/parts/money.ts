import {
  ADJUSTED,
  AMOUNT_LABELS,
  BATCH_LABELS,
  FISCAL_KINDS,
  INCOME_LABELS,
  patternOf,
  THIS_YEAR,
} from '../../lexicon';
import type { Field, MoneyColumn, MoneyItem, MoneyRole } from '../model/form';
import type { Block, Grid } from '../grid';
import { boxKey } from './head';
import { isPart, splitInline, withoutPart } from '../../table';
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
import { readPaired } from './money-paired';
import { provenColumns, withWhole, type MoneyColumns } from './money-proven';
import { amountField, labelField, readTurned, sumsAcross } from './money-turned';
import { inUnit, moneyField, plainNumber, type Unit } from './numbers';

const BATCH = patternOf(BATCH_LABELS);
const INCOME = patternOf(INCOME_LABELS);
const AMOUNT = patternOf(AMOUNT_LABELS);
const YEARLY = patternOf(THIS_YEAR);
const CHANGED = patternOf(ADJUSTED);
const BUDGET_KINDS = patternOf(FISCAL_KINDS);

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

/** 年度资金总额:16 — the amount inside the label's own box. */
function inlineAmount(block: Block, unit: Unit): Field<number | null> | undefined {
  const inline = splitInline(withoutPart(block.text).trim());
  const number = inline && plainNumber(inline.value);
  if (!number) return undefined;
  const value = inUnit(number.value, inline.value, unit);
  return { value, text: inline.value, cell: block.cell, label: block.cell };
}

/** Labels in a row with their amounts in the row below: 资金总额 | 财政拨款 | 其他资金. */
function headingOverValues(
  grid: Grid,
  row: number,
  bottom: number,
  taken: ReadonlySet<string>,
): { labels: Block[]; row: number } | undefined {
  const labels = sumsAcross(grid, row, taken);
  if (!labels) return undefined;
  const next = grid.filledFrom(row + 1);
  const values = labels.map((label) => grid.pick(next, label.range.left, label.range.right));
  const numeric = values.filter((value) => value.text.trim() !== '' && plainNumber(value.text) !== null);
  const wrong = values.some((value) => value.range.top <= row || isAnyLabel(value.label));
  return next <= bottom && numeric.length > 0 && !wrong ? { labels, row: next } : undefined;
}

function overItem(grid: Grid, label: Block, row: number, unit: Unit): MoneyItem {
  const value = grid.pick(row, label.range.left, label.range.right);
  const role = moneyRole(label.label)!;
  return {
    role,
    label: labelField(label),
    partOf: role === 'total' ? null : 'total',
    amounts: { amount: moneyField(grid, value, unit, label.cell) },
  };
}

function isAnnual(block: Block): boolean {
  return YEARLY.test(block.label.full);
}

/** Whether one of several totals is called that of the year. */
function namesAnnualTotal(grid: Grid, top: number, bottom: number): boolean {
  for (let row = top; row <= bottom; row++) {
    if (grid.starting(row).some((block) => moneyRole(block.label) === 'total' && isAnnual(block)))
      return true;
  }
  return false;
}

/** Labels with the amount beside them: 基本支出 | 55.8 | 财政拨款 | 4125.82. */
function readPairs(
  grid: Grid,
  row: number,
  taken: ReadonlySet<string>,
  unit: Unit,
  items: MoneyItem[],
  parents: Map<number, Lineage>,
  annual: boolean,
): void {
  for (const block of grid.starting(row)) {
    if (taken.has(boxKey(block)) || (isAmountHeading(block) && !amountFollows(grid, block))) continue;
    const lineage = parents.get(block.range.left) ?? Lineage.after(items);
    const inline = inlineAmount(block, unit);
    const named =
      lineage.batch(block) ??
      moneyRole(block.label) ??
      (parents.has(block.range.left) ? otherRole(block.label) : undefined) ??
      (isWholeOf(grid, block) ? 'total' : undefined);
    // Beside 年度资金总额, 项目资金总额 is that of all years.
    const role = named === 'total' && annual && !isAnnual(block) ? 'medium-term' : named;
    if (!role || headRole(block.label) || block.text.length > 30) continue;
    const value = inline ? undefined : amountBeside(grid, block);
    if (value === null) continue;
    parents.set(block.range.left, lineage);
    const amounts = inline
      ? { amount: inline }
      : value
        ? { amount: moneyField(grid, value, unit, block.cell) }
        : {};
    if (role === 'batch' && amounts.amount?.value === undefined) continue;
    items.push({ role, label: labelField(block), partOf: lineage.parentOf(block, role), amounts });
  }
  for (const block of grid.starting(row)) {
    if (BATCH.test(block.label.plain)) parents.set(block.range.left, Lineage.ofBatches());
    if (INCOME.test(block.label.plain)) parents.set(block.range.left, Lineage.ofIncome());
  }
}

/** 预算金额(万元) above or beside amounts only says what they are. */
function isAmountHeading(block: Block): boolean {
  return AMOUNT.test(block.label.plain) && /\(.*元\)/.test(block.label.full);
}

/** 预算数 | 845 | 其中：财政资金 | 800: the sum of what is named beside it. */
function isWholeOf(grid: Grid, block: Block): boolean {
  const column = moneyColumn(block.label);
  if ((column !== 'budget' && column !== 'amount') || !amountFollows(grid, block)) return false;
  const part = grid.nextFilled(grid.nextFilled(block)!);
  return part !== undefined && isPart(part.label) && moneyRole(part.label) !== undefined;
}

function amountFollows(grid: Grid, block: Block): boolean {
  const next = grid.nextFilled(block);
  return next !== undefined && next.range.left > block.range.right && plainNumber(next.text) !== null;
}

/** The box with the amount: undefined when a label follows at once, null when what follows is prose. */
function amountBeside(grid: Grid, block: Block): Block | undefined | null {
  const next = grid.nextFilled(block);
  const beside = grid.beside(block);
  if (!beside) return undefined;
  if (next && next.range.left > block.range.right) {
    if (plainNumber(next.text) !== null) return next;
    if (isAmountHeading(next)) return next;
    const label = isAnyLabel(next.label) || moneyColumn(next.label) !== undefined;
    if (boxKey(next) === boxKey(beside)) {
      if (label) return undefined;
      return /^[-—/无\s]+$/.test(next.text) ? next : null;
    }
  }
  return beside.text.trim() === '' ? beside : undefined;
}

/** Sums that others are parts of, without saying 其中. */
const WHOLES: ReadonlySet<MoneyRole> = new Set([
  'total',
  'income-total',
  'department-expenditure',
  'medium-term',
]);

/** Which sum the next label is a part of, going down one column of labels. */
class Lineage {
  #previous: MoneyRole | null = null;
  #parent: MoneyRole | null = null;
  #batches = false;
  #fiscal = false;
  started = false;

  /** 其中 at the head of a column speaks of the last whole before it. */
  static after(items: readonly MoneyItem[]): Lineage {
    const lineage = new Lineage();
    lineage.#previous = items.filter((item) => WHOLES.has(item.role)).at(-1)?.role ?? null;
    return lineage;
  }

  /** Below 按预算批次划分 every label is a batch, whatever it is called. */
  static ofBatches(): Lineage {
    const lineage = new Lineage();
    lineage.#batches = true;
    return lineage;
  }

  /** Below 收入来源 the sums are parts of the income. */
  static ofIncome(): Lineage {
    const lineage = new Lineage();
    lineage.#parent = 'income-total';
    return lineage;
  }

  batch(block: Block): MoneyRole | undefined {
    return this.#batches && plainNumber(block.text) === null ? 'batch' : undefined;
  }

  /** 其中 makes a label a part of the one above; labels after it are parts of the same. */
  parentOf(block: Block, role: MoneyRole): MoneyRole | null {
    this.started = true;
    const details = role === 'fiscal' && this.#fiscal && BUDGET_KINDS.test(block.label.plain);
    this.#fiscal ||= role === 'fiscal';
    if (details) return 'fiscal';
    if (WHOLES.has(role)) this.#parent = null;
    else if (isPart(block.label)) this.#parent = this.#previous;
    const parent = this.#parent;
    this.#previous = role;
    return parent;
  }
}
