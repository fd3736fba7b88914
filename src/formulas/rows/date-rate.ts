import type { Field, Indicator } from '../../form';
import { asRatio, completionOf } from '../../judgement';
import type { Quantity } from '../../quantity';
import { formatCell, isDateFormat, type CellRef, type Sheet, type Snapshot } from '../../sheet';
import { orBlank, quoted } from '../expression';
import {
  DATE_FORMAT,
  shortened,
  type HelperFill,
  type Operand,
  type RowRate,
  type Unreadable,
} from './operand';

/** A target that is a day: done by then (1) or later (0). */
export function dateRate(
  sheet: Sheet,
  indicator: Indicator,
  target: Field<Quantity>,
  actual: Field<Quantity>,
): RowRate | Unreadable {
  const due = serialOf(target.value.date, sheet.snapshot.dateSystem);
  if (due === null) return { reason: '指标值是日期，没有写明年份，比不了', isTarget: true };
  const { met } = completionOf(indicator);
  const done = dayOperand(sheet, actual, met);
  if ('reason' in done) return done;
  return {
    done,
    goal: dueOperand(sheet, target, due),
    formula: (n, g) => `IF(${n}<${g}+1,1,0)`,
    isBlank: (n) => `N(${n})<${EARLIEST}`,
    value: met === null ? null : asRatio(Number(met)),
    direction: null,
    words: () => '完成率：按期完成为 100%，逾期为 0；不是日期的空着',
  };
}

/** The first day of 2000; a smaller number in a cell is no date but a slip. */
const EARLIEST = 36526;

function dueOperand(sheet: Sheet, target: Field<Quantity>, due: number): Operand {
  const present = sheet.cell(target.cell.row, target.cell.column);
  if (typeof present?.value === 'number') return dayOfCell(target.cell, present.numberFormat, due);
  const words = `目标数取自指标值「${shortened(target.value)}」；指标值是文字，改了以后要重新写入`;
  return helper(null, due, words);
}

function dayOperand(
  sheet: Sheet,
  { cell, value: quantity }: Field<Quantity>,
  met: boolean | null,
): Operand | Unreadable {
  if (quantity.kind === 'blank' && quantity.raw.trim() === '') return { kind: 'own', cell };
  if (met === null || quantity.kind !== 'date')
    return { reason: `完成值「${shortened(quantity)}」不是写明年月的日期，比不了` };
  const day = serialOf(quantity.date, sheet.snapshot.dateSystem)!;
  const present = sheet.cell(cell.row, cell.column);
  if (typeof present?.value === 'number' && isDateFormat(present.numberFormat))
    return dayOfCell(cell, present.numberFormat, day);
  const formula = writtenDay(cell, quantity.raw);
  if (!formula) return { reason: `完成值「${shortened(quantity)}」请写成“2024年11月30日”的样子` };
  return helper(
    orBlank(formula),
    day,
    `完成数 = 完成值「${shortened(quantity)}」转成日期；照这样写，或填日期，都能自动读出`,
  );
}

/** A format that shows no day stands for the whole month. */
function dayOfCell(cell: CellRef, numberFormat: string, day: number): Operand {
  if (/d/i.test(numberFormat)) return { kind: 'own', cell };
  const address = formatCell(cell);
  return helper(`IF(COUNT(${address})=0,"",EOMONTH(${address},0))`, day, '日期没有写日的，按当月最后一天');
}

/** The day of a text such as 2024年11月30日, or the last of its month; what is a date already counts as it is. */
function writtenDay(cell: CellRef, text: string): string | null {
  const match = /^\s*\d{4}年\d{1,2}月(\d{1,2}日)?([^\d\r\n]{0,8})$/.exec(text);
  if (!match) return null;
  const [, day, rest = ''] = match;
  const address = formatCell(cell);
  const year = `SUBSTITUTE(${address},"年","-")`;
  if (day !== undefined) return `VALUE(SUBSTITUTE(SUBSTITUTE(${year},"月","-"),${quoted(`日${rest}`)},""))`;
  return `IF(ISNUMBER(${address}),${address},EOMONTH(VALUE(SUBSTITUTE(${year},${quoted(`月${rest}`)},"-1")),0))`;
}

function helper(formula: string | null, value: number, words: string): Operand {
  const fill: HelperFill = { formula, compute: () => value, numberFormat: DATE_FORMAT, words };
  return { kind: 'helper', fill };
}

/** How a workbook counts an ISO day; null without a year. */
function serialOf(date: string | undefined, dateSystem: Snapshot['dateSystem']): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '');
  if (!match) return null;
  const day = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return (
    (day -
      Date.UTC(
        dateSystem === 1904 ? 1904 : 1899,
        dateSystem === 1904 ? 0 : 11,
        dateSystem === 1904 ? 1 : 30,
      )) /
    86_400_000
  );
}
