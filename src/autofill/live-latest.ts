import type { Refusal } from './evaluate';
import { rangeOf } from './live-cells';
import { isNumber } from './live-condition';
import type { Numbers } from './live-number';
import { averageOf, productOf } from './live-pieces';
import type { LiveRows } from './live-rows';

/** The number of the last day; rows of one day hold the same number, so their average is it. */
export function latestOf(
  rows: LiveRows,
  numbers: Numbers,
  read: readonly number[],
  by: string | undefined,
): string | Refusal {
  const { cells } = rows;
  const dates = by === undefined ? undefined : cells.ledger.column(by);
  if (!dates) return { why: '最新一笔要有日期栏才能判断' };
  const own = cells.of(dates);
  const isDated = read.every(
    (position) => Number.isInteger(own.values[cells.places[position]!]) && dates.day(position) > 0,
  );
  if (own.problem !== null || own.texts || own.emptyTexts || !isDated)
    return { why: `「${dates.name}」一栏不都是日期，公式找不出最新一笔，只能按数值写入` };
  const date = (position: number) => own.values[cells.places[position]!] as number;
  const latest = read.reduce((most, position) => Math.max(most, date(position)), 0);
  const lastDay = read.reduce((most, position) => Math.max(most, dates.day(position)), 0);
  const at = read.filter((position) => date(position) === latest);
  const values = new Set(at.map((position) => numbers.cells.column.number(position)));
  if (values.size > 1 || at.some((position) => dates.day(position) !== lastDay))
    return { why: '最新的日期有几行，数不相同，分不清取哪一个' };
  const stretch = rows.stretches[0]!;
  const range = rangeOf(cells.ledger, dates, stretch);
  const numbered = { ...rows, conditions: [...rows.conditions, isNumber(numbers.cells)] };
  const last = `SUMPRODUCT(MAX(${productOf(numbered, stretch, range)}))`;
  const text = averageOf(rows, numbers, [`${range},${last}`]);
  return text ?? { why: '条件太多，公式找不出最新一笔，只能按数值写入' };
}
