import type { Field, MoneyColumn, MoneyItem, MoneyRole } from '../model/form';
import type { Block, Grid } from '../grid';
import { boxKey } from './head';
import { moneyColumn, moneyRole, otherRole } from '../labels/labels';
import { settleColumns, type MoneyColumns, type NumberColumn } from './money-proven';
import { amountField, labelField } from './money-field';
import { plainNumber, type Unit } from './numbers';

/**
 * A block turned on its side: the sums head the columns, and 年初预算数, 全年执行数, 执行率 name the rows, or their numbers
 * prove what they are.
 */
export function readTurned(
  grid: Grid,
  row: number,
  bottom: number,
  skip: ReadonlySet<number>,
  taken: ReadonlySet<string>,
  unit: Unit,
): { items: MoneyItem[]; last: number } | undefined {
  const sums = sumsWithOthers(grid, row, taken);
  if (!sums) return undefined;
  const lines: NumberColumn[] = [];
  const named: MoneyColumns = new Map();
  for (let next = row + 1; next <= bottom && !skip.has(next); next++) {
    if (grid.isBlank(next)) continue;
    const heading = grid.starting(next).findLast(({ range }) => range.right < sums[0]!.range.left);
    const column = heading && moneyColumn(heading.label);
    const boxes = sums.map(({ range }) => grid.pick(next, range.left, range.right));
    const numbers = boxes.map(({ text }) => plainNumber(text)?.value ?? null);
    if (!heading || (!column && numbers.includes(null))) break;
    if (column && !named.has(column)) named.set(column, heading);
    lines.push({ heading, numbers, isPercent: boxes.some(({ text }) => plainNumber(text)?.unit === '%') });
  }
  if (named.size === 0) return undefined;
  const settled = [...(settleColumns(lines, named) ?? named)];
  const items = sums.map((sum): MoneyItem => {
    const role = roleAmong(sum);
    const amounts: Partial<Record<MoneyColumn, Field<number | null>>> = {};
    for (const [column, { cell, range }] of settled) {
      const block = grid.pick(range.top, sum.range.left, sum.range.right);
      if (block.range.left >= sum.range.left) amounts[column] = amountField(grid, block, column, unit, cell);
    }
    return { role, label: labelField(sum), partOf: role === 'total' ? null : 'total', amounts };
  });
  return { items, last: lines.at(-1)!.heading.range.bottom };
}

/** The headings of a row from its first sum on, when most are sums and none is a column of its own. */
export function sumsWithOthers(grid: Grid, row: number, taken: ReadonlySet<string>): Block[] | undefined {
  const headings = sumsFirst(grid, row, taken);
  const known = headings.filter(({ label }) => moneyRole(label) !== undefined).length;
  return known >= 2 && known * 2 > headings.length ? headings : undefined;
}

/** The headings of a row from its first sum on; [] where one of them is a number or a column of its own. */
export function sumsFirst(grid: Grid, row: number, taken: ReadonlySet<string>): Block[] {
  const blocks = grid
    .starting(row)
    .filter((block) => !taken.has(boxKey(block)) && block.range.bottom === row);
  const first = blocks.findIndex(({ label }) => moneyRole(label) !== undefined);
  const headings = first < 0 ? [] : blocks.slice(first);
  const isHeading = ({ text, label }: Block): boolean =>
    moneyRole(label) !== undefined || (!plainNumber(text) && !moneyColumn(label));
  return headings.every(isHeading) ? headings : [];
}

/** Which sum a heading among others names. */
export function roleAmong({ label }: Block): MoneyRole {
  return moneyRole(label) ?? otherRole(label) ?? 'unknown';
}
