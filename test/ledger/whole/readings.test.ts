import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findLedgers } from '../../../src/ledger/find-ledger';
import { joinLedgers } from '../../../src/ledger/join-ledgers';
import type { Ledger } from '../../../src/ledger/ledger';
import { meaningOf } from '../../../src/ledger/meaning';
import { Sheet } from '../../../src/sheet';
import { openSource } from '../../../src/xlsx';

/** A list as it stands in a file, written down by a person who had not seen how it is read. */
interface Expected {
  readonly sheet: string;
  /** Rows of the heading, from 1: "2-3". */
  readonly heading: string;
  /** Rows of data, from 1: "4-20,22-30". */
  readonly rows: string;
  readonly what?: string;
  /** What one row stands for. */
  readonly row?: string;
}

/** A list, and that which it is a part of. */
interface Read {
  readonly own: Ledger;
  readonly whole: Ledger;
}

const FOLDER = 'test/fixtures/sources';
const SETS = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('reading.json'))
  .map((path) => path.slice(0, -'/reading.json'.length))
  .sort();

test('there are sets of sources whose reading is known', () => expect(SETS.length).toBeGreaterThan(12));

describe.each(SETS)('%s', (set) => {
  const folder = join(FOLDER, set);
  const files = JSON.parse(readFileSync(join(folder, 'reading.json'), 'utf8')) as Record<string, Expected[]>;

  test.each(Object.entries(files))('%s', async (file, expected) => {
    expect(existsSync(join(folder, file))).toBe(true);
    const lists = await readFile(folder, file);
    const taken = new Set<Read>();
    const told = expected.map((one) => {
      const list = closestTo(
        one,
        lists.filter((other) => !taken.has(other)),
      );
      if (list) taken.add(list);
      return tell(one, list);
    });
    expect(told).toEqual(expected);
    // A list that nobody sees in the file is as wrong as one that is lost.
    const sheets = new Set(expected.map(({ sheet }) => sheet));
    const own = lists.filter(({ own: one }) => !one.isReshaped && sheets.has(one.sheet.snapshot.sheetName));
    expect(own.length).toBeLessThanOrEqual(expected.length);
  });
});

async function readFile(folder: string, name: string): Promise<Read[]> {
  const { snapshots } = await openSource({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) });
  const ledgers = joinLedgers(snapshots.flatMap((snapshot) => findLedgers(new Sheet(snapshot), name)));
  return ledgers.flatMap((whole) => {
    if (!whole) return [];
    return whole.parts.length > 0 ? whole.parts.map((own) => ({ own, whole })) : [{ own: whole, whole }];
  });
}

/** The list with the most of the expected rows on the expected sheet. */
function closestTo({ sheet, rows }: Expected, lists: readonly Read[]): Read | undefined {
  const wanted = new Set(numbersIn(rows));
  return lists
    .filter(({ own }) => own.sheet.snapshot.sheetName === sheet)
    .map((list) => ({ list, hits: rowsOf(list).filter((row) => wanted.has(row)).length }))
    .filter(({ hits }) => hits > 0)
    .sort((a, b) => b.hits - a.hits)[0]?.list;
}

/** How a list was read, in the words of what is expected of it. */
function tell(expected: Expected, list: Read | undefined): Expected | { sheet: string; lost: true } {
  if (!list) return { sheet: expected.sheet, lost: true };
  const { kind, row } = meaningOf(list.whole);
  const [top, bottom] = [numbersIn(expected.heading)[0]!, numbersIn(expected.heading).at(-1)!];
  const heading = list.own.range.top + 1;
  return {
    sheet: expected.sheet,
    heading: heading === top ? expected.heading : `${heading}-${bottom}`,
    rows: spansOf(rowsOf(list)),
    ...(expected.what !== undefined && { what: kind }),
    ...(expected.row !== undefined && { row }),
  };
}

function rowsOf({ own }: Read): number[] {
  return [...new Set(own.rows.map((row) => row + 1))].sort((a, b) => a - b);
}

function numbersIn(spans: string): number[] {
  return spans.split(',').flatMap((span) => {
    const [from, to = from] = span.split('-').map(Number) as [number, number?];
    return Array.from({ length: to - from + 1 }, (_, at) => from + at);
  });
}

function spansOf(rows: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const row of rows) {
    const last = spans.at(-1);
    if (last && last[1] === row - 1) last[1] = row;
    else spans.push([row, row]);
  }
  return spans.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(',');
}
