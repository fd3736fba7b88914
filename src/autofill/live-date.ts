import type { CellValue } from '../sheet';
import { asText, type ColumnCells, type LedgerCells } from './live-cells';
import { isBetween, isOneOf, type Bound, type Condition } from './live-condition';
import type { PlainFilter } from './proposal';

type DateFilter = Extract<PlainFilter, { readonly year: number } | { readonly from: string }>;

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A span of days as formulas write its ends. */
interface Span {
  readonly from: Bound;
  readonly before: Bound;
  readonly dateSystem: 1900 | 1904;
}

/** Conditions for a year or a span of days, by all ways in which a column may keep dates; the best first. */
export function dateConditions(own: ColumnCells, { ledger }: LedgerCells, filter: DateFilter): Condition[] {
  const isYear = 'year' in filter;
  const first = isYear ? { year: filter.year, month: 1, day: 1 } : dayOf(filter.from);
  const last = isYear ? { year: filter.year, month: 12, day: 31 } : dayOf(filter.to);
  const { dateSystem } = ledger.sheet.snapshot;
  const span = {
    from: dateBound(first, dateSystem),
    before: dateBound(dayAfter(last), dateSystem),
    dateSystem,
  };
  const digits = ({ year, month, day }: Day) => year * 10_000 + month * 100 + day;
  const months = ({ year, month }: Day) => year * 100 + month;
  const asNumbers = [
    isBetween(own, span.from, span.before),
    // 20240620 and 202406, kept as numbers.
    isBetween(own, plainBound(digits(first)), plainBound(digits(last) + 1)),
    isBetween(own, plainBound(months(first)), plainBound(months(last) + 1)),
  ];
  const asTexts = isYear ? yearInText(own, filter.year, span) : spanInText(own, span);
  if (isYear) asNumbers.unshift(isOneOf(own, [filter.year]));
  // Where some dates are texts, a text of the year may come even if none is there now.
  return hasDatesAsText(own) ? [...asTexts, ...asNumbers] : [...asNumbers, ...asTexts];
}

function hasDatesAsText({ different }: ColumnCells): boolean {
  return [...different].some((value) => typeof value === 'string' && /\d{4}/.test(value));
}

// ---- the year

/** Texts with the year first, or last as in 6/20/2024, among real dates. */
function yearInText(own: ColumnCells, year: number, span: Span): Condition[] {
  const withDates = own.column.kind !== 'year';
  return [false, true].flatMap((mayBeLast) =>
    [false, true].map((trimmed) => yearTerm(own, year, { trimmed, mayBeLast, withDates }, span)),
  );
}

interface YearWays {
  /** Spaces around the text are left out of account. */
  readonly trimmed: boolean;
  readonly mayBeLast: boolean;
  readonly withDates: boolean;
}

function yearTerm(own: ColumnCells, year: number, ways: YearWays, { from, before }: Span): Condition {
  const { trimmed, mayBeLast, withDates } = ways;
  const real = isBetween(own, from, before);
  const digits = String(year);
  return {
    cells: own,
    criteria: null,
    term: (range) => {
      const text = trimmed ? `TRIM(${range})` : range;
      const terms = [`(LEFT(${text},4)="${digits}")`];
      if (mayBeLast) terms.push(`(RIGHT(${text},4)="${digits}")`);
      if (withDates) terms.push(real.term(range));
      return terms.length === 1 ? terms[0]! : `(${terms.join('+')}>0)`;
    },
    holds: (value) => {
      const shown = typeof value === 'number' ? asText(value) : typeof value === 'string' ? value : '';
      if (shown === undefined) return undefined;
      const text = trimmed ? shown.replace(/^ +| +$/g, '') : shown;
      if (text.startsWith(digits) || (mayBeLast && text.endsWith(digits))) return true;
      return withDates && real.holds(value);
    },
  };
}

// ---- a span of days

/** Signs between the numbers of a date, and what a formula puts in their place. */
const SIGNS = Object.entries({ 年: '-', 月: '-', '.': '-', '/': '-', 日: '', 号: '' });
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/** Texts of year, month and day, made into real dates: 2024-1-5 is one in every language of a spreadsheet. */
function spanInText(own: ColumnCells, { from, before, dateSystem }: Span): Condition[] {
  if (!own.texts) return [];
  const used = SIGNS.filter(([sign]) =>
    [...own.different].some((value) => typeof value === 'string' && value.includes(sign)),
  );
  const date = (range: string) => {
    const plain = used.reduce((text, [sign, by]) => `SUBSTITUTE(${text},"${sign}","${by}")`, range);
    // A blank cell gives 0 in place of an error.
    return own.blanks || own.emptyTexts ? `--(${plain}&LEFT("0",${range}=""))` : `--${plain}`;
  };
  const serial = (value: CellValue): number | undefined => {
    if (value === null || value === '') return 0;
    if (typeof value !== 'string') return typeof value === 'number' ? value : undefined;
    const plain = used.reduce((text, [sign, by]) => text.replaceAll(sign, by), value);
    const [, year, month, day] = ISO.exec(plain)?.map(Number) ?? [];
    const written = day === undefined ? undefined : { year: year!, month: month!, day };
    return written && isDay(written) ? serialOf(written, dateSystem) : undefined;
  };
  return [
    {
      cells: own,
      criteria: null,
      term: (range) => `(${date(range)}>=${from.text})*(${date(range)}<${before.text})`,
      holds: (value) => {
        const day = serial(value);
        return day === undefined ? undefined : day >= from.value && day < before.value;
      },
    },
  ];
}

// ---- days

function dayOf(iso: string): Day {
  const [year, month, day] = iso.split('-').map(Number);
  return { year: year!, month: month!, day: day! };
}

/** The day behind it; behind a day that the month does not have (2024-06-31), the first of the next month. */
function dayAfter({ year, month, day }: Day): Day {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const next = new Date(Date.UTC(year, month - 1, Math.min(day, last) + 1));
  return { year: next.getUTCFullYear(), month: next.getUTCMonth() + 1, day: next.getUTCDate() };
}

function dateBound(day: Day, dateSystem: 1900 | 1904): Bound {
  return { text: `DATE(${day.year},${day.month},${day.day})`, value: serialOf(day, dateSystem) };
}

function plainBound(value: number): Bound {
  return { text: String(value), value };
}

/** How the spreadsheet counts the day. */
function serialOf({ year, month, day }: Day, dateSystem: 1900 | 1904): number {
  const start = dateSystem === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return (Date.UTC(year, month - 1, day) - start) / 86_400_000;
}

/** Whether it is a day, since all spreadsheets count days alike. */
function isDay({ year, month, day }: Day): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1905 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
