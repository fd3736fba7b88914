import type { LedgerColumn } from '../../ledger/ledger';
import { lastPart } from '../../ledger/heading';
import type { Slot } from '../slots/slot';
import { pairsOf, plainWords, said, subjectOf } from './wording';

/** A column of the same unit under a heading that the indicator's name does not speak of, beside one that it does. */
export const OTHER_NAME = 0.75;

/** Of several columns those whose heading the name says best; all where none stands out. */
export function bestNamed(slot: Slot, columns: readonly LedgerColumn[]): ReadonlySet<LedgerColumn> {
  const pairs = pairsOf([slot.label]);
  const ranked = columns.map((column) => {
    const last = lastPart(column.name)
      .replace(/[([].*?[)\]]/g, '')
      .replace(/^其中[:：]?/, '');
    const core = subjectOf(last);
    const heading = plainWords(last);
    if (heading.length >= 3 && plainWords(slot.label).includes(heading)) return { column, share: 2 };
    return { column, share: core.length < 2 ? 0.5 : said(core, pairs) };
  });
  const best = Math.max(...ranked.map(({ share }) => share));
  return new Set(ranked.flatMap(({ column, share }) => (share >= best ? [column] : [])));
}
