import type { LedgerColumn } from './ledger';
import { isTotalLabel, readSpan } from './cell-values';
import { numberColumn } from './made-column';
import { lastPart } from './heading';

/** The name of the column with the year's number of each row of a list that has a column for each month. */
export const YEAR_COLUMN = '全年合计';

/** So many columns of months make a table of months; quarters and halves have to be all of the year. */
const LEAST: Readonly<Record<number, number>> = { 1: 3, 3: 4, 6: 2 };

/**
 * The year's number of every row, where months stand as columns: the total that stands there, else the sum of the months;
 * columns of quarters and halves between them add nothing. NaN where months and total differ, for a person to look at.
 */
export function yearColumns(columns: readonly LedgerColumn[], rows: number): LedgerColumn[] {
  const spans = columns.flatMap((column) => {
    const span = isNumber(column) ? readSpan(lastPart(column.name)) : undefined;
    return span ? [{ column, ...span }] : [];
  });
  const total = columns.find((column) => isNumber(column) && isYearTotal(lastPart(column.name)));
  const width = Math.min(...spans.map(({ from, to }) => to - from + 1));
  const months = spans.filter(({ from, to }) => to - from + 1 === width);
  const years = new Set(months.map(({ year }) => year));
  if (
    months.length < (LEAST[width] ?? Infinity) ||
    (width > 1 && !total) ||
    years.size !== 1 ||
    new Set(months.map(({ from }) => from)).size < months.length
  )
    return [];
  const numbers = Array.from({ length: rows }, (_, position) => {
    const told = months.map(({ column }) => column.number(position)).filter((one) => !Number.isNaN(one));
    const sum = told.reduce((all, one) => all + one, 0);
    const written = total?.number(position) ?? NaN;
    if (Number.isNaN(written)) return told.length > 0 ? sum : NaN;
    // What stands there at the end of a year is what stood there last: 年末在册.
    const isLast = told.length > 1 && told.at(-1) === written;
    return isLast || Math.abs(written - sum) < 0.01 * Math.max(1, Math.abs(sum)) ? written : NaN;
  });
  const [first] = months;
  const made = numberColumn(YEAR_COLUMN, numbers, first!.column.unit, (position) =>
    total && total.text(position) !== '' ? '合计与各月之和不符' : '',
  );
  return [first!.column.unitAt ? { ...made, unitAt: first!.column.unitAt } : made];
}

/** Whether a column is one of months, quarters or halves: a part of the year's number. */
export function isPartOfYear({ name }: LedgerColumn): boolean {
  const last = lastPart(name);
  return readSpan(last) !== undefined || isYearTotal(last);
}

function isYearTotal(name: string): boolean {
  return isTotalLabel(name) || /^(?:全年|年度|本年)(?:合计|累计|数|总计)?$/.test(name);
}

function isNumber({ kind }: LedgerColumn): boolean {
  return kind === 'count' || kind === 'number' || kind === 'money';
}
