import {
  CARRIED,
  NOTE_WORDS,
  PAGE_FOOTERS,
  PART_WORDS,
  patternOf,
  SCORE_TOTALS,
  SUBTOTAL_WORDS,
  SUM_SCOPES,
  TOTAL_WORDS,
} from '../lexicon';
import { rememberFor } from '../text';
import type { Label } from './label';

/** What a row of a table is. */
export type RowKind =
  | 'item'
  | 'part' // 其中：a part of the item above, counted there
  | 'subtotal' // the sum of some items
  | 'total' // the sum of all items
  | 'category' // only names what the rows below belong to
  | 'note' // remarks, lines across the table, footers of printed pages
  | 'repeated' // the heading once more, after the break of a page
  | 'carried'; // 承前页, 过次页

/** A label that says that its row is a sum. */
export interface SumWord {
  readonly kind: 'subtotal' | 'total';
  /** What is summed up, as the label says: 产出指标小计 → 产出指标; "" when it says nothing. */
  readonly of: string;
  /** The label says nothing else: 小计, 各项合计. 培训人数合计 may also be the name of an item. */
  readonly bare: boolean;
}

const SCORE_TOTAL = patternOf(SCORE_TOTALS);
const SUM = patternOf({
  is: [`…{${[...SUBTOTAL_WORDS, ...TOTAL_WORDS].join('|')}}{数|额|金额|人数|分|分值|得分|}`],
});
const SUBTOTAL = patternOf({ has: SUBTOTAL_WORDS });
const SCOPE = patternOf({ is: [`{${SUM_SCOPES.join('|')}|}`, '#月{份|}', '{第|}#季度'] });
const LAST_WORD = new RegExp(`(?:${[...SUBTOTAL_WORDS, ...TOTAL_WORDS].join('|')})[^计和]*$`);

/** Longer texts are no labels of sums. */
const LONGEST = 16;

/** Reads a label of a sum: 小计, 产出指标小计, 各项合计, 总分; undefined when it is none. */
export const sumWord = rememberFor(({ plain }: Label): SumWord | undefined => {
  if (plain === '' || plain.length > LONGEST) return undefined;
  if (SCORE_TOTAL.test(plain)) return { kind: 'total', of: '', bare: true };
  if (!SUM.test(plain)) return undefined;
  const of = plain.replace(LAST_WORD, '');
  const bare = SCOPE.test(of);
  const kind = SUBTOTAL.test(plain) || /^本[页项类]/.test(of) ? 'subtotal' : 'total';
  return { kind, of: bare ? '' : of, bare };
});

const CARRY = patternOf(CARRIED);
const PART = patternOf(PART_WORDS);
const NOTE = patternOf(NOTE_WORDS);
const FOOTER = patternOf(PAGE_FOOTERS);

/** Whether a label carries a sum over the break of a page: 承前页, 过次页. */
export function carries({ plain }: Label): boolean {
  return CARRY.test(plain);
}

/** Whether a label says that its row is a part of the one above: 其中：本年财政拨款. */
export function isPart({ full }: Label): boolean {
  return PART.test(full);
}

/** A label without 其中： in front. */
export function withoutPart(label: string): string {
  return label.replace(PART, '').replace(/^[:：]/, '');
}

/** Whether a label begins a remark, or is the footer of a printed page. */
export function isNote({ full, plain }: Label): boolean {
  return NOTE.test(full) || NOTE.test(plain) || FOOTER.test(full);
}
