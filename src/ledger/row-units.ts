import { anyOf, NO_SUM_HEADINGS, UNIT_HEADINGS, wholly } from '../lexicon';
import { isKnownUnit, readUnit } from '../quantity';
import { fold } from '../text';
import { groupPart, lastPart } from './heading';
import { headingUnit } from './heading-unit';
import type { LedgerColumn } from './ledger-column';

const UNIT_HEADING = wholly(UNIT_HEADINGS);

/**
 * Columns whose unit stands row by row in a column beside (计量单位: 台, 套): those without a unit of their own, within
 * the same group of the heading where the unit stands in one.
 */
export function withRowUnits(columns: readonly LedgerColumn[]): LedgerColumn[] {
  const units = columns.filter(
    (column) => UNIT_HEADING.test(lastPart(fold(column.name))) && holdsUnits(column),
  );
  if (units.length === 0) return withLabelUnits(columns);
  return columns.map((column) => {
    const beside =
      units.find((unit) => groupPart(unit.name) === groupPart(column.name)) ??
      units.find((unit) => groupPart(unit.name) === '');
    if (!isCounted(column) || !beside) return column;
    return withUnits(column, (position) => readUnit(beside.text(position)) ?? null);
  });
}

/** Of the labels of a table of numbers so many end with a unit: 接待人次, 开放天数. */
const LABELLED = 0.6;

/** Where each row is a number of its own kind (接待人次, 开放天数), the unit at the end of its label is that of its numbers. */
function withLabelUnits(columns: readonly LedgerColumn[]): LedgerColumn[] {
  const numbers = columns.filter(isCounted);
  const isTable = numbers.length >= 3 && numbers.length >= columns.length * 0.5;
  const label = isTable
    ? columns.find((column) => LABEL.test(column.name) && endsWithUnits(column))
    : undefined;
  if (!label) return [...columns];
  return columns.map((column) =>
    isCounted(column) ? withUnits(column, (position) => headingUnit(label.text(position))) : column,
  );
}

const LABEL = /^(?:项目|指标|内容|统计项目|统计指标|工作内容|名称|指标名称|项目名称|事项|类别)$/;

function endsWithUnits({ values }: LedgerColumn): boolean {
  const rows = values.reduce((sum, { count }) => sum + count, 0);
  const told = values.filter(({ text }) => headingUnit(text) !== null);
  return values.length >= 2 && told.reduce((sum, { count }) => sum + count, 0) >= rows * LABELLED;
}

function isCounted({ kind, unit }: LedgerColumn): boolean {
  return (kind === 'count' || kind === 'number') && unit === null;
}

const NO_SUM = new RegExp(`${anyOf(NO_SUM_HEADINGS)}|[率比]$`);

/** The column with a unit for each row, by which its numbers are counted; what reads it lazily stays so. */
function withUnits(column: LedgerColumn, unitAt: (position: number) => string | null): LedgerColumn {
  const kind = NO_SUM.test(fold(column.name)) ? column.kind : 'count';
  return Object.defineProperty({ ...column, kind, unitAt }, 'values', {
    get: () => column.values,
    enumerable: true,
  });
}

function holdsUnits({ values }: LedgerColumn): boolean {
  const filled = values.reduce((sum, { count }) => sum + count, 0);
  const known = values.filter(({ text }) => isKnownUnit(readUnit(text) ?? ''));
  return filled > 0 && known.reduce((sum, { count }) => sum + count, 0) >= filled * 0.6;
}
