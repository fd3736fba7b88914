import { anyOf, FORMER_WORDS } from '../../lexicon';
import type { Ledger, LedgerColumn } from '../../ledger/ledger';
import { answersColumn } from '../../ledger/meaning';
import type { Slot } from '../slots/slot';
import { measure, type Measure } from './measure';
import { entryRates, quotientRates } from './quotients';
import { rateName } from './rate-name';
import { satisfactionRates } from './satisfaction';
import { soonRates } from './soon';
import { yearColumn } from './scope';
import { timelyRates } from './timely';
import { verdictRates } from './verdicts';
import { pairsOf, plainWords, said } from './wording';

/** Ways to a rate: rows that are as its name says among all that were judged, a quotient of numbers, or a column that is a rate already. */
export function rates(slot: Slot, ledger: Ledger): Measure[] {
  const name = rateName(slot.label);
  if (name.isSatisfaction) return [...satisfactionRates(ledger), ...writtenRates(slot, ledger)];
  // The rows of a statistics of answers are no results.
  if (answersColumn(ledger)) return [];
  // What was done is not yet what was done in time.
  const asked = name.inTime === '' && name.within === null ? 1 : 0.5;
  return [
    ...soonRates(name, ledger),
    ...timelyRates(name, ledger),
    ...verdictRates(name, slot.label, ledger).map((one) => ({ ...one, fit: one.fit * asked })),
    ...quotientRates(name, ledger).map((one) => ({ ...one, fit: one.fit * asked })),
    ...entryRates(name, ledger),
    ...writtenRates(slot, ledger),
  ];
}

/** So nearly the same is a written rate to the quotient of two columns. */
const NEARLY = 0.006;
const FORMER = new RegExp(anyOf(FORMER_WORDS));

/** A column that is a rate already: of all rows what it is made of, else the latest value; never averaged blindly. */
function writtenRates({ label }: Slot, ledger: Ledger): Measure[] {
  const dates = yearColumn(ledger);
  const pairs = pairsOf([plainWords(label)]);
  return ledger.columns.flatMap((column): Measure[] => {
    if (column.kind !== 'percent' || said(column.name, pairs) < 0.6 || FORMER.test(column.name)) return [];
    const made = madeOf(column, ledger);
    if (made)
      return [
        {
          ...measure('sum', made.done.name, 0.97, [
            `「${column.name}」各行等于「${made.done.name}」÷「${made.all.name}」，这里按合计相除`,
          ]),
          over: made.all.name,
          // Alike, they are of one unit.
          ...(made.done.unit === null && made.all.unit !== null && { unit: made.all.unit }),
          explains: [column.name],
        },
      ];
    if (ledger.rows.length === 1) return [measure('max', column.name, 0.9)];
    if (dates?.kind !== 'date') return [measure('max', column.name, 0.3, ['几行中取了最大的，请核对口径'])];
    return [
      { ...measure('latest', column.name, 0.7, ['取的是最新一行的数，请核对口径']), by: dates.name },
      measure('average', column.name, 0.4, ['取的是各行的简单平均，请核对口径']),
    ];
  });
}

/** The two columns whose quotient a rate is in every row that has one. */
function madeOf(
  rate: LedgerColumn,
  { columns, rows }: Ledger,
): { readonly done: LedgerColumn; readonly all: LedgerColumn } | null {
  const shown = rows.flatMap((_row, position) => {
    const number = rate.number(position);
    const isShare = Math.abs(number) <= 1 && typeof rate.cell(position)?.value === 'number';
    return Number.isNaN(number) ? [] : [{ position, share: isShare ? number : number / 100 }];
  });
  if (shown.length < 3) return null;
  const numbers = columns.filter(({ kind }) => kind === 'count' || kind === 'number' || kind === 'money');
  for (const all of numbers)
    for (const done of numbers) {
      if (done === all) continue;
      const isMade = shown.every(({ position, share }) => {
        const [above, below] = [done.number(position), all.number(position)];
        return below > 0 && Math.abs(above / below - share) <= NEARLY;
      });
      if (isMade) return { done, all };
    }
  return null;
}
