import type { Ledger, LedgerColumn } from '../../ledger/ledger';
import { spanBetween } from '../recipe/time-spans';
import { measure, type Measure } from './measure';
import type { RateName } from './rate-name';
import { plainHeading, stemOf } from './timely';
import { pairsOf, plainWords, said } from './wording';

/** Certainty of such a rate: whether those that are not done yet belong to all is for a person to tell. */
const OF_DONE = 0.78;
/** In so many rows the one date comes after the other. */
const AFTER = 0.9;

/**
 * What was done so soon after something: 报修7日内修复率 by 修复时间 and 报修时间. What was done is told by the words behind the
 * time, from when by those before it; where none tells, it is from the first of the dates.
 */
export function soonRates({ within, stem }: RateName, ledger: Ledger): Measure[] {
  if (within === null) return [];
  const [before = '', behind = ''] = stem.split(within.written);
  const dates = ledger.columns.filter(
    (column) => column.kind === 'date' && !/计划|预计|应|时限|期限|截止/.test(plainHeading(column)),
  );
  const done = best(dates, behind);
  if (!done) return [];
  const earlier = dates.filter((column) => column !== done && comesBefore(column, done, ledger));
  const from = best(earlier, before) ?? firstOf(earlier, ledger);
  if (!from) return [];
  const written = `${within.value} ${within.unit}内`;
  return [
    {
      ...measure('share', done.name, OF_DONE, [
        `按「${from.name}」后 ${written}有「${done.name}」的占已有「${done.name}」的算，请核对口径`,
      ]),
      notAfter: from.name,
      within: { value: within.value, unit: within.unit },
      explains: [within.written, `${within.written}${behind}`],
    },
  ];
}

/** The date whose heading a text says: 修复时间 of 修复. */
function best(dates: readonly LedgerColumn[], text: string): LedgerColumn | undefined {
  const pairs = pairsOf([text]);
  const named = dates
    .map((column) => ({ column, share: said(plainWords(stemOf(column)).replace(/时刻/g, ''), pairs) }))
    .filter(({ share }) => share > 0.4);
  return named.sort((a, b) => b.share - a.share)[0]?.column;
}

function comesBefore(one: LedgerColumn, other: LedgerColumn, { rows }: Ledger): boolean {
  const spans = rows
    .map((_row, position) => spanBetween(one, other, position, '日'))
    .filter((span) => !Number.isNaN(span));
  return spans.length > 0 && spans.filter((span) => span >= 0).length >= spans.length * AFTER;
}

/** The one that comes before all others. */
function firstOf(dates: readonly LedgerColumn[], ledger: Ledger): LedgerColumn | undefined {
  return dates.find((one) => dates.every((other) => one === other || comesBefore(one, other, ledger)));
}
