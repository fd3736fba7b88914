import type { LedgerColumn } from './ledger-column';

/** The place of a column that stands nowhere on the sheet. */
export const NOWHERE = -1;

/** Whether a column was made of something beside the rows: their parent row, their sheet, a sum of other columns. */
export function isMade({ index }: LedgerColumn): boolean {
  return index === NOWHERE;
}

/** A column of categories, one text for each row. */
export function textColumn(name: string, texts: readonly string[]): LedgerColumn {
  const counts = new Map<string, number>();
  for (const text of texts) if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  const text = (position: number): string => texts[position]!;
  return {
    name,
    index: NOWHERE,
    kind: 'category',
    unit: null,
    values: [...counts].map(([one, count]) => ({ text: one, count })).sort((a, b) => b.count - a.count),
    cell: () => undefined,
    text,
    where: (passes) => (position) => passes(text(position)),
    number: () => NaN,
    day: () => -1,
  };
}

/** A column of numbers of one unit, one for each row; NaN where none is certain, with what a person should see there. */
export function numberColumn(
  name: string,
  numbers: readonly number[],
  unit: string | null,
  uncertain: (position: number) => string,
): LedgerColumn {
  const text = (position: number): string =>
    Number.isNaN(numbers[position]!) ? uncertain(position) : String(numbers[position]!);
  return {
    name,
    index: NOWHERE,
    kind: 'count',
    unit,
    values: [],
    cell: () => undefined,
    text,
    where: (passes) => (position) => passes(text(position)),
    number: (position) => numbers[position]!,
    day: () => -1,
  };
}

/** A column of days, yyyymmdd with zeros for what is not known, one for each row. */
export function dayColumn(name: string, days: readonly number[]): LedgerColumn {
  const text = (day: number) => {
    const [month, date] = [Math.floor(day / 100) % 100, day % 100];
    return `${Math.floor(day / 10_000)}年${month > 0 ? `${month}月` : ''}${date > 0 ? `${date}日` : ''}`;
  };
  return {
    ...textColumn(
      name,
      days.map((day) => (day > 0 ? text(day) : '')),
    ),
    kind: 'date',
    day: (position) => days[position]!,
  };
}
