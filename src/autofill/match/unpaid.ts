import { anyOf, REMARKS_DONE_AGAIN, UNPAID_WORDS } from '../../lexicon';
import { fold, rememberFor } from '../../text';
import { readAnswer, readState } from '../../ledger/cell-values';
import type { Ledger, LedgerColumn } from '../../ledger/ledger';
import { calledOffIn, rowsOf, statesOf, type StateValue } from '../../ledger/states';
import type { Filter } from '../recipe/recipe';

const UNPAID = new RegExp(anyOf(UNPAID_WORDS));
const PAID_AGAIN = new RegExp(`(?<![未没不]|没有|尚未)${anyOf(REMARKS_DONE_AGAIN)}`);
/** 2025年1月支付: a payment of another year. */
const PAID_LATER = /((?:19|20)\d{2})年\d{1,2}月.{0,4}(?:支付|付款|拨付|发放|付讫)/;
/** Longer texts tell a story. */
const LONGEST = 30;
/** More states than this are no states. */
const MOST_STATES = 8;

/** Rows of a list of payments that no money was spent for, whatever their column is called. */
export interface Unpaid {
  readonly filters: readonly Filter[];
  /** What was left out, for a person to see. */
  readonly notes: readonly string[];
}

/**
 * The rows of a list that were not paid, beside those that a column of states or a remark takes out already: a column
 * that holds nothing but states (核销情况), and texts that say that the money was not paid, came back or went in another
 * year.
 */
export const unpaidIn = rememberFor((ledger: Ledger): ((year: number | null) => Unpaid) => {
  const known = new Set([...statesOf(ledger), ...calledOffIn(ledger)].map(({ column }) => column));
  const texts = ledger.columns.filter(
    ({ kind, name }) => (kind === 'text' || kind === 'category' || kind === 'answer') && !known.has(name),
  );
  return (year) => {
    const found = texts.flatMap((column) => {
      const not = column.values.filter(({ text }) => isUnpaid(text, column, year));
      return not.length > 0 ? [{ column: column.name, not }] : [];
    });
    return {
      filters: found.map(({ column, not }) => ({ column, except: not.map(({ text }) => text) })),
      notes: found.map(
        ({ column, not }) => `「${column}」写着「${not[0]!.text}」等的 ${rowsOf(not)} 行没有支付，没有计入`,
      ),
    };
  };
});

function isUnpaid(text: string, column: LedgerColumn, year: number | null): boolean {
  const clean = fold(text).replace(/\s+/g, '');
  if (holdsStates(column))
    return isUnpaidText(clean) || readState(text) === 'not' || readState(text) === 'open';
  if (clean.length > LONGEST) return false;
  const later = PAID_LATER.exec(clean);
  if (later && year !== null && Number(later[1]) > year) return true;
  return isUnpaidText(clean);
}

function isUnpaidText(text: string): boolean {
  return UNPAID.test(text) && !PAID_AGAIN.test(text);
}

/** In the place of money the words that it was not paid: 审核未通过，未发放. Who was not paid is counted nowhere. */
export const unpaidCells = rememberFor((ledger: Ledger): Unpaid => {
  const found = ledger.columns.flatMap((column) => {
    if (column.kind !== 'money') return [];
    const texts = ledger.rows.flatMap((_row, position) =>
      Number.isNaN(column.number(position)) ? column.text(position) : [],
    );
    const not = [...new Set(texts)].filter(
      (text) => text.length > 2 && (isUnpaidText(text) || readState(text) === 'not'),
    );
    return not.length > 0 ? [{ column: column.name, except: not }] : [];
  });
  return {
    filters: found,
    notes: found.map(({ column, except }) => `「${column}」写着「${except[0]!}」的行没有计入`),
  };
});

/** Whether a column holds nothing but states, of what was done and of what was not. */
function holdsStates({ kind, values }: LedgerColumn): boolean {
  if (kind === 'answer' || values.length < 2 || values.length > MOST_STATES) return false;
  const states = values.map(({ text }: StateValue) => {
    const state = isUnpaidText(text) ? 'not' : readState(text);
    // 不合格 and 不满意 are judgements, and no states of a payment.
    return state === 'not' && readAnswer(text) !== undefined && !/[付发]/.test(text) ? undefined : state;
  });
  return !states.includes(undefined) && states.includes('done') && states.includes('not');
}
