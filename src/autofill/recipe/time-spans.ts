import type { LedgerColumn } from '../../ledger/ledger';
import type { TimeUnit } from './recipe';

const MINUTES: Readonly<Record<TimeUnit, number>> = { 日: 24 * 60, 小时: 60, 分钟: 1 };
const CLOCK = /(\d{1,2})[:：时](\d{1,2})(?:[:：分](\d{1,2}))?/;

/**
 * How long after the date in one column that in another is, in this unit; whole days where days are asked. NaN where a date
 * or, for hours and minutes, the time of day cannot be read.
 */
export function spanBetween(from: LedgerColumn, to: LedgerColumn, position: number, unit: TimeUnit): number {
  const days = dayNumber(to.day(position)) - dayNumber(from.day(position));
  if (unit === '日') return days;
  const minutes = days * MINUTES.日 + clockOf(to, position) - clockOf(from, position);
  return minutes / MINUTES[unit];
}

/** The number of a day; NaN for what is no whole day. */
function dayNumber(day: number): number {
  const [year, month, date] = [Math.floor(day / 10_000), Math.floor(day / 100) % 100, day % 100];
  return year > 0 && month > 0 && date > 0 ? Date.UTC(year, month - 1, date) / 86_400_000 : NaN;
}

/** The time of day in minutes; NaN where none is written. */
function clockOf(column: LedgerColumn, position: number): number {
  const value = column.cell(position)?.value;
  if (typeof value === 'number') return Math.round((value % 1) * MINUTES.日 * 60) / 60;
  const [, hours, minutes, seconds = '0'] = CLOCK.exec(column.text(position)) ?? [];
  return hours === undefined ? NaN : Number(hours) * 60 + Number(minutes) + Number(seconds) / 60;
}
