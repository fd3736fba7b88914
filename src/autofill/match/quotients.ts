import { convert } from '../../quantity';
import { fold } from '../../text';
import type { Ledger, LedgerColumn } from '../../ledger/ledger';
import type { Slot } from '../slots/slot';
import { measure, type Measure } from './measure';
import { pairsOf, plainWords, said } from './wording';
import { lastPart } from '../../ledger/heading';

const PLANNED = /计划|应|目标|任务|发现|约定|规定|预计|要求|合同/;
const ACTUAL = /实际|已|完成|到货|整改/;

/** 到货率: what was done ÷ what was planned, by two columns that count alike; 按期完工率 by two dates. */
export function quotientRates({ label }: Slot, { columns }: Ledger): Measure[] {
  const name = plainWords(label);
  if (!/率$/.test(name)) return [];
  return [...byNumbers(name, columns), ...byDates(name, columns)];
}

function byNumbers(name: string, columns: readonly LedgerColumn[]): Measure[] {
  const counted = columns.filter(({ kind }) => kind === 'count' || kind === 'money');
  const pairs = pairsOf([name]);
  const done = counted.filter(
    (column) => !PLANNED.test(plainHeading(column)) && said(stemOf(column), pairs) >= 0.99,
  );
  return done.flatMap((column) =>
    counted
      .filter(
        (other) =>
          other.kind === column.kind && other.unit === column.unit && PLANNED.test(plainHeading(other)),
      )
      .map((other) => ({
        ...measure('sum', column.name, 0.79, [`按「${column.name}」÷「${other.name}」算，请核对口径`]),
        over: other.name,
      })),
  );
}

function byDates(name: string, columns: readonly LedgerColumn[]): Measure[] {
  if (!/按期|按时|及时|准时|如期/.test(name)) return [];
  const dates = columns.filter(({ kind }) => kind === 'date');
  const limits = dates.filter((column) => PLANNED.test(plainHeading(column)));
  return dates
    .filter((column) => !limits.includes(column))
    .flatMap((column) =>
      limits
        .filter((limit) => stemOf(limit) === stemOf(column))
        .map((limit) => ({
          ...measure('share', column.name, 0.9, [
            `按「${column.name}」不晚于「${limit.name}」算，没有完成的算作没有按期，请核对口径`,
          ]),
          notAfter: limit.name,
        })),
    );
}

/** 元/人: money ÷ what it was given for, over rows that have both. */
export function perUnit(unit: string, { columns }: Ledger): Measure[] {
  const [money, per] = unit.split('/') as [string, string];
  const base = per.split(/[·.]/)[0]!;
  if (per !== base) return [];
  const sums = columns.filter(({ kind, unit: of }) => kind === 'money' && of !== null && !of.includes('/'));
  const counts = columns.filter(
    ({ kind, unit: of }) => kind === 'count' && of !== null && convert(1, of, base) !== null,
  );
  return sums.flatMap((sum) =>
    counts.map((count) => ({
      ...measure('sum', sum.name, PAID.test(sum.name) ? 0.75 : 0.55, [
        `按「${sum.name}」÷「${count.name}」算平均，请核对口径`,
      ]),
      over: count.name,
      ...(money !== sum.unit && { unit: sum.unit! }),
    })),
  );
}

const PAID = /支付|支出|实付|实际|实发|发放|拨付/;

/** The heading without what stands in brackets. */
function plainHeading({ name }: LedgerColumn): string {
  return lastPart(fold(name)).replace(/\([^()]*\)/g, '');
}

/** 计划完工时间 and 实际完工时间 are both about 完工. */
function stemOf(column: LedgerColumn): string {
  return plainWords(plainHeading(column))
    .replace(new RegExp(`${PLANNED.source}|${ACTUAL.source.replace('|到货|整改', '')}`, 'g'), '')
    .replace(/日期|时间|年月|数量|数$|金额|次$/g, '');
}
