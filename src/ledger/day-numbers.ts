import type { DayParts } from './cell-values';

/** A date kept as a number without its format: 20240620, 202406, 45292, or a month. */
export function isDayNumber(value: number): boolean {
  return (
    (value >= 19_900_101 && value <= 21_001_231) ||
    (value >= 199_001 && value <= 210_012) ||
    (value >= 32_874 && value <= 73_415) ||
    (value >= 1 && value <= 12 && value % 1 === 0)
  );
}

/** 6.14 under 日期: a month, and a day of which a last nought is lost. */
export function isMonthAndDay(value: number): boolean {
  return value >= 1.01 && value < 13 && Math.round(value * 100) % 100 <= 31;
}

/** 6.14 as text, which keeps the last nought of a day: 6.10. Undefined for anything else. */
export function readMonthAndDay(text: string): DayParts | undefined {
  const [, month, day] = /^(\d{1,2})\.(\d{1,2})$/.exec(text.trim()) ?? [];
  const parts = { year: 0, month: Number(month), day: Number(day) };
  return month !== undefined && parts.month >= 1 && parts.month <= 12 && parts.day >= 1 && parts.day <= 31
    ? parts
    : undefined;
}

/** The day that such a number stands for, as yyyymmdd, with zeros for what it does not say. */
export function dayOfNumber(value: number, dateSystem: 1900 | 1904): number {
  const whole = Math.floor(value);
  if (whole >= 19_900_101) return whole;
  if (whole >= 199_001 && whole <= 210_012) return whole * 100;
  const start = dateSystem === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const day = new Date(start + whole * 86_400_000);
  return day.getUTCFullYear() * 10_000 + (day.getUTCMonth() + 1) * 100 + day.getUTCDate();
}
