import { splitInline } from '../../table';
import type { Block, Grid } from '../grid';
import type { MoneyItem } from '../model/form';
import { endsAsSum } from '../labels/labels';
import { boxKey } from './head';
import { labelField, numberBehind } from './money-field';
import { moneyField, plainNumber, type Unit } from './numbers';

/**
 * The budget of a table that states but one sum of money in its head: 项目申报金额（万元） | 2243.02. What it is called does
 * not matter when it ends as the label of a sum and says its unit; of several such sums none is taken.
 */
export function statedBudget(
  grid: Grid,
  top: number,
  bottom: number,
  skip: ReadonlySet<number>,
  taken: ReadonlySet<string>,
  unit: Unit,
): MoneyItem[] {
  const stated: { label: Block; value: Block }[] = [];
  for (let row = top; row <= bottom; row++) {
    if (skip.has(row)) continue;
    for (const label of grid.starting(row)) {
      if (taken.has(boxKey(label)) || !endsAsSum(label.label) || splitInline(label.text)) continue;
      const value = numberBehind(grid, label, row);
      if (value?.range.top !== row) continue;
      const hasUnit = /元\)$/.test(label.label.full) || plainNumber(value.text)!.unit.endsWith('元');
      if (hasUnit) stated.push({ label, value });
    }
  }
  const [only, ...others] = stated;
  if (!only || others.length > 0) return [];
  const amount = moneyField(grid, only.value, unit, only.label.cell);
  return [{ role: 'total', label: labelField(only.label), partOf: null, amounts: { amount } }];
}
