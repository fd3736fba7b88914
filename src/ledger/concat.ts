import type { LedgerColumn } from './ledger-column';

/** A stretch of rows of a joined column: the column that they have it from; undefined where they have none of it. */
export interface Stretch {
  readonly column: LedgerColumn | undefined;
  /** How many rows. */
  readonly rows: number;
}

/** One column out of several, one behind another; positions count through all of them. Blank where a stretch has none of it. */
export function concatColumns(name: string, stretches: readonly Stretch[]): LedgerColumn {
  const starts: number[] = [];
  let total = 0;
  for (const { rows } of stretches) {
    starts.push(total);
    total += rows;
  }
  const known = stretches.flatMap(({ column, rows }) => (column ? [{ column, rows }] : []));
  // The longest part tells best what the column holds.
  const { kind, unit, index } = known.reduce((best, one) => (one.rows > best.rows ? one : best)).column;
  const counts = new Map<string, number>();
  for (const { column } of known)
    for (const { text, count } of column.values) counts.set(text, (counts.get(text) ?? 0) + count);
  const partAt = (position: number) => starts.findLastIndex((start) => start <= position);
  const at =
    <T>(read: (column: LedgerColumn, position: number) => T, blank: T) =>
    (position: number): T => {
      const part = partAt(position);
      const { column } = stretches[part]!;
      return column ? read(column, position - starts[part]!) : blank;
    };
  // A sheet kept in 万元 beside one in 元: every row keeps the unit of its own sheet; one that says none is like the others.
  const stated = new Set(known.flatMap(({ column }) => column.unit ?? []));
  const differ = stated.size > 1 || known.some(({ column }) => column.unitAt !== undefined);
  return {
    name,
    index,
    kind,
    unit,
    ...(differ && {
      unitAt: at(
        (column, position) => column.unitAt?.(position) ?? column.unit ?? unit,
        null as string | null,
      ),
    }),
    values: [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count),
    cell: at((column, position) => column.cell(position), undefined),
    text: at((column, position) => column.text(position), ''),
    number: at((column, position) => column.number(position), NaN),
    day: at((column, position) => column.day(position), 0),
    where(passes) {
      const tests = stretches.map(({ column }) => column?.where(passes));
      const blank = passes('');
      return (position) => {
        const part = partAt(position);
        return tests[part]?.(position - starts[part]!) ?? blank;
      };
    },
  };
}

/** Some rows of a column, in this order. */
export function pickRows(column: LedgerColumn, positions: readonly number[]): LedgerColumn {
  const text = (position: number) => column.text(positions[position]!);
  const counts = new Map<string, number>();
  for (let position = 0; position < positions.length; position++)
    if (text(position) !== '') counts.set(text(position), (counts.get(text(position)) ?? 0) + 1);
  const { unitAt } = column;
  return {
    ...column,
    ...(unitAt && { unitAt: (position: number) => unitAt(positions[position]!) }),
    values:
      column.values.length === 0
        ? []
        : [...counts].map(([one, count]) => ({ text: one, count })).sort((a, b) => b.count - a.count),
    cell: (position) => column.cell(positions[position]!),
    text,
    number: (position) => column.number(positions[position]!),
    day: (position) => column.day(positions[position]!),
    where(passes) {
      const test = column.where(passes);
      return (position) => test(positions[position]!);
    },
  };
}
