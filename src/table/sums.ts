/** A row as sums see it. */
export interface SummedRow {
  readonly row: number;
  /** What its words say; `unnamed`: no words, only numbers, so that it is a sum only if they add up. */
  readonly kind: 'item' | 'subtotal' | 'total' | 'unnamed';
  /** The categories that an item stands under, the widest first; of a sum, those that its label names. */
  readonly groups: readonly string[];
  /** Its number in every column of numbers; null where there is none. */
  readonly numbers: readonly (number | null)[];
}

/** A row that is the sum of others. */
export interface Aggregate {
  readonly row: number;
  /** `total`: of all items of the table. */
  readonly kind: 'subtotal' | 'total';
  /** The rows that it sums up. */
  readonly of: readonly number[];
}

const TOLERANCE = 0.005;

/**
 * Which rows are sums, and of which items: those that add up to it, else those that its place suggests. A 合计 behind
 * which further items follow is the sum of a part.
 */
export function aggregatesOf(rows: readonly SummedRow[]): Aggregate[] {
  const items = rows.filter(({ kind }) => kind === 'item');
  const found: Aggregate[] = [];
  rows.forEach((row, at) => {
    if (row.kind === 'item') return;
    const candidates = candidatesOf(rows, at, items);
    const proven = candidates.find((candidate) => addsUp(row, candidate));
    const of = row.kind === 'unnamed' ? proven : (proven ?? candidates[0]);
    if (!of || (row.kind === 'unnamed' && of.length < 2)) return;
    const total = of.length === items.length && (row.kind !== 'subtotal' || isOnly(rows, row));
    found.push({ row: row.row, kind: total ? 'total' : 'subtotal', of: of.map((item) => item.row) });
  });
  return found;
}

/** Whether no other row is called a sum. */
function isOnly(rows: readonly SummedRow[], row: SummedRow): boolean {
  return rows.every((other) => other === row || other.kind === 'item' || other.kind === 'unnamed');
}

/** The items that a row may be the sum of, the most likely first; none of them empty. */
function candidatesOf(
  rows: readonly SummedRow[],
  at: number,
  items: readonly SummedRow[],
): (readonly SummedRow[])[] {
  const sum = rows[at]!;
  const isSum = ({ kind }: SummedRow): boolean => kind === 'subtotal' || kind === 'total';
  const above = rows.slice(0, at);
  const below = rows.slice(at + 1);
  const since = above.slice(above.findLastIndex(isSum) + 1).filter(({ kind }) => kind === 'item');
  const next = below.findIndex(isSum);
  const until = below.slice(0, next < 0 ? undefined : next).filter(({ kind }) => kind === 'item');
  const named = items.filter(({ groups }) => groups.some((group) => sum.groups.includes(group)));
  const sameGroup = (depth: number): SummedRow[] => {
    const last = since
      .at(-1)
      ?.groups.slice(0, depth + 1)
      .join('\n');
    return since.slice(
      since.findLastIndex(({ groups }) => groups.slice(0, depth + 1).join('\n') !== last) + 1,
    );
  };
  const allAbove = above.filter(({ kind }) => kind === 'item');
  const lists =
    sum.kind === 'total'
      ? [named, ...(below.some(({ kind }) => kind === 'item') ? [since, allAbove] : [allAbove, since])]
      : [named, sameGroup(0), since, sameGroup(1), allAbove];
  return [...lists, until, items].filter((list) => list.length > 0);
}

/** Whether the items add up to every number of the row, of which there must be one. */
function addsUp({ numbers }: SummedRow, items: readonly SummedRow[]): boolean {
  const told = numbers.flatMap((number, column) => (number === null ? [] : [{ number, column }]));
  return (
    told.length > 0 &&
    told.every(({ number, column }) => {
      const sum = items.reduce((all, item) => all + (item.numbers[column] ?? 0), 0);
      return Math.abs(sum - number) < TOLERANCE;
    })
  );
}
