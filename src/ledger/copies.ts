import { SERIAL_HEADINGS, wholly } from '../lexicon';
import type { Ledger, LedgerColumn } from './ledger';
import { isMade } from './made-column';
import { monthOf } from './sheet-names';

/**
 * Whether one sheet says again what another says. A roster may list the same people every month: it is no copy where
 * titles name different months, or where no row has a day of its own.
 */
export function hasCopies(parts: readonly Ledger[]): boolean {
  const hasDays = parts.some(({ columns }) => columns.some(({ kind }) => kind === 'date'));
  const titles = new Set(parts.map(({ title }) => title));
  if (!hasDays || titles.size === parts.length) return false;
  return new Set(parts.map((part) => contentOf(part).join('\n'))).size < parts.length;
}

function contentOf({ columns, rows }: Ledger): string[] {
  return rows.map((_row, position) => columns.map((column) => column.text(position)).join('|'));
}

/** Two lists with so many rows in common say the same. */
const REPEATED = 0.2;

/** Whether a good part of the shorter list stands in the other too; a number of the row tells nothing. */
export function repeatsRows(one: Ledger, other: Ledger): boolean {
  const told = (ledger: Ledger) =>
    ledger.rows.map((_row, position) =>
      ledger.columns
        .filter((column) => !isMade(column) && !isSerial(column, ledger))
        .map((column) => column.text(position))
        .filter((text) => text !== '')
        .join('|'),
    );
  const [short, long] = one.rows.length < other.rows.length ? [one, other] : [other, one];
  const known = new Set(told(long));
  const repeated = told(short).filter((row) => row !== '' && known.has(row)).length;
  return repeated >= Math.max(1, short.rows.length * REPEATED);
}

const SERIAL = wholly(SERIAL_HEADINGS);

/** Whether a column numbers the rows. */
function isSerial({ name, text }: LedgerColumn, { rows }: Ledger): boolean {
  const isNumbered = rows.filter((_row, at) => text(at) === String(at + 1)).length >= rows.length * 0.8;
  return isNumbered && (SERIAL.test(name) || /号$|^№|^#/.test(name));
}

/** The column of names that tell the rows of each of these lists apart; undefined where there is none. */
function keyIn({ columns, rows }: Ledger): LedgerColumn | undefined {
  return columns.find(
    ({ kind, values }) => (kind === 'text' || kind === 'category') && values.length >= rows.length * 0.9,
  );
}

/** Columns of numbers that both lists have, of the names and rows that both have. */
function numbersOf({ columns }: Ledger): LedgerColumn[] {
  return columns.filter(({ kind }) => ['money', 'count', 'number'].includes(kind));
}

/** Whether a list adds up what the others say of the same names: 汇总 behind a sheet for each place. */
export function isSumOfOthers(ledger: Ledger, group: readonly Ledger[]): boolean {
  const others = group.filter((one) => one !== ledger);
  const key = keyIn(ledger);
  if (!key || others.length < 2) return false;
  let proven = 0;
  for (const column of numbersOf(ledger)) {
    for (let position = 0; position < ledger.rows.length; position++) {
      const name = key.text(position);
      const parts = others.flatMap((other) => {
        const at = other.rows.findIndex((_row, place) => other.column(key.name)?.text(place) === name);
        const number = at < 0 ? NaN : (other.column(column.name)?.number(at) ?? NaN);
        return Number.isNaN(number) ? [] : [number];
      });
      const own = column.number(position);
      if (Number.isNaN(own) || parts.length < 2) continue;
      if (Math.abs(parts.reduce((all, one) => all + one, 0) - own) > 0.005 * parts.length) return false;
      if (own !== 0) proven++;
    }
  }
  return proven >= 3;
}

const UP_TO = /截[至止]|累计|进度/;

/**
 * Whether each sheet says how far the same things have come by then: the same names, and numbers that stay or grow, while a
 * title says 截至; what is paid or done anew each month falls too.
 */
export function isUpdated(parts: readonly Ledger[]): boolean {
  const sorted = [...parts].sort((a, b) => monthOf(a) - monthOf(b));
  if (new Set(sorted.map(monthOf)).size < sorted.length) return false;
  if (!sorted.every(({ title, fileName }) => UP_TO.test(`${title}${fileName ?? ''}`))) return false;
  let grown = 0;
  for (let at = 1; at < sorted.length; at++) {
    const [before, after] = [sorted[at - 1]!, sorted[at]!];
    const key = keyIn(before);
    const places = new Map(
      after.rows.map((_row, place) => [after.column(key?.name ?? '')?.text(place), place]),
    );
    const shared = before.rows.flatMap((_row, place) => {
      const other = places.get(key?.text(place));
      return other === undefined ? [] : [[place, other] as const];
    });
    if (!key || shared.length < before.rows.length * 0.8) return false;
    for (const column of numbersOf(before)) {
      const later = after.column(column.name);
      if (!later) continue;
      for (const [place, other] of shared) {
        if (column.number(place) > later.number(other)) return false;
        if (column.number(place) < later.number(other)) grown++;
      }
    }
  }
  return grown > 0;
}
