import { anyOf, RATE_WHOLE_WORDS } from '../../lexicon';
import { convert } from '../../quantity';
import { YEAR_COLUMN } from '../../ledger/months';
import type { Ledger, LedgerColumn } from '../../ledger/ledger';
import type { Filter } from '../recipe/recipe';
import { measure, type Measure } from './measure';
import type { RateName } from './rate-name';
import { plainHeading, stemOf } from './timely';
import { pairsOf, plainWords, said } from './wording';

const WHOLE = new RegExp(anyOf(RATE_WHOLE_WORDS));
/** Of these a part of what was done is asked, of others a part of what was planned. */
const QUALITY = /合格|达标|优良|成活|阳性|异常|发现|问题|有效|规范/;
const PLANNED = /计划|应|目标|任务|约定|规定|预计|要求|合同|设计/;
/** So many rows may have more done than there was. */
const MOST_ABOVE = 0.1;

/** 到货率: what was done ÷ what was planned, by two columns that count alike. */
export function quotientRates({ stem }: RateName, ledger: Ledger): Measure[] {
  const counted = ledger.columns.filter(
    ({ kind }) => kind === 'count' || kind === 'money' || kind === 'number',
  );
  const pairs = pairsOf([stem]);
  const isDone = (column: LedgerColumn) => {
    const core = stemOf(column);
    return (
      core.length >= 2 &&
      !PLANNED.test(plainHeading(column)) &&
      (said(core, pairs) >= 0.99 || stem.endsWith(core.slice(0, 2)) || stem.endsWith(core.slice(-2)))
    );
  };
  return counted.filter(isDone).flatMap((column) => {
    const quality = QUALITY.test(stem.slice(-3));
    return counted
      .filter((other) => other !== column && isWholeOf(other, column, ledger))
      .flatMap((other): Measure[] => {
        const heading = plainHeading(other);
        if (!WHOLE.test(heading) && !(quality && measureOf(heading) === measureOf(plainHeading(column))))
          return [];
        // 合格面积 is a part of 造林面积 before it is one of 计划面积.
        const isFar = quality && PLANNED.test(heading);
        return [
          {
            ...measure('sum', column.name, isFar ? 0.6 : 0.82, [
              `按「${column.name}」÷「${other.name}」算，请核对口径`,
            ]),
            over: other.name,
            explains: [plainHeading(column)],
          },
        ];
      });
  });
}

/** 面积 of 合格面积: what is measured. */
function measureOf(heading: string): string {
  return plainWords(heading).slice(-2);
}

/** Whether two columns count alike and one is nowhere above the other, but for a few rows. */
function isWholeOf(all: LedgerColumn, part: LedgerColumn, { rows }: Ledger): boolean {
  if (
    (all.kind === 'money') !== (part.kind === 'money') ||
    (all.unit ?? part.unit) !== (part.unit ?? all.unit)
  )
    return false;
  const both = rows.flatMap((_row, position) => {
    const [above, below] = [part.number(position), all.number(position)];
    return Number.isNaN(above) || Number.isNaN(below) ? [] : [{ above, below }];
  });
  const over = both.filter(({ above, below }) => above > below).length;
  return both.length > 0 && over <= both.length * MOST_ABOVE;
}

/** 办结投诉举报 ÷ 受理投诉举报: two entries of a statistics that has one in each row. */
export function entryRates({ stem, finishing, inTime }: RateName, ledger: Ledger): Measure[] {
  if (inTime !== '' || !finishing || ledger.rows.length > 60) return [];
  const items = ledger.columns.find(
    ({ kind, values }) =>
      (kind === 'text' || kind === 'category') && values.length >= ledger.rows.length * 0.8,
  );
  const year = ledger.column(YEAR_COLUMN);
  const numbers = year ? [year] : ledger.columns.filter(({ kind }) => kind === 'count');
  if (!items || numbers.length !== 1) return [];
  const about = stem.replace(finishing.verb, '');
  const subject = pairsOf([about]);
  const named = items.values.filter(
    ({ text }) => about.length >= 2 && said(about, pairsOf([text])) >= 0.6 && said(text, subject) > 0,
  );
  const done = named.filter(
    ({ text }) => finishing.alike.some((verb) => text.includes(verb)) && !WHOLE.test(text),
  );
  const all = named.filter(({ text }) => WHOLE.test(text));
  if (done.length !== 1 || all.length !== 1) return [];
  const filter = (text: string): Filter => ({ column: items.name, equals: text });
  return [
    {
      ...measure('sum', numbers[0]!.name, 0.95, [`按「${done[0]!.text}」÷「${all[0]!.text}」算，请核对口径`]),
      over: numbers[0]!.name,
      whole: [filter(all[0]!.text)],
      filters: [filter(done[0]!.text)],
      explains: [stem],
    },
  ];
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
