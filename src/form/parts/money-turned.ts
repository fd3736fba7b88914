import type { CellRef } from '../../sheet';
import type { Field, MoneyColumn, MoneyItem } from '../model/form';
import type { Block, Grid } from '../grid';
import { boxKey } from './head';
import { readLabel, withoutPart } from '../../table';
import { moneyColumn, moneyRole } from '../labels/labels';
import { moneyField, numberField, rateField, type Unit } from './numbers';

/** Labels of sums side by side with nothing else behind them: 资金总额 | 财政拨款 | 其他资金. */
export function sumsAcross(grid: Grid, row: number, taken: ReadonlySet<string>): Block[] | undefined {
  const blocks = grid.starting(row).filter((block) => !taken.has(boxKey(block)));
  const labels = blocks.filter((block) => moneyRole(block.label) !== undefined && block.range.bottom === row);
  if (labels.length < 2) return undefined;
  return blocks.slice(blocks.indexOf(labels[0]!)).every((block) => labels.includes(block))
    ? labels
    : undefined;
}

/** A block turned on its side: the sums head the columns, and 年初预算数, 全年执行数, 执行率 name the rows. */
export function readTurned(
  grid: Grid,
  row: number,
  bottom: number,
  skip: ReadonlySet<number>,
  taken: ReadonlySet<string>,
  unit: Unit,
): { items: MoneyItem[]; last: number } | undefined {
  const labels = sumsAcross(grid, row, taken);
  if (!labels) return undefined;
  const rows: { row: number; label: Block; column: MoneyColumn }[] = [];
  for (let next = row + 1; next <= bottom && !skip.has(next); next++) {
    if (grid.isBlank(next)) continue;
    const label = grid.starting(next).findLast(({ range }) => range.right < labels[0]!.range.left);
    const column = label && moneyColumn(label.label);
    if (!column) break;
    rows.push({ row: next, label, column });
  }
  if (rows.length === 0) return undefined;
  const items = labels.map((sum): MoneyItem => {
    const role = moneyRole(sum.label)!;
    const amounts: Partial<Record<MoneyColumn, Field<number | null>>> = {};
    for (const { row: at, label, column } of rows) {
      const block = grid.pick(at, sum.range.left, sum.range.right);
      if (block.range.left >= sum.range.left)
        amounts[column] ??= amountField(grid, block, column, unit, label.cell);
    }
    return { role, label: labelField(sum), partOf: role === 'total' ? null : 'total', amounts };
  });
  return { items, last: rows.at(-1)!.row };
}

/** A box of the money block, read as its column says. */
export function amountField(
  grid: Grid,
  block: Block,
  column: MoneyColumn,
  unit: Unit,
  label: CellRef,
): Field<number | null> {
  if (column === 'rate') return rateField(grid, block, label);
  if (column === 'weight' || column === 'score') return numberField(grid, block, label);
  if (column === 'reason') return { value: null, text: block.text, cell: block.cell, label };
  return moneyField(grid, block, unit, label);
}

/** The label of a sum, without 其中. */
export function labelField(block: Block): Field<string> {
  return { value: withoutPart(readLabel(block.text).full), text: block.text, cell: block.cell };
}
