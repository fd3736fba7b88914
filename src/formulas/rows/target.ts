import type { Field } from '../../form';
import type { Quantity } from '../../quantity';
import { formatCell, isPercentFormat, type Sheet } from '../../sheet';
import { times } from '../expression';
import { shortened, type Operand, type Unreadable } from './operand';

/** Why a target has no number to compute with; null when it has one. */
export function targetProblem({ value: quantity }: Field<Quantity>): Unreadable | null {
  const text = shortened(quantity);
  if (quantity.kind === 'blank')
    return { reason: text === '' ? '没有填指标值' : `指标值写的是「${text}」，没有数字` };
  if (quantity.kind === 'placeholder') return { reason: `指标值「${text}」还是模板文字` };
  if (quantity.kind === 'doubtful') return { reason: `指标值「${text}」有几种读法，请写清楚` };
  if (quantity.kind === 'ratio') return { reason: `指标值「${text}」是比值，不按比例计算完成率` };
  if (quantity.value === null || quantity.operator === null)
    return { reason: `指标值「${text}」里没有单独一个数字` };
  if (quantity.operator === 'range' && quantity.upper === null) return { reason: '指标值的范围不完整' };
  return null;
}

/** Whether the target's cell holds a number; then by how much it is multiplied to be the one it states. */
export function targetFactor(sheet: Sheet, { cell, value: { value } }: Field<Quantity>): number | null {
  const present = sheet.cell(cell.row, cell.column);
  if (typeof present?.value !== 'number') return null;
  if (present.value === 0) return isPercentFormat(present.numberFormat) ? 100 : 1;
  return Number((value! / present.value).toPrecision(12));
}

/**
 * The target's number, counted in `size` units of the target: by its cell where that holds it so; a number of another size
 * is converted beside the table, and the number of a text is written there.
 */
export function targetOperand(sheet: Sheet, target: Field<Quantity>, size: number): Operand {
  const { value: quantity, cell } = target;
  const factor = targetFactor(sheet, target);
  if (factor === size) return { kind: 'own', cell };
  const value = Number((quantity.value! / size).toPrecision(12));
  const compute = () => value;
  const numberFormat = formatOf(quantity, size, value);
  if (factor !== null) {
    const formula = times(formatCell(cell), Number((factor / size).toPrecision(12)));
    return {
      kind: 'helper',
      fill: { formula, compute, numberFormat, words: '目标数 = 指标值，换成完成数的单位' },
    };
  }
  const words = `目标数取自指标值「${shortened(quantity)}」；指标值是文字，改了以后要重新写入`;
  return { kind: 'helper', fill: { formula: null, compute, numberFormat, words } };
}

/** Percentages are shown as such, with as many decimals as they have. */
function formatOf({ unit }: Quantity, size: number, value: number): string {
  if (unit !== '%' || size !== 100) return 'General';
  const decimals = /\.(\d+)$/.exec(String(Number((value * 100).toPrecision(12))))?.[1]?.length ?? 0;
  return decimals === 0 ? '0%' : `0.${'0'.repeat(decimals)}%`;
}
