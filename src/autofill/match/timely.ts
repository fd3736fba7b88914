import { anyOf, DURATION_WORDS, IN_TIME_WORDS, LATE_WORDS, DUE_WORDS } from '../../lexicon';
import { readAnswer } from '../../ledger/cell-values';
import { lastPart } from '../../ledger/heading';
import type { Ledger, LedgerColumn } from '../../ledger/ledger';
import { fold } from '../../text';
import { measure, type Measure } from './measure';
import type { RateName } from './rate-name';
import { plainWords } from './wording';

const IN_TIME = new RegExp(`${anyOf(IN_TIME_WORDS)}|提前|正常|期内|限内|未到期`);
const LATE = new RegExp(anyOf(LATE_WORDS));
const NOT_LATE = new RegExp(`(?:未|没有|无|不)${anyOf(LATE_WORDS)}`);
const NOT_IN_TIME = new RegExp(`(?:未|没有|不)(?:能)?${anyOf(IN_TIME_WORDS)}`);
const LIMIT = new RegExp(anyOf(DUE_WORDS));
const DURATION = new RegExp(anyOf(DURATION_WORDS));

/** What was done in time: by a column that says so, by two dates, or by the time that it took and that it might take. */
export function timelyRates(name: RateName, { columns }: Ledger): Measure[] {
  if (name.inTime === '') return [];
  const flagged = columns.flatMap((column) => byFlag(column));
  return [...flagged, ...byDates(name, columns), ...byNumbers(columns)].map((one) => ({
    ...one,
    explains: [name.inTime],
  }));
}

/** 是否超期, 办理时效 (按期、超期). */
function byFlag({ kind, name, values }: LedgerColumn): Measure[] {
  if ((kind !== 'answer' && kind !== 'category') || values.length > 8) return [];
  const heading = plainWords(lastPart(name));
  const asks = LATE.test(heading) || new RegExp(anyOf(IN_TIME_WORDS, ['时效'])).test(heading);
  const read = values.map(({ text }) => ({ text, isInTime: isInTime(text, heading) }));
  const told = read.filter(({ isInTime }) => isInTime !== undefined);
  const wordy = read.filter(({ text }) => LATE.test(text) || IN_TIME.test(text)).length;
  if (told.length === 0 || !(asks || wordy >= 2)) return [];
  const counted = told.flatMap((one) => (one.isInTime ? [one.text] : []));
  const other = read.flatMap((one) => (one.isInTime === undefined ? [one.text] : []));
  if (counted.length === 0) return [];
  return [
    {
      ...measure('share', name, asks ? 0.97 : 0.85),
      counted,
      ...(other.length > 0 && { filters: [{ column: name, except: other }] }),
    },
  ];
}

function isInTime(text: string, heading: string): boolean | undefined {
  if (NOT_LATE.test(text)) return true;
  if (LATE.test(text) || NOT_IN_TIME.test(text)) return false;
  if (IN_TIME.test(text)) return true;
  const answer = readAnswer(text);
  if (answer === undefined || answer === 'between') return undefined;
  return (answer === 'yes') !== LATE.test(heading);
}

/** 实际交工 not after 计划交工, 处置完成时间 not after 处置时限. */
function byDates(name: RateName, columns: readonly LedgerColumn[]): Measure[] {
  const dates = columns.filter(({ kind }) => kind === 'date');
  const limits = dates.filter((column) => LIMIT.test(plainHeading(column)));
  const done = dates.filter((column) => !limits.includes(column));
  const alike = name.finishing ? new RegExp(anyOf(name.finishing.alike)) : null;
  return limits.flatMap((limit) => {
    const same = done.filter((column) => stemOf(column) === stemOf(limit));
    const told = done.filter(
      (column) => limits.length === 1 && (alike?.test(plainHeading(column)) || /实际|完成/.test(column.name)),
    );
    const [best, fit] = same.length > 0 ? [same, 0.92] : [told.slice(-1), 0.85];
    return best.map((column) => ({
      ...measure('share', column.name, fit, [
        `按「${column.name}」不晚于「${limit.name}」算，到期没有完成的算作没有按期，请核对口径`,
      ]),
      notAfter: limit.name,
    }));
  });
}

/** 办理用时(天) not above 承诺时限(天). */
function byNumbers(columns: readonly LedgerColumn[]): Measure[] {
  const numbers = columns.filter(({ kind }) => kind === 'count' || kind === 'number');
  const limits = numbers.filter((column) => /时限|期限|承诺|标准时间|规定/.test(plainHeading(column)));
  return limits.flatMap((limit) =>
    numbers
      .filter(
        (column) =>
          !limits.includes(column) && column.unit === limit.unit && DURATION.test(plainHeading(column)),
      )
      .map((column) => ({
        ...measure('share', column.name, 0.85, [`按「${column.name}」不超过「${limit.name}」算，请核对口径`]),
        notAfter: limit.name,
      })),
  );
}

/** The heading without what stands in brackets. */
export function plainHeading({ name }: Pick<LedgerColumn, 'name'>): string {
  return lastPart(fold(name)).replace(/\([^()]*\)/g, '');
}

const NOT_STEM = new RegExp(`${anyOf(DUE_WORDS)}|实际|已|完成|日期|时间|年月|数量|数$|金额|次$`, 'g');

/** 计划完工时间 and 实际完工时间 are both about 完工. */
export function stemOf(column: Pick<LedgerColumn, 'name'>): string {
  return plainWords(plainHeading(column)).replace(NOT_STEM, '');
}
