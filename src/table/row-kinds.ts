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
  WHOLES,
} from '../lexicon';
import { rememberFor } from '../text';
import { readLabel, type Label } from './label';

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

const WHOLE = patternOf(WHOLES);

/** Whether a label says that its row or column adds up others: 合计, 产出指标小计, 全县. */
export function namesSum(label: Label): boolean {
  return sumWord(label) !== undefined || WHOLE.test(label.plain);
}

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

/** What a row of any table shows of itself. */
export interface RowLook {
  /** Its texts from left to right. */
  readonly texts: readonly string[];
  /** How many numbers it holds. */
  readonly numbers: number;
  /** It says once more what the heading says. */
  readonly isRepeated: boolean;
  /** Most of its numbers are sums of rows. */
  readonly isSum: boolean;
  /** No numbers stand above it, or none below. */
  readonly isOuter: boolean;
  /** One of its texts goes across the whole table. */
  readonly isWide: boolean;
  /** Other rows of the table hold numbers. */
  readonly amongNumbers: boolean;
}

/** Longer texts alone in a row are no names of categories. */
const LONGEST_CATEGORY = 20;

/** What a row is, by its words first, then by its look. */
export function kindOfRow(look: RowLook): RowKind {
  if (look.isRepeated) return 'repeated';
  const labels = look.texts.map(readLabel);
  const [first] = labels;
  if (labels.some(carries)) return 'carried';
  if (first && look.numbers === 0 && isNote(first)) return 'note';
  const word = labels.flatMap((label) => sumWord(label) ?? []).at(0);
  if (word && (word.bare || look.isSum)) return word.kind;
  if (look.isSum) return look.isOuter ? 'total' : 'subtotal';
  if (first && isPart(first)) return 'part';
  if (look.numbers > 0 || look.texts.length > 1 || !first) return 'item';
  if (look.isWide && first.full.length > LONGEST_CATEGORY) return 'note';
  return look.amongNumbers || look.isWide ? 'category' : 'item';
}
