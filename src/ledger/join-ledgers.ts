import { Ledger, type LedgerColumn } from './ledger';
import { textColumn } from './made-column';

/** The name of the column that tells on which sheet a row of a joined list stands. */
export const SHEET_COLUMN = '工作表';

/** What differs between the names of sheets that hold parts of one list: 1月, 2024.01, 二季度, 上半年, 春季, 第三批. A copy (2) is none. */
const PART =
  /(?:19|20)\d{2}[-.年]?(?:0[1-9]|1[0-2]|[1-9])(?:月份?|(?!\d))|(?:\d{1,2}|[一二三四五六七八九十]{1,3})月份?|第?[一二三四1-4]季度|[上下]半年|[春秋](?:季(?:学期)?|学期)|[上下]学期|第?[一二]学期|第(?:\d{1,2}|[一二三四五六七八九十]{1,3})[期批次]/g;

/**
 * Lists that are kept on several sheets, a month or a quarter on each, as one; copies of one list stay apart. The joined
 * list takes the place of its first part, null the places of the others.
 */
export function joinLedgers(ledgers: readonly (Ledger | null)[]): (Ledger | null)[] {
  const groups = new Map<string, Ledger[]>();
  for (const ledger of ledgers) {
    if (!ledger) continue;
    const name = ledger.sheetName.replace(PART, '#');
    if (name === ledger.sheetName) continue;
    const key = [name, ledger.year, ledger.columns.length].join('|');
    const alike = [...groups].find(([of, [first]]) => of.startsWith(`${key}|`) && areAlike(first!, ledger));
    if (alike) alike[1].push(ledger);
    else groups.set(`${key}|${groups.size}`, [ledger]);
  }
  const joined = new Map<Ledger, Ledger | null>();
  for (const parts of groups.values()) {
    if (parts.length < 2 || hasCopies(parts)) continue;
    parts.forEach((part, place) => joined.set(part, place === 0 ? join(parts) : null));
  }
  return ledgers.map((ledger) => (ledger && joined.has(ledger) ? joined.get(ledger)! : ledger));
}

/** So much of the headings has to be the same: over a year a column or two get another name, at the same place. */
const SAME_HEADINGS = 0.7;

function areAlike(one: Ledger, other: Ledger): boolean {
  const same = one.columns.filter((column, place) => column.name === other.columns[place]!.name).length;
  return same >= one.columns.length * SAME_HEADINGS;
}

/**
 * Whether one sheet says again what another says. A roster may list the same people every month: it is no copy where
 * titles name different months, or where no row has a day of its own.
 */
function hasCopies(parts: readonly Ledger[]): boolean {
  const hasDays = parts.some(({ columns }) => columns.some(({ kind }) => kind === 'date'));
  const titles = new Set(parts.map(({ title }) => title));
  if (!hasDays || titles.size === parts.length) return false;
  return new Set(parts.map(contentOf)).size < parts.length;
}

function contentOf({ columns, rows }: Ledger): string {
  return rows.map((_row, position) => columns.map((column) => column.text(position)).join('|')).join('\n');
}

function join(parts: readonly Ledger[]): Ledger {
  const [first] = parts as [Ledger];
  const rows = parts.flatMap((part) => part.rows);
  const columns = first.columns.map((column, place) => joinColumns(parts, column.name, place));
  const sheets = parts.flatMap((part) => part.rows.map(() => part.sheetName));
  return new Ledger({
    sheet: first.sheet,
    title: first.title,
    range: first.range,
    rows,
    columns: [...columns, textColumn(SHEET_COLUMN, sheets)],
    year: first.year,
    parts,
    fileName: first.fileName,
    leftOut: parts.flatMap(({ leftOut }) => leftOut),
    questions: [...new Set(parts.flatMap(({ questions }) => questions))],
    renamed: first.columns.flatMap((column, place) => {
      const others = new Set(parts.map((part) => part.columns[place]!.name));
      others.delete(column.name);
      return others.size > 0 ? [{ column: column.name, others: [...others] }] : [];
    }),
  });
}

/** Positions count through all parts. */
function joinColumns(parts: readonly Ledger[], name: string, place: number): LedgerColumn {
  const columns = parts.map((part) => part.columns[place]!);
  const starts: number[] = [];
  let total = 0;
  for (const { rows } of parts) {
    starts.push(total);
    total += rows.length;
  }
  const partOf = (position: number): [LedgerColumn, number] => {
    const part = starts.findLastIndex((start) => start <= position);
    return [columns[part]!, position - starts[part]!];
  };
  // The longest part tells best what the column holds.
  const longest = parts.reduce(
    (best, part, at) => (part.rows.length > parts[best]!.rows.length ? at : best),
    0,
  );
  const { kind, unit, index } = columns[longest]!;
  const counts = new Map<string, number>();
  for (const { values } of columns)
    for (const { text, count } of values) counts.set(text, (counts.get(text) ?? 0) + count);
  const at =
    <T>(read: (column: LedgerColumn, position: number) => T) =>
    (position: number): T =>
      read(...partOf(position));
  // A sheet kept in 万元 beside one in 元: every row keeps the unit of its own sheet; one that says none is like the others.
  const stated = new Set(columns.flatMap((column) => column.unit ?? []));
  const differ = stated.size > 1 || columns.some((column) => column.unitAt !== undefined);
  return {
    name,
    index,
    kind,
    unit,
    ...(differ && { unitAt: at((column, position) => column.unitAt?.(position) ?? column.unit ?? unit) }),
    values: [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count),
    cell: at((column, position) => column.cell(position)),
    text: at((column, position) => column.text(position)),
    number: at((column, position) => column.number(position)),
    day: at((column, position) => column.day(position)),
    where(passes) {
      const tests = columns.map((column) => column.where(passes));
      return (position) => {
        const part = starts.findLastIndex((start) => start <= position);
        return tests[part]!(position - starts[part]!);
      };
    },
  };
}
