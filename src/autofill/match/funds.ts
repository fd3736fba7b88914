import { anyOf, FUND_GIVERS, FUND_HEADINGS, SAME_FUNDS } from '../../lexicon';
import { rememberFor, rememberText } from '../../text';
import type { Ledger, LedgerColumn } from '../../ledger/ledger';
import { lastPart } from '../../ledger/heading';
import type { Fund, Slot, SlotTable } from '../slots/slot';
import { moneyColumns } from './money-columns';
import { namesOf } from './names';
import type { Topic } from './topic';

/** Who gives money: one of the keys of {@link FUND_GIVERS}. */
type Giver = string;

const GIVERS: readonly (readonly [Giver, RegExp])[] = Object.entries(FUND_GIVERS).map(([giver, words]) => [
  giver,
  new RegExp(anyOf(words)),
]);
/** 上级 is said of all that are above, 财政 of every public purse. */
const AMONG: Readonly<Record<Giver, readonly Giver[]>> = {
  上级: ['上级', '中央', '省', '市'],
  财政: ['财政', '一般公共预算', '政府性基金', '上级', '中央', '省', '市', '县', '乡'],
};
const HEADING = new RegExp(anyOf(FUND_HEADINGS));
/** A column says who gave the money when it does so in so many of its rows. */
const MOST = 0.8;
const MOST_VALUES = 12;

/** Who gives the money that a text speaks of: 中央及省级补助 → 中央, 省. 财政 and 上级 only where nobody is named. */
const giversIn = rememberText((text: string): readonly Giver[] => {
  // 省 alone is 省级.
  const whole = text.length === 1 ? `${text}级` : text;
  const found = GIVERS.flatMap(([giver, words]) => (words.test(whole) ? [giver] : []));
  const named = found.filter((giver) => !(giver in AMONG));
  if (named.length > 0) return named;
  return found.includes('上级') ? ['上级'] : found;
});

/** Whether all that a text names as givers are among these; false where it names nobody. */
function isGivenBy(text: string, wanted: ReadonlySet<Giver>): boolean {
  const givers = giversIn(text);
  return givers.length > 0 && givers.every((giver) => wanted.has(giver));
}

/** The givers that a sum of the money block speaks of, with all that they comprise. */
function wantedGivers(label: string): ReadonlySet<Giver> {
  return new Set(giversIn(label).flatMap((giver) => AMONG[giver] ?? [giver]));
}

/** The sum of the money block that a slot fills; undefined for indicators. */
export function fundOf({ kind, label, table }: Slot): Fund | undefined {
  return kind === 'executed' ? table.funds.find((fund) => fund.label === label) : undefined;
}

/** Whether a slot asks for all the money of its table, by its place in the block or because nothing else was planned. */
export function isAllMoney(slot: Slot): boolean {
  const fund = fundOf(slot);
  return fund !== undefined && (fund.isTotal || isOnly(fund, slot.table));
}

function isOnly({ planned }: Fund, { funds }: SlotTable): boolean {
  const total = funds.find(({ isTotal }) => isTotal);
  const parts = funds.filter(({ isTotal, planned: part }) => !isTotal && part > 0);
  return total !== undefined && total.planned === planned && parts.length === 1;
}

/**
 * The rows of a list that a sum of the money block speaks of, where it is called after who gave the money; undefined where
 * it is called otherwise. None where the list does not say who gave what: nothing is guessed of it.
 */
export function fundTopics(slot: Slot, ledger: Ledger): Topic[] | undefined {
  const wanted = wantedGivers(slot.label);
  const isOfYear = SAME_FUNDS.some((names) => names.some((name) => slot.label.includes(name)));
  if (slot.kind !== 'executed' || isAllMoney(slot) || isOfYear || wanted.size === 0) return undefined;
  const explains = [slot.label];
  const named = giverColumns(ledger).flatMap(({ name, values }): Topic[] => {
    const texts = values.map(({ text }) => text);
    const said = texts.filter((text) => text.length > 1 && slot.label.includes(text));
    const givers = new Set(said.flatMap(giversIn));
    const isSaid = said.length > 0 && giversIn(slot.label).every((giver) => givers.has(giver));
    const own = isSaid ? said : texts.filter((text) => isGivenBy(text, wanted));
    if (own.length === 0) return [];
    const filter = own.length === 1 ? { column: name, equals: own[0]! } : { column: name, oneOf: own };
    return [{ filters: [filter], certainty: 1, doubts: [], explains: [...explains, ...own] }];
  });
  if (named.length > 0) return named;
  const isWhole = namesOf(ledger).some((text) => isGivenBy(text, wanted));
  const money = moneyColumns(ledger).map(({ column }) => column);
  const hasColumn = givenColumns(slot, money).length > 0;
  return isWhole || hasColumn ? [{ filters: [], certainty: 0.97, doubts: [], explains }] : [];
}

/** Of columns of money those under the name of who gave what the slot asks for: 支出(元)·中央. */
export function givenColumns(slot: Slot, columns: readonly LedgerColumn[]): readonly LedgerColumn[] {
  const wanted = wantedGivers(slot.label);
  if (slot.kind !== 'executed' || isAllMoney(slot) || wanted.size === 0) return [];
  return columns.filter(({ name }) => isGivenBy(name, wanted));
}

/** Whether a column of money holds what one giver gave, a part of all. */
export function isOfOneGiver({ name }: LedgerColumn): boolean {
  return giversIn(name).length === 1;
}

/** Columns that say who gave the money of each row. */
const giverColumns = rememberFor((ledger: Ledger): readonly LedgerColumn[] =>
  ledger.columns.filter(({ kind, name, values }) => {
    if (kind !== 'text' && kind !== 'category' && kind !== 'answer') return false;
    if (values.length === 0 || values.length > MOST_VALUES) return false;
    if (HEADING.test(lastPart(name))) return true;
    const filled = values.reduce((sum, { count }) => sum + count, 0);
    const told = values.reduce((sum, { text, count }) => sum + (giversIn(text).length > 0 ? count : 0), 0);
    return told >= filled * MOST;
  }),
);
