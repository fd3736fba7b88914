import type { CellValue } from '../../sheet';
import { asText, isWritable, written, type FormulaColumn, type FormulaLedger } from './cells';
import { isBetween, isOneOf, type Bound, type Condition } from './condition';
import type { PlainFilter } from '../proposals/proposal';

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
export function dateConditions(
  column: FormulaColumn,
  { ledger }: FormulaLedger,
  filter: DateFilter,
): Condition[] {
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
    isBetween(column, span.from, span.before),
    // 20240620 and 202406, kept as numbers.
    isBetween(column, plainBound(digits(first)), plainBound(digits(last) + 1)),
    isBetween(column, plainBound(months(first)), plainBound(months(last) + 1)),
  ];
  const asTexts = isYear ? yearInText(column, filter.year, span) : spanInText(column, span);
  if (isYear) asNumbers.unshift(isOneOf(column, [filter.year]));
  // Where some dates are texts, a text of the year may come even if none is there now.
  return hasDatesAsText(column) ? [...asTexts, ...asNumbers] : [...asNumbers, ...asTexts];
}

function hasDatesAsText({ different }: FormulaColumn): boolean {
  return [...different].some((value) => typeof value === 'string' && /\d{4}/.test(value));
}

// ---- the year

/** Texts with the year first, or last as in 6/20/2024, among real dates. */
function yearInText(column: FormulaColumn, year: number, span: Span): Condition[] {
  const withDates = column.kind !== 'year';
  return [false, true].flatMap((mayBeLast) =>
    [false, true].map((trimmed) => yearTerm(column, year, { trimmed, mayBeLast, withDates }, span)),
  );
}

interface YearWays {
  /** Spaces around the text are left out of account. */
  readonly trimmed: boolean;
  readonly mayBeLast: boolean;
  readonly withDates: boolean;
}

function yearTerm(column: FormulaColumn, year: number, ways: YearWays, { from, before }: Span): Condition {
  const { trimmed, mayBeLast, withDates } = ways;
  const real = isBetween(column, from, before);
  const digits = String(year);
  return {
    name: column.name,
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

/** Signs of a date, and what a formula puts in their place. */
const SIGNS: readonly Sign[] = Object.entries({
  年: '-',
  月: '-',
  '.': '-',
  '/': '-',
  日: '',
  号: '',
  ' ': '',
});
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
/** So many different words may stand in place of a date. */
const MOST_WORDS = 3;

type Sign = readonly [from: string, to: string];

/** Texts of year, month and day, made into real dates: 2024-1-5 is one in every language of a spreadsheet. */
function spanInText(column: FormulaColumn, { from, before, dateSystem }: Span): Condition[] {
  if (!column.texts) return [];
  const signs = signsOfDates(column);
  const clean = (range: string) =>
    signs.reduce((text, [sign, by]) => `SUBSTITUTE(${text},${written(sign)},"${by}")`, range);
  // Nothing at all becomes 0 in place of an error.
  const date = (range: string) => `--(${clean(range)}&LEFT("0",${clean(range)}=""))`;
  const serial = (value: CellValue): number | undefined => {
    if (typeof value === 'number') return value;
    if (value !== null && typeof value !== 'string') return undefined;
    const plain = signs.reduce((text, [sign, by]) => text.replaceAll(sign, by), value ?? '');
    if (plain === '') return 0;
    const [, year, month, day] = ISO.exec(plain)?.map(Number) ?? [];
    const parts = day === undefined ? undefined : { year: year!, month: month!, day };
    return parts && isDay(parts) ? serialOf(parts, dateSystem) : undefined;
  };
  return [
    {
      name: column.name,
      criteria: null,
      term: (range) => `(${date(range)}>=${from.text})*(${date(range)}<${before.text})`,
      holds: (value) => {
        const day = serial(value);
        return day === undefined ? undefined : day >= from.value && day < before.value;
      },
    },
  ];
}

/** Words in place of a date (待定), and the signs that stand in dates. */
function signsOfDates({ different }: FormulaColumn): readonly Sign[] {
  const texts = [...different].filter((value) => typeof value === 'string');
  const words = texts.filter((text) => text.trim() !== '' && !/\d/.test(text) && isWritable(text));
  const used = SIGNS.filter(([sign]) => texts.some((text) => text.includes(sign)));
  return [...(words.length <= MOST_WORDS ? words : []).map((word): Sign => [word, '']), ...used];
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
