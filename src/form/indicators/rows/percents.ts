import { countBarePercents, readUnit, type BarePercents } from '../../../quantity';
import { isPercentFormat } from '../../../sheet';
import type { IndicatorColumn } from '../../model/form';
import { plainNumber } from '../../parts/numbers';
import type { RowView } from './row-view';
import { linesOf } from './stack';

const COLUMNS = ['target', 'periodTarget', 'actual', 'forecast'] as const;

/** For each column of values, how its numbers under % that have no sign of their own are written. */
export type Percents = Readonly<Partial<Record<IndicatorColumn, BarePercents>>>;

/** Looks at all rows from `top` to `bottom` before any is read: whether 0.4 is 0.4 % or 40 % is told by its neighbours. */
export function percentsOf(view: RowView, top: number, bottom: number): Percents {
  const bare = COLUMNS.map((column) => ({ column, values: [] as number[] }));
  for (let row = top; row <= bottom; row++) {
    const percent = readUnit(view.block('unit', row)?.text) === '%';
    const target = view.block('target', row)?.text.trim() ?? '';
    if (!percent && !/[%％]$/.test(target)) continue;
    for (const { column, values } of bare) values.push(...bareNumbers(view, column, row));
  }
  return Object.fromEntries(bare.map(({ column, values }) => [column, countBarePercents(values)]));
}

/** The numbers of a cell, line by line, that are shown without a sign. */
function bareNumbers(view: RowView, column: IndicatorColumn, row: number): number[] {
  const block = view.block(column, row);
  if (!block || block.range.top !== row) return [];
  const cell = view.grid.sheet.cell(block.cell.row, block.cell.column);
  if (typeof cell?.value === 'number') return isPercentFormat(cell.numberFormat) ? [] : [cell.value];
  return linesOf(block.text).flatMap((line) => {
    const number = plainNumber(line);
    return number?.unit === '' ? [number.value] : [];
  });
}
