import { UNIT_HEADINGS, wholly } from '../lexicon';
import { isKnownUnit, readUnit } from '../quantity';
import { fold } from '../text';
import { groupPart, lastPart } from './heading';
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
  if (units.length === 0) return [...columns];
  return columns.map((column) => {
    const isCounted = (column.kind === 'count' || column.kind === 'number') && column.unit === null;
    const beside =
      units.find((unit) => groupPart(unit.name) === groupPart(column.name)) ??
      units.find((unit) => groupPart(unit.name) === '');
    if (!isCounted || !beside) return column;
    return withUnits(column, (position) => readUnit(beside.text(position)) ?? null);
  });
}

/** The column with a unit for each row; what reads it lazily stays so. */
function withUnits(column: LedgerColumn, unitAt: (position: number) => string | null): LedgerColumn {
  return Object.defineProperty({ ...column, unitAt }, 'values', {
    get: () => column.values,
    enumerable: true,
  });
}

function holdsUnits({ values }: LedgerColumn): boolean {
  const filled = values.reduce((sum, { count }) => sum + count, 0);
  const known = values.filter(({ text }) => isKnownUnit(readUnit(text) ?? ''));
  return filled > 0 && known.reduce((sum, { count }) => sum + count, 0) >= filled * 0.6;
}
