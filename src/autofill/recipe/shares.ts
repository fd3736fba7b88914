import type { Ledger, LedgerColumn } from '../../ledger/ledger';
import type { LedgerRecipe } from './recipe';
import { comparable, daySpan } from './select';
import { spanBetween } from './time-spans';
import { exact, type Asked, type Part, type Refusal } from './taken';

/** Of the rows that count those that a recipe asks for, in percent: by answers, by dates, by what is filled. */
export function shareOf(
  { counted = [], weight, notAfter, within: limit, filled }: LedgerRecipe,
  ledger: Ledger,
  asked: Asked,
): Part | Refusal {
  const { column, positions } = asked;
  const other = weight ?? notAfter;
  if (filled) return filledShare(asked);
  if (other === undefined) return share(column, positions, counted);
  const beside = ledger.column(other);
  if (!beside) return { why: `台账里没有「${other}」一栏` };
  if (weight !== undefined) return weightedShare(column, beside, positions, counted);
  return limit === undefined ? onTime(asked, beside) : soonAfter(asked, beside, limit);
}

/** Rows in which the column is filled ÷ all of them, in percent; a date after the year of the table came too late for it. */
function filledShare({ column, positions, table: { year } }: Asked): Part {
  const isDone = (position: number) =>
    column.text(position) !== '' &&
    (year === null || column.kind !== 'date' || column.day(position) < (year + 1) * 1e4);
  const done = positions.filter(isDone).length;
  return { value: exact((done / positions.length) * 100), unit: '%', positions, unread: 0 };
}

/**
 * Of rows with a limit, by date or by number, those that were done within it, in percent. What is not done is too late
 * once its date has passed with the year of the table; before, nobody can tell.
 */
function onTime({ column: done, positions, table: { year } }: Asked, limit: LedgerColumn): Part | Refusal {
  if (limit.kind !== 'date') return within(done, limit, positions);
  const end = year === null ? Infinity : (year + 1) * 1e4;
  const set = positions.filter(
    (position) =>
      limit.day(position) > 0 && (done.day(position) !== 0 || daySpan(limit.day(position))[1] < end),
  );
  const unread = set.filter((position) => done.day(position) < 0).length;
  const read = set.filter((position) => done.day(position) >= 0);
  if (read.length === 0) return { why: `「${limit.name}」一栏没有日期` };
  const inTime = read.filter((position) => {
    const day = done.day(position);
    return day > 0 && daySpan(day)[0] <= daySpan(limit.day(position))[1];
  });
  return { value: exact((inTime.length / read.length) * 100), unit: '%', positions: read, unread };
}

/** Of rows that were done those that were done so soon after a date, in percent. */
function soonAfter(
  { column: done, positions }: Asked,
  from: LedgerColumn,
  { value, unit }: NonNullable<LedgerRecipe['within']>,
): Part | Refusal {
  const set = positions.filter((position) => done.text(position) !== '');
  const spans = set.map((position) => spanBetween(from, done, position, unit));
  const read = set.filter((_position, at) => !Number.isNaN(spans[at]!));
  if (read.length === 0) return { why: `「${from.name}」和「${done.name}」分不清隔了多少${unit}` };
  const soon = spans.filter((span) => span <= value && span >= 0).length;
  return {
    value: exact((soon / read.length) * 100),
    unit: '%',
    positions: read,
    unread: set.length - read.length,
  };
}

/** The same by numbers: days that it took, days that it may take. */
function within(taken: LedgerColumn, limit: LedgerColumn, positions: readonly number[]): Part | Refusal {
  const read = positions.filter(
    (position) => !Number.isNaN(taken.number(position)) && !Number.isNaN(limit.number(position)),
  );
  if (read.length === 0) return { why: `「${limit.name}」一栏没有数字` };
  const inTime = read.filter((position) => taken.number(position) <= limit.number(position));
  return { value: exact((inTime.length / read.length) * 100), unit: '%', positions: read, unread: 0 };
}

/** What stands beside answers that count ÷ what stands beside all of them, in percent. */
function weightedShare(
  answers: LedgerColumn,
  weight: LedgerColumn,
  positions: readonly number[],
  counted: readonly string[],
): Part | Refusal {
  const wanted = new Set(counted.map(comparable));
  const read = positions.filter(
    (position) => answers.text(position) !== '' && !Number.isNaN(weight.number(position)),
  );
  const sum = (some: readonly number[]) => some.reduce((all, position) => all + weight.number(position), 0);
  const all = sum(read);
  if (all <= 0) return { why: `「${weight.name}」一栏没有数字` };
  const yes = sum(read.filter((position) => wanted.has(comparable(answers.text(position)))));
  return {
    value: exact((yes / all) * 100),
    unit: '%',
    positions: read,
    unread: positions.length - read.length,
  };
}

/** Answers that count ÷ rows with an answer, in percent. */
function share(
  column: LedgerColumn,
  positions: readonly number[],
  counted: readonly string[],
): Part | Refusal {
  const wanted = new Set(counted.map(comparable));
  const counts = column.where((text) => wanted.has(comparable(text)));
  const answered = positions.filter(column.where((text) => text !== ''));
  if (answered.length === 0) return { why: `「${column.name}」一栏没有内容` };
  const yes = answered.filter(counts).length;
  return {
    value: exact((yes / answered.length) * 100),
    unit: '%',
    positions: answered,
    unread: positions.length - answered.length,
  };
}
