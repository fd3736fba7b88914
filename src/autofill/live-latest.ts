import type { Refusal } from './evaluate';
import { rangeOf } from './live-cells';
import { averageOf, productOf, type NumberRows } from './live-pieces';

/** The number of the last day; rows of one day hold the same number, so their average is it. */
export function latestOf(
  all: readonly NumberRows[],
  positions: readonly number[],
  by: string | undefined,
): string | Refusal {
  const [rows] = all as [NumberRows];
  const { cells, numbers } = rows;
  const dates = by === undefined ? undefined : cells.ledger.column(by);
  if (!dates) return { why: '最新一笔要有日期栏才能判断' };
  const own = cells.of(dates);
  const { column } = numbers.cells;
  const read = positions.filter((position) => !Number.isNaN(column.number(position)));
  const dateAt = (position: number) => own.values[cells.places[position]!];
  const isDated = read.every(
    (position) => Number.isInteger(dateAt(position)) && dates.day(position) % 100 > 0,
  );
  if (own.problem !== null || own.texts || own.emptyTexts || !isDated)
    return { why: `「${dates.name}」一栏不都是日期，公式找不出最新一笔，只能按数值写入` };
  const latest = read.reduce((most, position) => Math.max(most, dateAt(position) as number), 0);
  const latestDay = read.reduce((most, position) => Math.max(most, dates.day(position)), 0);
  const at = read.filter((position) => dateAt(position) === latest);
  const isSure = at.every(
    (position) => dates.day(position) === latestDay && column.number(position) === column.number(at[0]!),
  );
  if (!isSure) return { why: '最新的日期有几行，数不相同，分不清取哪一个' };
  const stretch = rows.stretches[0]!;
  const range = rangeOf(cells.ledger, dates, stretch);
  const given = { ...rows, conditions: [...rows.conditions, numbers.given] };
  const text = averageOf(all, [`${range},SUMPRODUCT(MAX(${productOf(given, stretch, range)}))`]);
  return text ?? { why: '条件太多，公式找不出最新一笔，只能按数值写入' };
}
