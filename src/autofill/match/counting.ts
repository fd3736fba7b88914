import { anyOf, VOID_STATES } from '../../lexicon';
import type { Ledger } from '../../ledger/ledger';
import { meaningOf } from '../../ledger/meaning';
import { calledOffIn, rowsOf, statesOf, type StateColumn, type StateValue } from '../../ledger/states';
import type { Filter, LedgerRecipe } from '../recipe/recipe';
import { YEAR_COLUMN } from '../../ledger/months';
import { speaksAgainst } from './against';
import { isPerson } from './things';
import { NO_SCOPE, type Scope, type Undecided } from './limit';

/** Certainty that stays where only a person can tell whether rows count. */
const ASKED = 0.78;
/** The same where what is asked tells it nearly. */
const LIKELY = 0.92;

/** The same where the indicator names a state that counts nowhere else. */
const NAMED = 0.7;

/** What is begun counts where this is asked: 实施项目个数. */
const BEGUN = /实施|开展|启动|开工|在建|推进|安排|受理|立项/;
/** Of these nothing was begun. */
const NOT_BEGUN = /^未/;
/** Headings of what was reached so far, whether or not the whole is finished. */
const SO_FAR = /完成|支付|实际|累计|到位|实付|受益|拨付|投资|支出/;

/** Rows that were taken back are no part of a rate either; those that are not done yet are. */
const VOID = new RegExp(anyOf(VOID_STATES));

/** Rows that stand for what was really done: without those that a remark calls off, with the columns of states. */
export function doneScope(ledger: Ledger): Scope {
  const filters: Filter[] = [];
  const doubts: string[] = [];
  for (const { column, not } of calledOffIn(ledger)) {
    if (not.length === 0) continue;
    filters.push(without(column, not));
    doubts.push(`「${column}」写着「${not[0]!.text}」等的 ${rowsOf(not)} 行没有计入`);
  }
  return { ...NO_SCOPE, filters, doubts, states: statesOf(ledger) };
}

function without(column: string, values: readonly StateValue[]): Filter {
  return { column, except: values.map(({ text }) => text) };
}

function wordsOf(values: readonly StateValue[]): string {
  return values.map(({ text }) => (text === '' ? '空白' : `「${text}」`)).join('、');
}

type Asked = Pick<LedgerRecipe, 'aggregate' | 'column'> & { readonly label: string };

/** What is decided about states for one number. */
export interface StateChoice {
  readonly filters: readonly Filter[];
  /** What was left out, for a person to see. */
  readonly notes: readonly string[];
  /** 0 to 1. */
  readonly certainty: number;
  readonly open: readonly Undecided[];
}

/**
 * Which rows count for this number by their state. A count of things counts finished ones, a sum what they did so far, a
 * rate asks of all that were not taken back; of payments only those that were made. What is unknown counts until a
 * person says otherwise.
 */
export function choose(state: StateColumn, asked: Asked, ledger: Ledger): StateChoice {
  const { column, done, open, unknown } = state;
  const not = state.not.filter(
    ({ text }) =>
      !(text !== '' && asked.label.includes(text)) && (asked.aggregate !== 'share' || VOID.test(text)),
  );
  const isNamed = asked.aggregate !== 'share' && not.length < state.not.length;
  const isAll = done.length + open.length + unknown.length === 0;
  const left = isAll ? [] : not;
  const isUnsigned = left.some(({ text }) => text === '');
  return {
    filters: left.length > 0 ? [without(column, left)] : [],
    notes: left.length > 0 ? [`「${column}」为${wordsOf(left)}的 ${rowsOf(left)} 行没有计入`] : [],
    certainty: (isNamed ? NAMED : 1) * (isUnsigned ? LIKELY : 1),
    open: [...underWay(state, asked, ledger), ...unknownStates(state)],
  };
}

function underWay({ column, open }: StateColumn, asked: Asked, ledger: Ledger): Undecided[] {
  if (open.length === 0) return [];
  const isBegun = BEGUN.test(asked.label);
  const sumsSoFar =
    asked.aggregate === 'sum' && SO_FAR.test(asked.column ?? '') && meaningOf(ledger).kind !== 'payments';
  const counts = ({ text }: StateValue) =>
    asked.aggregate === 'share' || sumsSoFar || (isBegun && !NOT_BEGUN.test(text));
  const left = open.filter((one) => !counts(one));
  const kept = open.filter(counts);
  const words = (some: readonly StateValue[], how: string) =>
    some.length > 0 ? [`「${column}」为${wordsOf(some)}的 ${rowsOf(some)} 行${how}`] : [];
  const [out, others] = [words(left, '没有计入'), words(kept, '计入了')];
  // The other way asks of those that were kept; where none was, of those that were left.
  const flipped = kept.length > 0 ? words(open, '没有计入') : words(open, '计入了');
  return [
    {
      filters: left.length > 0 ? [without(column, left)] : [],
      otherwise: kept.length > 0 ? [without(column, open)] : [],
      certainty: isBegun || sumsSoFar ? ASKED : LIKELY,
      doubt: `${[...out, ...others].join('，')}，算不算，请确认`,
      otherDoubt: `${flipped.join('，')}，算不算，请确认`,
    },
  ];
}

function unknownStates({ column, unknown }: StateColumn): Undecided[] {
  const against = unknown.filter(({ text }) => speaksAgainst(text) === 'likely');
  const others = unknown.filter((one) => !against.includes(one));
  const asked = (some: readonly StateValue[], isOut: boolean): Undecided[] => {
    if (some.length === 0) return [];
    const rows = `「${column}」为${wordsOf(some)}的 ${rowsOf(some)} 行`;
    const [out, all] = [[without(column, some)], []];
    const [left, counted] = [`${rows}没有计入，算不算，请确认`, `${rows}计入了，算不算，请确认`];
    return [
      isOut
        ? { filters: out, otherwise: all, certainty: ASKED, doubt: left, otherDoubt: counted }
        : { filters: all, otherwise: out, certainty: ASKED, doubt: counted, otherDoubt: left },
    ];
  };
  return [...asked(against, true), ...asked(others, false)];
}

/** Of a list of persons those who were paid nothing may be none of those who are counted. */
export function unpaidPersons(
  { aggregate }: Pick<LedgerRecipe, 'aggregate'>,
  unit: string | null,
  ledger: Ledger,
): Undecided[] {
  const isOfPersons =
    unit !== null && isPerson(unit) && (aggregate === 'count' || aggregate === 'count-distinct');
  const { kind, person } = meaningOf(ledger);
  if (!isOfPersons || (kind !== 'roster' && kind !== 'payments' && person === null)) return [];
  const paid = ledger.columns.filter((column) => column.kind === 'money' || column.name === YEAR_COLUMN);
  return paid.flatMap((column) => {
    const unpaid = ledger.rows.filter((_row, position) => !(column.number(position) > 0)).length;
    if (unpaid === 0 || unpaid * 2 > ledger.rows.length) return [];
    return [
      {
        filters: [],
        otherwise: [{ column: column.name, atLeast: LEAST_PAID }],
        certainty: ASKED,
        doubt: `「${column.name}」没有数的 ${unpaid} 行计入了，没有发放的算不算，请确认`,
        otherDoubt: `「${column.name}」没有数的 ${unpaid} 行没有计入，算不算，请确认`,
      },
    ];
  });
}

/** The smallest sum that is something. */
const LEAST_PAID = 0.01;
