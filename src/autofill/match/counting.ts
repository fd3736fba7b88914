import {
  anyOf,
  NO_STATE_HEADINGS,
  ATTENDANCE_HEADINGS,
  REMARKS_NOT_DONE,
  STATE_HEADINGS,
} from '../../lexicon';
import { fold } from '../../text';
import { readState } from '../../ledger/cell-values';
import type { Ledger, LedgerColumn } from '../../ledger/ledger';
import type { Filter, LedgerRecipe } from '../recipe/recipe';
import { NO_SCOPE, type Scope } from './limit';

const STATE = new RegExp(anyOf(STATE_HEADINGS));
const NO_STATE = new RegExp(`${anyOf(NO_STATE_HEADINGS)}(?:\\(.*\\))?$`);
const REALLY =
  /^是否(?:已|按计划)?(?:完成|开展|举办|发放|支付|有效|通过|办结|实施|落实|到账|参加|计入|纳入统计)/;
const SIGNATURE = new RegExp(anyOf(ATTENDANCE_HEADINGS));
const REMARK = /备注|说明/;
const REMARK_NOT = new RegExp(`${anyOf(REMARKS_NOT_DONE)}[。.!;)]*$`);
const REMARK_MAYBE = /取消|作废|无效|未开展|不计/;

/** A column is one of states when the states of so many of its rows are known. */
const KNOWN = 0.5;
/** Certainty that stays where it is asked whether rows count. */
const ASKED = 0.78;

/** What is begun counts where this is asked: 实施项目个数. */
const BEGUN = /实施|开展|启动|开工|在建|推进|安排|受理|立项/;

/**
 * Rows that are under way: they are no finished thing that a count of things counts, but sums count what they did so
 * far, and rates ask of all.
 */
export function withoutOpen(
  { open }: Scope,
  { aggregate, column }: Pick<LedgerRecipe, 'aggregate' | 'column'>,
  label: string,
): readonly Filter[] {
  if (aggregate === 'share' || BEGUN.test(label)) return [];
  return aggregate === 'sum' && SO_FAR.test(column ?? '') ? [] : open;
}

/** Headings of what was reached so far, whether or not the whole is finished. */
const SO_FAR = /完成|支付|实际|累计|到位|实付|受益|拨付|投资|支出/;

/** Rows that stand for what was really done. What is not known to count is asked for. */
export function doneScope(ledger: Ledger): Scope {
  const scopes = ledger.columns.flatMap((column): Scope[] => {
    const { kind, name } = column;
    if (kind !== 'category' && kind !== 'answer' && kind !== 'text') return [];
    const heading = fold(name).split('·').at(-1)!;
    if (REALLY.test(heading) || (STATE.test(heading) && !NO_STATE.test(heading)))
      return [statesOf(column, ledger)];
    return REMARK.test(heading) ? [remarksOf(column)] : [];
  });
  return {
    filters: scopes.flatMap(({ filters }) => filters),
    open: scopes.flatMap(({ open }) => open),
    doubts: scopes.flatMap(({ doubts }) => doubts),
    certainty: scopes.reduce((all, { certainty }) => all * certainty, 1),
  };
}

function statesOf(column: LedgerColumn, ledger: Ledger): Scope {
  const { name, values } = column;
  const read = values.map((value) => ({ ...value, state: readState(value.text) }));
  const rowsOf = (some: typeof read) => some.reduce((sum, { count }) => sum + count, 0);
  const known = read.filter(({ state }) => state !== undefined);
  const filled = rowsOf(read);
  if (known.length === 0 || rowsOf(known) < filled * KNOWN) return NO_SCOPE;
  const not = read.filter(({ state }) => state === 'not');
  // Who did not sign did not come; a book that nobody signed says nothing.
  const blanks = ledger.rows.length - filled;
  const isUnsigned = SIGNATURE.test(name) && blanks > 0 && filled >= blanks;
  const asked = read.filter(({ state }) => state === 'open' || state === undefined);
  const filters: Filter[] = [];
  const open: Filter[] = [];
  const doubts: string[] = [];
  let certainty = 1;
  if ((not.length > 0 || isUnsigned) && not.length < values.length) {
    const texts = not.map(({ text }) => text);
    filters.push({ column: name, except: isUnsigned ? [...texts, ''] : texts });
    const words = [...texts.map((text) => `「${text}」`), ...(isUnsigned ? ['空白'] : [])].join('、');
    doubts.push(`「${name}」为${words}的 ${rowsOf(not) + (isUnsigned ? blanks : 0)} 行没有计入`);
    certainty *= isUnsigned ? ASKED : 0.95;
  }
  if (asked.length > 0 && asked.length <= 12) {
    const words = asked.map(({ text }) => `「${text}」`).join('、');
    doubts.unshift(`「${name}」为${words}的 ${rowsOf(asked)} 行算不算完成，请确认`);
    const underWay = asked.filter(({ state }) => state === 'open').map(({ text }) => text);
    if (underWay.length > 0 && underWay.length < values.length) open.push({ column: name, except: underWay });
    certainty *= ASKED;
  }
  return { filters, open, doubts, certainty };
}

function remarksOf({ name, values }: LedgerColumn): Scope {
  const said = values.filter(({ text }) => text.length <= 30 && REMARK_MAYBE.test(text));
  const not = values.filter(({ text }) => text.length <= 30 && REMARK_NOT.test(text));
  const maybe = said.filter((one) => !not.includes(one));
  const rows = not.reduce((sum, { count }) => sum + count, 0);
  return {
    filters: not.length > 0 ? [{ column: name, except: not.map(({ text }) => text) }] : [],
    open: [],
    doubts: [
      ...(maybe.length > 0 ? [`「${name}」里有「${maybe[0]!.text}」，请看这些行该不该计入`] : []),
      ...(not.length > 0 ? [`「${name}」写着「${not[0]!.text}」等的 ${rows} 行没有计入`] : []),
    ],
    certainty: (maybe.length > 0 ? ASKED : 1) * (not.length > 0 ? 0.95 : 1),
  };
}
