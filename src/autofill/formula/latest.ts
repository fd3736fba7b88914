import type { Refusal } from '../recipe/taken';
import { rangeOf, type FormulaLedger } from './cells';
import { averageOf, productOf, type NumberRows } from './pieces';

/** The number of the last day; rows of one day hold the same number, so their average is it. */
export function latestOf(
  { ledger, column }: FormulaLedger,
  all: readonly NumberRows[],
  positions: readonly number[],
  by: string | undefined,
): string | Refusal {
  const [rows, ...others] = all as [NumberRows, ...NumberRows[]];
  if (others.length > 0) return { why: '台账分在几张工作表上，公式找不出最新一笔，只能按数值写入' };
  const { sheet, numbers } = rows;
  const dates = by === undefined ? undefined : ledger.column(by);
  if (!dates) return { why: '最新一笔要有日期栏才能判断' };
  const { problem, texts, emptyTexts } = column(dates.name);
  const { number } = ledger.column(numbers.name)!;
  const read = positions.filter((position) => !Number.isNaN(number(position)));
  const values = sheet.values(dates.name);
  const dateAt = (position: number) => values[sheet.places[position]!];
  const isDated = read.every(
    (position) => Number.isInteger(dateAt(position)) && dates.day(position) % 100 > 0,
  );
  if (problem !== null || texts || emptyTexts || !isDated)
    return { why: `「${dates.name}」一栏不都是日期，公式找不出最新一笔，只能按数值写入` };
  const last = read.reduce((most, position) => Math.max(most, dateAt(position) as number), 0);
  const lastDay = read.reduce((most, position) => Math.max(most, dates.day(position)), 0);
  const at = read.filter((position) => dateAt(position) === last);
  const isSure = at.every(
    (position) => dates.day(position) === lastDay && number(position) === number(at[0]!),
  );
  if (!isSure) return { why: '最新的日期有几行，数不相同，分不清取哪一个' };
  const stretch = rows.stretches[0]!;
  const range = rangeOf(sheet, dates.name, stretch);
  const given = { ...rows, conditions: [...rows.conditions, numbers.given] };
  const text = averageOf(all, [`${range},SUMPRODUCT(MAX(${productOf(given, stretch, range)}))`]);
  return text ?? { why: '条件太多，公式找不出最新一笔，只能按数值写入' };
}
