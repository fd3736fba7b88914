import type { CellRef } from '../../sheet';
import type { Field, MoneyColumn } from '../model/form';
import type { Block, Grid } from '../grid';
import { readLabel, withoutPart } from '../../table';
import { moneyField, numberField, plainNumber, rateField, type Unit } from './numbers';

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

/** The box right of a label when it is the next one filled and holds a number and nothing else. */
export function numberBehind(grid: Grid, label: Block, row?: number): Block | undefined {
  const next = grid.nextFilled(label, row);
  return next && next.range.left > label.range.right && plainNumber(next.text) ? next : undefined;
}
