import type { Field, Form } from '../../../form';
import type { Sheet } from '../../../sheet';
import { amountTablesOf, type AmountRow } from './amount-table';
import { nearly, stated, SUM_COLUMNS } from './amounts';

type SumColumn = keyof typeof SUM_COLUMNS;

const COLUMNS = Object.keys(SUM_COLUMNS) as SumColumn[];

/** A sum in a list of amounts that its rows do not make up; `empty`: none of them has an amount. */
export interface ListSum {
  readonly kind: 'list' | 'group' | 'empty';
  readonly row: AmountRow;
  readonly column: SumColumn;
  readonly total: Field<number>;
  readonly parts: readonly Field<number | null>[];
  readonly sum: number;
}

/** The sums that are wrong for certain: in lists whose levels are plain, by their numbers, their words or another column. */
export function listSums(form: Form, sheet: Sheet, tolerance: number): ListSum[] {
  return amountTablesOf(form, sheet).flatMap(({ rows }) => [
    ...ofTotal(rows, tolerance),
    ...ofGroups(rows, tolerance),
  ]);
}

/** The last row, or the first, where it is called the total. */
function ofTotal(rows: readonly AmountRow[], tolerance: number): ListSum[] {
  const at = rows.at(-1)?.kind === 'total' ? rows.length - 1 : rows[0]?.kind === 'total' ? 0 : -1;
  const row = rows[at];
  const items = rows.filter((one, i) => i !== at && one.kind !== 'total');
  if (!row || items.length < 2) return [];
  const choices = choicesOf(items);
  const columns = COLUMNS.flatMap((column) => {
    const total = stated(row.amounts[column]);
    return total ? [{ column, total }] : [];
  });
  const fitting = columns.flatMap(({ column, total }) =>
    choices.filter((choice) => fits(choice, column, total.value, tolerance)),
  );
  // Where one column adds up, it tells which rows do; else the list must be flat.
  const known = fitting[0] ?? (isFlat(items) ? choices[0] : undefined);
  return columns.flatMap(({ column, total }): ListSum[] => {
    if (choices.some((one) => fits(one, column, total.value, tolerance))) return [];
    const choice = known ?? agreeing(items, column, tolerance);
    const parts = (choice ?? items).flatMap(({ amounts }) => amounts[column] ?? []);
    const sum = sumOf(choice ?? items, column);
    if (total.value > 0 && parts.length > 1 && parts.every(({ text }) => text.trim() === ''))
      return [{ kind: 'empty', row, column, total, parts, sum }];
    const isWhole = choice && parts.length === choice.length && parts.every(({ value }) => value !== null);
    return isWhole && parts.length > 1 ? [{ kind: 'list', row, column, total, parts, sum }] : [];
  });
}

/** Rows 一、 with the rows 1、 below them, in a list where at least two such rows add up. */
function ofGroups(rows: readonly AmountRow[], tolerance: number): ListSum[] {
  const groups = rows.flatMap((row, i) => {
    const below = rows.slice(i + 1);
    const end = below.findIndex(
      ({ level, kind }) => kind !== 'item' || level === null || level <= (row.level ?? 0),
    );
    const children = below.slice(0, end < 0 ? undefined : end);
    const top = Math.min(...children.map(({ level }) => level ?? Infinity));
    const parts = children.filter(({ level }) => level === top);
    return row.level !== null && parts.length > 0 ? [{ row, parts }] : [];
  });
  return COLUMNS.flatMap((column) => {
    const filled = groups.flatMap(({ row, parts }) => {
      const total = stated(row.amounts[column]);
      const fields = parts.flatMap(({ amounts }) => stated(amounts[column]) ?? []);
      return total && fields.length === parts.length ? [{ row, total, parts: fields, rows: parts }] : [];
    });
    const wrong = filled.filter(({ rows: own, total }) => !fits(own, column, total.value, tolerance));
    if (filled.length - wrong.length < 2) return [];
    return wrong.map(({ row, total, parts, rows: own }): ListSum => ({
      kind: 'group',
      row,
      column,
      total,
      parts,
      sum: sumOf(own, column),
    }));
  });
}

/** The rows that may make up the total: the items, those of one level, the subtotals, everything. */
function choicesOf(items: readonly AmountRow[]): (readonly AmountRow[])[] {
  const plain = items.filter(({ kind }) => kind === 'item');
  return [
    ...levelsOf(items),
    plain,
    items.filter(({ kind }) => kind === 'subtotal'),
    items.filter(({ kind }) => kind !== 'part'),
    items,
  ].filter((choice) => choice.length > 0);
}

/** The rows of the first level, where those of another add up to the same: two against the total. */
function agreeing(
  items: readonly AmountRow[],
  column: SumColumn,
  tolerance: number,
): readonly AmountRow[] | undefined {
  const [first, ...others] = levelsOf(items);
  const sum = first && sumOf(first, column);
  return others.some((level) => sum !== undefined && fits(level, column, sum, tolerance)) ? first : undefined;
}

function levelsOf(items: readonly AmountRow[]): (readonly AmountRow[])[] {
  const levels = [...new Set(items.flatMap(({ level }) => level ?? []))].sort();
  return levels.map((level) => items.filter((item) => item.level === level));
}

/** Whether all rows stand side by side. */
function isFlat(items: readonly AmountRow[]): boolean {
  return items.every(({ kind, level }) => kind === 'item' && level === items[0]?.level);
}

function fits(rows: readonly AmountRow[], column: SumColumn, total: number, tolerance: number): boolean {
  return nearly(sumOf(rows, column), total, tolerance);
}

function sumOf(rows: readonly AmountRow[], column: SumColumn): number {
  return Number(rows.reduce((all, { amounts }) => all + (amounts[column]?.value ?? 0), 0).toFixed(6));
}
