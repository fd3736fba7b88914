import type { Operator } from './quantity';
import { round } from './numbers';
import type { Scanned } from './scan';
import { convert, unitFamily } from './units';

const LOWER: ReadonlySet<Operator | null> = new Set(['>=', '>']);
const UPPER: ReadonlySet<Operator | null> = new Set(['<=', '<']);
/** A note in brackets changes nothing: （累计）. */
const NOTED = /^(?:\([^\d()]{1,12}\))?$/;
const AND = /^[,、;\s]?(?:且|并且|并|但)?$/;

/** 3场以上10场以下, 不低于90%且不高于95%: both bounds of one quantity as a range; null for any other numbers. */
export function joinBounds(text: string, numbers: readonly Scanned[]): Scanned | null {
  const [low, high, ...more] = numbers;
  if (!low || !high || more.length > 0 || low.doubt !== null || high.doubt !== null) return null;
  if (!LOWER.has(low.operator) || !UPPER.has(high.operator) || low.upper !== null || high.upper !== null)
    return null;
  if (!NOTED.test(text.slice(high.end)) || !AND.test(text.slice(low.end, high.start))) return null;
  const unit = high.unit ?? low.unit;
  if (low.unit !== null && unit !== null && unitFamily(low.unit) !== unitFamily(unit)) return null;
  if ((low.multiplied ?? 1) !== (high.multiplied ?? 1)) return null;
  const lower = convert(low.value, low.unit ?? unit, unit);
  if (lower === null || lower >= high.value) return null;
  return {
    ...high,
    start: low.start,
    numberStart: low.numberStart,
    operator: 'range',
    value: lower,
    upper: high.value,
    unit,
  };
}

/** The total of a sum that is written out and right: 37+54=91场. */
export function readSum(text: string, numbers: readonly Scanned[]): Scanned | null {
  const total = numbers.at(-1)!;
  const parts = numbers.slice(0, -1);
  if (parts.length < 2 || total.operator !== '=' || total.end !== text.length || total.doubt !== null)
    return null;
  const written = parts.every(
    ({ start, end, operator, unit, doubt }, i) =>
      start === (i === 0 ? 0 : parts[i - 1]!.end + 1) &&
      operator === null &&
      doubt === null &&
      (unit === null || unit === total.unit) &&
      text[end] === (i === parts.length - 1 ? '=' : '+'),
  );
  const sum = round(parts.reduce((all, { value }) => all + value, 0));
  return written && sum === total.value ? total : null;
}
