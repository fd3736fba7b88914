import type { MoneyColumn, MoneyItem } from '../model/form';
import type { Block, Grid } from '../grid';
import { isAnyLabel, moneyColumn, moneyRole } from '../labels/labels';
import { labelField } from './money-field';
import { moneyField, plainNumber, type Unit } from './numbers';

/** Which column of the money block a heading means. */
export type MoneyColumns = Map<MoneyColumn, Block>;

/** A heading with its numbers, those below it row by row, or those beside it in a block turned on its side. */
export interface NumberColumn {
  readonly heading: Block;
  readonly numbers: readonly (number | null)[];
  /** They are written with %: shares, no sums. */
  readonly isPercent: boolean;
}

/** No heading of such a block is longer, and so many rows below it are looked at. */
const LONGEST = 16;
const ROWS = 10;

/** The columns below a row of headings, told by words and by what their numbers prove; see {@link settleColumns}. */
export function provenColumns(
  grid: Grid,
  row: number,
  bottom: number,
  skip: ReadonlySet<number>,
  named: MoneyColumns | undefined,
): MoneyColumns | undefined {
  return settleColumns(numberColumns(grid, row, bottom, skip), named);
}

/**
 * The columns of a block of money told by what its numbers prove, with those that words name: one column is the rate of
 * another by a third, or the first row is the sum of those below. `named` as it is where nothing is proven.
 */
export function settleColumns(
  columns: readonly NumberColumn[],
  named: MoneyColumns | undefined,
): MoneyColumns | undefined {
  const open = columns.filter(({ heading }) => moneyColumn(heading.label) === undefined);
  if (columns.length < 2 || (open.length === 0 && named)) return named;
  const rate = findRate(columns);
  const isKnown = named !== undefined;
  if (!isKnown && !rate && !isSummed(columns)) return undefined;
  const found: MoneyColumns = new Map(named);
  const isFree = ({ heading }: NumberColumn): boolean => ![...found.values()].includes(heading);
  if (rate) {
    for (const [column, { heading }] of Object.entries(rate) as [MoneyColumn, NumberColumn][]) {
      for (const [other, block] of found) if (block === heading) found.delete(other);
      if (column !== 'budget' || found.get('initial') !== heading) found.set(column, heading);
    }
  }
  const sums = columns.filter((column) => column !== rate?.rate && !column.isPercent);
  const at = (column: MoneyColumn): number => sums.findIndex(({ heading }) => heading === found.get(column));
  for (const column of sums.filter(isFree)) {
    const word = moneyColumn(column.heading.label);
    const place = sums.indexOf(column);
    if (word && !found.has(word)) found.set(word, column.heading);
    else if (rate && place < at('budget') && !found.has('initial')) found.set('initial', column.heading);
    else if (rate && place > at('executed') && !found.has('forecast')) found.set('forecast', column.heading);
    else if (!rate && !isKnown) {
      const order: MoneyColumn[] =
        sums.length >= 3 ? ['initial', 'budget', 'executed'] : ['budget', 'executed'];
      const role = order[place];
      if (role && !found.has(role)) found.set(role, column.heading);
    }
  }
  return found.size >= 2 ? found : named;
}

/** The short headings of a row with numbers below them, beside the labels of their rows. */
function numberColumns(grid: Grid, row: number, bottom: number, skip: ReadonlySet<number>): NumberColumn[] {
  const headings = grid
    .starting(row)
    .filter(
      ({ text, range }) => text.trim().length <= LONGEST && range.bottom <= row + 1 && !plainNumber(text),
    );
  if (headings.length < 2) return [];
  const rows: number[] = [];
  const first = Math.max(...headings.map(({ range }) => range.bottom)) + 1;
  for (let next = first; next <= Math.min(bottom, row + ROWS) && !skip.has(next); next++) {
    const boxes = grid.starting(next);
    if (boxes.length === 0) continue;
    if (boxes.filter(({ text }) => plainNumber(text)).length < 2) break;
    rows.push(next);
  }
  // Labels between the numbers: each is named beside it, and the row is no row of columns.
  if (rows.filter((at) => hasLabelsBetween(grid.starting(at))).length * 2 >= rows.length) return [];
  return headings.flatMap((heading): NumberColumn[] => {
    const { left, right } = heading.range;
    const boxes = rows.map((at) => grid.pick(at, left, right));
    const numbers = boxes.map((box, i) =>
      box.range.left >= left && box.range.top === rows[i] ? (plainNumber(box.text)?.value ?? null) : null,
    );
    const isPercent = boxes.some(({ text }) => plainNumber(text)?.unit === '%');
    const filled = numbers.filter((number) => number !== null).length;
    return filled > 0 && filled * 2 >= rows.length ? [{ heading, numbers, isPercent }] : [];
  });
}

function hasLabelsBetween(boxes: readonly Block[]): boolean {
  const isNumber = boxes.map(({ text }) => plainNumber(text) !== null);
  const between = boxes.slice(isNumber.indexOf(true), isNumber.lastIndexOf(true));
  return between.some((box) => moneyRole(box.label) !== undefined || isAnyLabel(box.label));
}

/** Whether a column may have this role: what words say of it is not overruled by numbers that happen to fit. */
function mayBe(role: keyof Rate, { heading }: NumberColumn): boolean {
  const word = moneyColumn(heading.label);
  if (word === undefined || word === role) return true;
  return role === 'budget' && (word === 'initial' || word === 'amount');
}

type Rate = Readonly<Record<'rate' | 'budget' | 'executed', NumberColumn>>;

/** A column that is the rate of another by a third, in percent or as a share; of several the one nearest to what was spent. */
function findRate(columns: readonly NumberColumn[]): Rate | undefined {
  for (const rate of columns.filter((column) => mayBe('rate', column))) {
    for (const executed of columns.filter((column) => mayBe('executed', column))) {
      const before = columns.slice(0, columns.indexOf(executed)).filter((column) => mayBe('budget', column));
      const budget = before.findLast((column) => column !== rate && isRate(rate, executed, column));
      if (budget && executed !== rate) return { rate, budget, executed };
    }
  }
  return undefined;
}

function isRate(rate: NumberColumn, executed: NumberColumn, budget: NumberColumn): boolean {
  let held = 0;
  const right = rate.numbers.every((value, at) => {
    const [spent, whole] = [executed.numbers[at], budget.numbers[at]];
    if (value === null || typeof spent !== 'number' || !whole) return true;
    held++;
    const share = spent / whole;
    return Math.abs(value - share * 100) < 0.06 || Math.abs(value - share) < 0.0006;
  });
  return right && held >= 1 && rate.numbers.some((value) => value !== null && value !== 0);
}

/** Whether the first row is the sum of those below in two columns. */
function isSummed(columns: readonly NumberColumn[]): boolean {
  const summed = columns.filter(({ numbers }) => {
    const [whole, ...parts] = numbers;
    const sum = parts.reduce<number>((all, number) => all + (number ?? 0), 0);
    return parts.length >= 2 && !!whole && Math.abs(sum - whole) < 0.01;
  });
  return summed.length >= 2;
}

/** Sums that add up to what stands beside them under another name, or to the first of them, have a total. */
export function withWhole(
  grid: Grid,
  top: number,
  bottom: number,
  items: readonly MoneyItem[],
  unit: Unit,
): MoneyItem[] {
  if (items.some(({ role }) => role === 'total')) return [...items];
  const [first, ...others] = items;
  const isSum = (column: MoneyColumn): boolean => {
    const whole = first?.amounts[column]?.value;
    const parts = others.map(({ amounts }) => amounts[column]?.value ?? 0);
    const sum = parts.reduce((all, part) => all + part, 0);
    return !!whole && parts.length >= 2 && Math.abs(whole - sum) < 0.005;
  };
  if (first?.role === 'unknown' && (isSum('budget') || isSum('initial') || isSum('amount')))
    return [{ ...first, role: 'total' }, ...others];
  const amounts = items.flatMap(({ amounts: { amount } }) => amount?.value ?? []);
  const found = amounts.length === items.length ? wholeOf(grid, top, bottom, amounts) : undefined;
  if (!found) return [...items];
  const { label, value } = found;
  const amount = moneyField(grid, value, unit, label.cell);
  const whole: MoneyItem = { role: 'total', label: labelField(label), partOf: null, amounts: { amount } };
  return [whole, ...items.map((item) => ({ ...item, partOf: item.partOf ?? ('total' as const) }))];
}

/** A label without a known word whose amount is the sum of those of the others beside and below it. */
function wholeOf(
  grid: Grid,
  top: number,
  bottom: number,
  amounts: readonly number[],
): { label: Block; value: Block } | undefined {
  const sum = amounts.reduce((all, amount) => all + amount, 0);
  if (amounts.length < 2 || sum === 0) return undefined;
  for (let row = top; row <= bottom; row++) {
    for (const label of grid.starting(row)) {
      if (isAnyLabel(label.label) || moneyRole(label.label) || plainNumber(label.text)) continue;
      const value = grid.nextFilled(label);
      const number = value && plainNumber(value.text)?.value;
      if (value && value.range.top === row && number !== undefined && Math.abs(number - sum) < 0.005)
        return { label, value };
    }
  }
  return undefined;
}
