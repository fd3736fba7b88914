import type { Field, Indicator } from '../../form';
import { asRatio, completionOf } from '../../judgement';
import type { Quantity } from '../../quantity';
import { formatCell, isDateFormat, type Sheet } from '../../sheet';
import type { Unreadable } from './actual';
import type { RateFormula } from './rate';

/** A target that is a day: done by then (1) or later (0). The actual value is a date cell or written 2024年11月30日. */
export function dateRate(
  sheet: Sheet,
  indicator: Indicator,
  target: Quantity,
  actual: Field<Quantity>,
): RateFormula | Unreadable {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(target.date ?? '');
  if (!day) return { reason: '指标值是日期，没有写明年份，比不了' };
  const due = `DATE(${Number(day[1])},${Number(day[2])},${Number(day[3])})`;
  const { value: quantity, cell } = actual;
  const address = formatCell(cell);
  const present = sheet.cell(cell.row, cell.column);
  const { met, direction } = completionOf(indicator);
  const value = met === null ? null : asRatio(Number(met));
  if (quantity.kind === 'blank' && quantity.raw.trim() === '')
    return {
      formula: guarded(address, `IF(ISNUMBER(${address}),${address},${written(address)})`, due),
      value,
      direction,
    };
  if (met === null || quantity.kind !== 'date')
    return { reason: `完成值「${quantity.raw.trim()}」不是写明年月的日期，比不了` };
  if (typeof present?.value === 'number' && isDateFormat(present.numberFormat)) {
    // A format that shows no day stands for the whole month.
    const done = /d/i.test(present.numberFormat) ? address : `DATE(YEAR(${address}),MONTH(${address})+1,0)`;
    return { formula: `IF(ISNUMBER(${address}),IF(INT(${done})<=${due},1,0),"")`, value, direction };
  }
  if (!/^\s*\d{4}年\d{1,2}月(?:\d{1,2}日)?/.test(quantity.raw))
    return { reason: `完成值「${quantity.raw.trim()}」请写成“2024年11月30日”的样子` };
  return { formula: guarded(address, written(address), due), value, direction };
}

function guarded(address: string, done: string, due: string): string {
  return `IF(${address}="","",IFERROR(IF(${done}<=${due},1,0),""))`;
}

/** The day of a text such as 2024年11月30日, or the last of its month. */
function written(address: string): string {
  const at = (sign: string) => `FIND("${sign}",${address})`;
  const year = `MID(${address},${at('年')}-4,4)`;
  const month = `MID(${address},${at('年')}+1,${at('月')}-${at('年')}-1)`;
  const day = `MID(${address},${at('月')}+1,${at('日')}-${at('月')}-1)`;
  return `IFERROR(DATE(${year},${month},${day}),DATE(${year},${month}+1,0))`;
}
