import type { Field, MoneyColumn, MoneyItem } from '../model/form';
import type { Block, Grid } from '../grid';
import { boxKey } from './head';
import { moneyColumn, moneyRole, otherRole } from '../labels/labels';
import { labelField, numberBehind } from './money-field';
import { moneyField, type Unit } from './numbers';

/** A label of an amount of the whole, with its number beside: 预算数 | 6.84. */
interface Pair {
  readonly label: Block;
  readonly column: MoneyColumn;
}

/**
 * Amounts that each have their labels beside them, 预算数 | 100 | 执行数 | 90, with the same parts below each, 其中：财政资金
 * | 80 | 其中：财政资金 | 70, or by themselves.
 */
export function readPaired(
  grid: Grid,
  row: number,
  bottom: number,
  skip: ReadonlySet<number>,
  taken: ReadonlySet<string>,
  unit: Unit,
): { items: MoneyItem[]; last: number } | undefined {
  const pairs = pairsOf(grid, row, taken);
  if (new Set(pairs.map(({ column }) => column)).size < 2) return undefined;
  const items = [itemOf(grid, row, pairs, unit)];
  let last = row;
  for (let next = row + 1; next <= bottom && !skip.has(next); next++) {
    if (grid.isBlank(next)) continue;
    const labels = pairs.map(({ label }) => grid.at(next, label.range.left));
    const role = moneyRole(labels[0]!.label) ?? otherRole(labels[0]!.label);
    const repeated = labels.filter(({ label }) => label.plain === labels[0]!.label.plain).length >= 2;
    if (!role || !repeated) break;
    const below = pairs.map(({ column }, i): Pair => ({ label: labels[i]!, column }));
    items.push({ ...itemOf(grid, next, below, unit), role, partOf: 'total' });
    last = next;
  }
  return last > row || isSpent(items[0]!) ? { items, last } : undefined;
}

/** Whether an item states both what was to be spent and what was. */
function isSpent({ amounts }: MoneyItem): boolean {
  const { initial, budget, amount, received, executed } = amounts;
  return executed !== undefined && [initial, budget, amount, received].some((field) => field !== undefined);
}

function pairsOf(grid: Grid, row: number, taken: ReadonlySet<string>): Pair[] {
  return grid.starting(row).flatMap((label) => {
    // 执行率100%（10分） | 10 has its value in the label; beside it stand the points.
    const isStated = taken.has(boxKey(label)) || label.label.plain.endsWith('%');
    const column = isStated ? undefined : moneyColumn(label.label);
    return column && numberBehind(grid, label, row) ? [{ label, column }] : [];
  });
}

function itemOf(grid: Grid, row: number, pairs: readonly Pair[], unit: Unit): MoneyItem {
  const amounts: Partial<Record<MoneyColumn, Field<number | null>>> = {};
  for (const { label, column } of pairs) {
    const value = numberBehind(grid, label, row) ?? grid.beside(label, row);
    if (value && value.range.top === row) amounts[column] = moneyField(grid, value, unit, label.cell);
  }
  return { role: 'total', label: labelField(pairs[0]!.label), partOf: null, amounts };
}
