import { patternOf, SUM_ENDINGS } from '../../lexicon';
import { splitInline } from '../../table';
import type { Block, Grid } from '../grid';
import type { MoneyItem } from '../model/form';
import { boxKey } from './head';
import { labelField } from './money-field';
import { moneyField, plainNumber, type Unit } from './numbers';

const SUM_END = patternOf(SUM_ENDINGS);

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
      if (taken.has(boxKey(label)) || !SUM_END.test(label.label.plain) || splitInline(label.text)) continue;
      const value = grid.nextFilled(label, row);
      if (!value || value.range.top !== row || value.range.left <= label.range.right) continue;
      const number = plainNumber(value.text);
      if (number && (/元\)$/.test(label.label.full) || number.unit.endsWith('元')))
        stated.push({ label, value });
    }
  }
  const [only, ...others] = stated;
  if (!only || others.length > 0) return [];
  const amount = moneyField(grid, only.value, unit, only.label.cell);
  return [{ role: 'total', label: labelField(only.label), partOf: null, amounts: { amount } }];
}
