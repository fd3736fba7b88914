import { anyOf, PHASED, SERIES_UNITS, wholly } from '../lexicon';
import { DURATION_NAME, type Hints } from './hints';
import type { Quantity } from './quantity';
import type { Scanned } from './scan';

/** Without a unit: a year (2024), a date (20241231), or two cells run together (88 and 100 in 88100). */
const READ_OTHERWISE = /^(?:20[1-4]\d|20\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])|[1-9]\d100)$/;

/** What a text may mean that can be read in more than one way, else null. A guess here would invent a number. */
export function otherReadings(
  text: string,
  number: Scanned,
  quantity: Quantity,
  hints: Hints,
): Quantity[] | null {
  if (number.operator !== null) return null;
  const digits = text.replace(/,/g, '');
  // ≥ read as 2 by a scanner: 290% was ≥90%.
  const slip = /^2(\d{2,3}(?:\.\d+)?)%$/.exec(digits);
  if (slip && Number(slip[1]) >= 60 && Number(slip[1]) <= 100) {
    return [quantity, { ...quantity, operator: '>=', value: Number(slip[1]) }];
  }
  if (/^\d{2}年$/.test(digits) && mayBeYear(2000 + number.value, hints)) return [quantity];
  if (isOneOfSeries(text, number, hints)) return [quantity];
  if (quantity.unit !== null) return null;
  return READ_OTHERWISE.test(digits) || isDay(digits, hints) ? [quantity] : null;
}

const SERIES = wholly(SERIES_UNITS);
const PHASE = new RegExp(`^${anyOf(PHASED)}`);

/** 三期 may be three or the third, 3期工程 is one of them; not where the table counts in 期. */
function isOneOfSeries(text: string, { unit, chinese, numberStart, end }: Scanned, hints: Hints): boolean {
  if (unit === null || numberStart > 0 || hints.lent === unit || !SERIES.test(unit)) return false;
  return unit === '期' && PHASE.test(text.slice(end)) ? true : chinese && text[0] !== '两';
}

/** 45292 is how a cell keeps 1 January 2024, 6.30 how people write the end of June. */
function isDay(digits: string, { context }: Hints): boolean {
  const [, month, day] = /^(1[0-2]|0?[1-9])\.(\d{2})$/.exec(digits) ?? [];
  if (month !== undefined) return Number(day) === new Date(Date.UTC(2024, Number(month), 0)).getUTCDate();
  if (!/^4\d{4}$/.test(digits)) return false;
  const year = 1900 + (Number(digits) - 1) / 365.25;
  return typeof context.year === 'number'
    ? Math.abs(year - context.year - 0.5) < 1.5
    : year > 2019 && year < 2031;
}

/** 24年 in a table of 2024 may be that year, unless the row speaks of years that something lasts. */
function mayBeYear(year: number, { context, lent }: Hints): boolean {
  const lasts = lent !== null || DURATION_NAME.test(context.name ?? '');
  return !lasts && typeof context.year === 'number' && Math.abs(year - context.year) <= 3;
}
