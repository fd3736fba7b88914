import type { Field, Indicator } from '../../form';
import { completionOf, isProportion, type Direction, type Ratio } from '../../judgement';
import type { Quantity } from '../../quantity';
import { formatCell, isPercentFormat, type Sheet } from '../../sheet';
import { actualReader, type Unreadable } from './actual';
import { dateRate } from './date-rate';
import { literal } from '../expression';

/** A completion rate as a formula without "=", a ratio (1 is 100 %), "" where nothing is to be computed. */
export interface RateFormula {
  readonly formula: string;
  /** The rate by the core; null where it is none. */
  readonly value: Ratio | null;
  readonly direction: Direction | null;
}

/** The formula of an indicator's completion rate, or why there is none. */
export function rateFormula(sheet: Sheet, indicator: Indicator): RateFormula | Unreadable {
  const { target, actual } = indicator;
  if (!target || !actual) return { reason: '表里没有指标值或完成值栏' };
  if (target.value.kind === 'date') return dateRate(sheet, indicator, target.value, actual);
  const goal = goalOf(sheet, target);
  if ('reason' in goal) return goal;
  const reader = actualReader(sheet, target.value, actual);
  if ('reason' in reader) return reader;
  const { direction, rate: value } = completionOf(indicator);
  const body = rateBody(reader.formula, { ...goal, target: target.value, scale: reader.scale, direction });
  if (typeof body !== 'string') return body;
  const blank = actual.value.kind === 'blank';
  if (value === null && (!blank || direction === null))
    return { reason: '指标值没有写 ≥ 或 ≤，看不出越高越好还是越低越好' };
  return {
    formula: guarded(body, target, actual, reader.plain, goal.live !== null),
    value,
    direction,
  };
}

/** Nothing is computed before there is a number, and no error ever shows. */
function guarded(
  body: string,
  target: Field<Quantity>,
  actual: Field<Quantity>,
  plain: boolean,
  live: boolean,
): string {
  const [done, goal] = [formatCell(actual.cell), formatCell(target.cell)];
  if (!plain) return `IF(${done}="","",IFERROR(${body},""))`;
  const safe = body.includes('NA()') ? `IFERROR(${body},"")` : body;
  return live
    ? `IF(AND(ISNUMBER(${done}),ISNUMBER(${goal})),${safe},"")`
    : `IF(ISNUMBER(${done}),${safe},"")`;
}

/** The target's number: in the formula where its cell holds text, else by its cell, so that it stays live. */
interface Goal {
  /** The cell, and by how much its number is to be multiplied to be in the unit that the target states. */
  readonly live: { readonly address: string; readonly factor: number } | null;
}

function goalOf(sheet: Sheet, target: Field<Quantity>): Goal | Unreadable {
  const { value: quantity, cell } = target;
  const text = quantity.raw.replace(/\s+/g, ' ').trim();
  const shown = text.length > 20 ? `${text.slice(0, 20)}…` : text;
  if (quantity.kind === 'blank')
    return { reason: text === '' ? '没有填指标值' : `指标值写的是「${text}」，没有数字` };
  if (quantity.kind === 'placeholder') return { reason: `指标值「${shown}」还是模板文字` };
  if (quantity.kind === 'doubtful') return { reason: `指标值「${shown}」有几种读法，请写清楚` };
  if (quantity.value === null || quantity.operator === null)
    return { reason: `指标值「${shown}」里没有单独一个数字` };
  if (isProportion(quantity)) return { reason: `指标值「${shown}」是比值，不按比例计算完成率` };
  const present = sheet.cell(cell.row, cell.column);
  if (typeof present?.value !== 'number') return { live: null };
  const factor =
    present.value === 0
      ? isPercentFormat(present.numberFormat)
        ? 100
        : 1
      : Number((quantity.value / present.value).toPrecision(12));
  return { live: { address: formatCell(cell), factor } };
}

interface Comparison extends Goal {
  readonly target: Quantity;
  readonly scale: number;
  readonly direction: Direction | null;
}

/** The rate of a number that is reached; `n` is its formula. */
function rateBody(n: string, comparison: Comparison): string | Unreadable {
  const { target, live, scale, direction } = comparison;
  const low = target.value!;
  if (direction === 'range') {
    if (target.upper === null) return { reason: '指标值的范围不完整' };
    return rangeRate(n, low / scale, target.upper / scale);
  }
  if (!live) return rateFor(n, literal(low / scale), Math.sign(low), comparison);
  const factor = Number((live.factor / scale).toPrecision(12));
  const goal = factor === 1 ? live.address : `(${live.address}*${literal(factor)})`;
  const [above, zero, below] = ([1, 0, -1] as const).map((sign) => rateFor(n, goal, sign, comparison));
  const text = (rate: string | Unreadable | undefined) => (typeof rate === 'string' ? rate : '""');
  const rest = text(zero) === text(below) ? text(zero) : `IF(${goal}=0,${text(zero)},${text(below)})`;
  return `IF(${goal}>0,${text(above)},${rest})`;
}

/** One case of the sign of the target. The cases are those of the judgement's completion rate. */
function rateFor(
  n: string,
  goal: string,
  sign: number,
  { target, direction }: Comparison,
): string | Unreadable {
  if (direction === null) return `IF(ABS(${n}-${goal})<=0.000000001*MAX(1,ABS(${goal})),1,"")`;
  if (sign < 0) return NEGATIVE;
  if (sign > 0) return direction === 'lower' ? `1/MAX(1,${n}/${goal})` : shareOf(n, goal);
  if (target.operator === '>') return `IF(${n}>0,1,0)`;
  return target.operator === '>=' ? `IF(${n}>=0,1,0)` : `IF(${n}<=0,1,0)`;
}

/** What is reached as a share of the target; less than nothing counts as nothing. */
function shareOf(n: string, goal: string): string {
  return goal === '1' ? `MAX(0,${n})` : `MAX(0,${n})/${goal}`;
}

const NEGATIVE: Unreadable = { reason: '指标值是负数，不按比例计算完成率' };

/** 1 inside; outside, the distance to the nearer end as a ratio, as far as that makes sense. */
function rangeRate(n: string, low: number, high: number): string {
  if (low > 0) return `MIN(1,MAX(0,${n})/${literal(low)})/MAX(1,${n}/${literal(high)})`;
  if (low === 0 && high > 0) return `IF(${n}<0,"",1/MAX(1,${n}/${literal(high)}))`;
  const middle = (low + high) / 2;
  const distance = middle === 0 ? n : `${n}-${literal(middle)}`.replace('--', '+');
  return `IF(ABS(${distance})<=${literal((high - low) / 2 + 1e-12)},1,"")`;
}
