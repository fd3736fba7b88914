import type { Ledger, LedgerColumn } from '../../ledger/ledger';
import { fold, rememberFor } from '../../text';
import type { PlainFilter } from '../proposals/proposal';

/** Rows of a ledger by their positions. */
export interface Selection {
  readonly positions: readonly number[];
  /** Rows that were stopped by a date alone that cannot be read. */
  readonly undated: number;
}

/** The rows that all filters let through. */
export function select(ledger: Ledger, filters: readonly PlainFilter[]): Selection {
  return selectionsOf(ledger)(filters);
}

/** So many selections are remembered for a ledger: most ways to a number ask for the same rows. */
const REMEMBERED_SELECTIONS = 20;

const selectionsOf = rememberFor((ledger: Ledger) => {
  const known = new Map<string, Selection>();
  return (filters: readonly PlainFilter[]): Selection => {
    const key = JSON.stringify(filters);
    let selection = known.get(key);
    if (!selection) {
      selection = passing(ledger, filters);
      if (known.size === REMEMBERED_SELECTIONS) known.clear();
      known.set(key, selection);
    }
    return selection;
  };
});

function passing(ledger: Ledger, filters: readonly PlainFilter[]): Selection {
  const answers = filters.map(answersOf(ledger));
  const positions: number[] = [];
  let undated = 0;
  rows: for (let position = 0; position < ledger.rows.length; position++) {
    let unknown = false;
    for (const answer of answers) {
      if (answer[position] === NO) continue rows;
      unknown ||= answer[position] === UNKNOWN;
    }
    if (unknown) undated++;
    else positions.push(position);
  }
  return { positions, undated };
}

const [NO, YES, UNKNOWN] = [0, 1, 2];

/** So many filters are remembered for a ledger: a byte a row each. */
const REMEMBERED = 100;

/** What a filter answers for each row, asked once: most recipes for a ledger share the year and the organisation. */
const answersOf = rememberFor((ledger: Ledger) => {
  const known = new Map<string, Uint8Array>();
  return (filter: PlainFilter): Uint8Array => {
    const key = JSON.stringify(filter);
    let answers = known.get(key);
    if (!answers) {
      const test = testOf(ledger.column(filter.column)!, filter);
      answers = new Uint8Array(ledger.rows.length);
      for (let position = 0; position < answers.length; position++) {
        const answer = test(position);
        answers[position] = answer === undefined ? UNKNOWN : answer ? YES : NO;
      }
      if (known.size === REMEMBERED) known.clear();
      known.set(key, answers);
    }
    return answers;
  };
});

/** Whether a row passes; undefined when its date does not tell. */
type Test = (position: number) => boolean | undefined;

function testOf(column: LedgerColumn, filter: PlainFilter): Test {
  if ('equals' in filter) {
    const wanted = comparable(filter.equals);
    return column.where((text) => comparable(text) === wanted);
  }
  if ('oneOf' in filter) {
    const wanted = new Set(filter.oneOf.map(comparable));
    return column.where((text) => wanted.has(comparable(text)));
  }
  if ('except' in filter) {
    const unwanted = new Set(filter.except.map(comparable));
    return column.where((text) => !unwanted.has(comparable(text)));
  }
  if ('contains' in filter) {
    const part = comparable(filter.contains);
    return column.where((text) => comparable(text).includes(part));
  }
  if ('atLeast' in filter || 'atMost' in filter) {
    const fits = (number: number) =>
      'atLeast' in filter ? number >= filter.atLeast : number <= filter.atMost;
    return (position) => {
      const number = column.number(position);
      return Number.isNaN(number) ? undefined : fits(number);
    };
  }
  const [from, to] = 'year' in filter ? [filter.year * 1e4, filter.year * 1e4 + 9999] : spanOf(filter);
  return (position) => {
    const day = column.day(position);
    // Of a month or a year alone it has to be certain that all of it lies inside.
    const [first, last] = daySpan(day);
    if (day === 0 && END_DATE.test(column.name)) return false;
    if (day <= 0) return undefined;
    if (last < from || first > to) return false;
    return first >= from && last <= to ? true : undefined;
  };
}

/** Without such a date the thing is not done yet. */
const END_DATE = /结案|办结|完成|完工|竣工|验收|支付|付款|拨付|发放|交付|出院|归档/;

/** Texts are compared half-width, without outer spaces and in any case of letters, as Excel's own filters do. */
export function comparable(text: string): string {
  return fold(text).trim().toLowerCase();
}

function spanOf({ from, to }: { readonly from: string; readonly to: string }): [number, number] {
  return [Number(from.replaceAll('-', '')), Number(to.replaceAll('-', ''))];
}

/** First and last day of a day, a month (20240300) or a year (20240000). */
export function daySpan(day: number): [number, number] {
  if (day % 10_000 === 0) return [day + 101, day + 1231];
  if (day % 100 !== 0) return [day, day];
  const lastDay = new Date(Date.UTC(Math.floor(day / 10_000), Math.floor(day / 100) % 100, 0)).getUTCDate();
  return [day + 1, day + lastDay];
}
