import {
  anyOf,
  ATTENDANCE_HEADINGS,
  NO_STATE_HEADINGS,
  REMARK_HEADINGS,
  REMARKS_DONE_AGAIN,
  REMARKS_MAYBE,
  REMARKS_NOT_DONE,
  REMARKS_UNDONE,
  STATE_HEADINGS,
} from '../lexicon';
import { fold } from '../text';
import type { StateAnswer } from './answers';
import { readState } from './cell-values';
import type { Ledger, LedgerColumn } from './ledger';
import { lastPart } from './heading';

/** A value of a column with the number of its rows. */
export interface StateValue {
  readonly text: string;
  readonly count: number;
}

/** A column that says how far the thing of each row has come, its states sorted by what they say. */
export interface StateColumn {
  readonly column: string;
  /** Rows with these count. */
  readonly done: readonly StateValue[];
  /** Rows with these do not: nothing happened, or it was taken back. "" where who did not sign did not come. */
  readonly not: readonly StateValue[];
  /** Under way: what is asked tells whether they count. */
  readonly open: readonly StateValue[];
  /** Only a person can tell. */
  readonly unknown: readonly StateValue[];
}

const STATE = new RegExp(anyOf(STATE_HEADINGS));
const NO_STATE = new RegExp(`${anyOf(NO_STATE_HEADINGS)}(?:\\(.*\\))?$`);
const REALLY =
  /^是否(?:已|按计划)?(?:完成|开展|举办|发放|支付|有效|通过|办结|实施|落实|到账|参加|计入|纳入统计)/;
const SIGNATURE = new RegExp(anyOf(ATTENDANCE_HEADINGS));
const REMARK = new RegExp(anyOf(REMARK_HEADINGS));
/** Called so, a column is one of states whatever it holds. */
const SURELY = /状态$/;
const REMARK_NOT = new RegExp(
  `(?:${anyOf(REMARKS_NOT_DONE)}|[未没]有?(?:能|曾|及时)?${anyOf(REMARKS_UNDONE)}.{0,4})[。.!)]*$`,
);
const DONE_AGAIN = new RegExp(anyOf(REMARKS_DONE_AGAIN));
const REMARK_MAYBE = new RegExp(anyOf(REMARKS_MAYBE));
/** What somebody entered to try the system out. */
const TRIAL =
  /^[[(【]?测试(?:$|[\])】\d]|数据|事件|工单|单据|案件|记录|信息|用)|测试(?:数据|勿|请)|请忽略|勿删|^test\b/i;
/** Longer remarks tell a story. */
const LONGEST_REMARK = 30;

/** A column is one of states when the states of so many of its rows are known. */
const KNOWN = 0.5;
/** A column with more unknown states than this holds something else. */
const MOST_UNKNOWN = 12;

/** The columns of states, sorted as a person said and else by their words. */
export function statesOf(ledger: Ledger): StateColumn[] {
  const { states: answers } = ledger.answers;
  return ledger.columns.flatMap((column): StateColumn[] => {
    const { kind, name } = column;
    if (kind !== 'category' && kind !== 'answer' && kind !== 'text') return [];
    const heading = lastPart(fold(name));
    const isState = REALLY.test(heading) || (STATE.test(heading) && !NO_STATE.test(heading));
    const answer = answers.find((one) => one.column === name);
    return isState || (answer && !REMARK.test(heading)) ? sortedStates(column, ledger, answer) : [];
  });
}

function sortedStates(
  { name, values }: LedgerColumn,
  { rows }: Ledger,
  answer: StateAnswer | undefined,
): StateColumn[] {
  const said = new Map([
    ...(answer?.counts.map((text) => [text, 'done'] as const) ?? []),
    ...(answer?.not.map((text) => [text, 'not'] as const) ?? []),
  ]);
  const read = values.map((value) => ({ value, state: said.get(value.text) ?? readState(value.text) }));
  const of = (state: ReturnType<typeof readState>) =>
    read.flatMap((one) => (one.state === state ? [one.value] : []));
  const unknown = of(undefined);
  const filled = rowsOf(values);
  if (filled === 0 || unknown.length === values.length) return [];
  if (!answer && !SURELY.test(name) && rowsOf(unknown) > filled * (1 - KNOWN)) return [];
  // Who did not sign did not come; a book that nobody signed says nothing.
  const blanks = rows.length - filled;
  const isUnsigned = SIGNATURE.test(name) && blanks > 0 && filled >= blanks;
  const not = [...of('not'), ...(isUnsigned ? [{ text: '', count: blanks }] : [])];
  return [{ column: name, done: of('done'), not, open: of('open'), unknown: fewOf(unknown) }];
}

function fewOf(values: readonly StateValue[]): readonly StateValue[] {
  return values.length > MOST_UNKNOWN ? [] : values;
}

/** How many rows hold these values. */
export function rowsOf(values: readonly StateValue[]): number {
  return values.reduce((sum, { count }) => sum + count, 0);
}

/** A column of remarks in which rows are called off. */
export interface CalledOff {
  readonly column: string;
  /** Remarks that take their row out. */
  readonly not: readonly StateValue[];
  /** Remarks that may. */
  readonly maybe: readonly StateValue[];
}

/**
 * The columns of remarks in which rows are called off, by what a person said or by their words: 本期取消, 已作废. What a
 * state says to be done is asked nothing.
 */
export function calledOffIn(ledger: Ledger): CalledOff[] {
  const states = statesOf(ledger);
  return ledger.columns.flatMap((column): CalledOff[] => {
    const { kind, name, values } = column;
    // 因台风取消 in the place of a number or a day says so too.
    const isNumber = ['count', 'money', 'number', 'date'].includes(kind);
    if (!isNumber && kind !== 'category' && kind !== 'answer' && kind !== 'text') return [];
    const trial = isNumber ? [] : values.filter(({ text }) => TRIAL.test(text));
    if (trial.length > 0 && rowsOf(trial) * 10 <= ledger.rows.length)
      return [{ column: name, not: trial, maybe: [] }];
    if (!isNumber && !REMARK.test(lastPart(fold(name)))) return [];
    const said = ledger.answers.states.find((one) => one.column === name);
    const short = values.filter(({ text }) => text.length <= LONGEST_REMARK && !said?.counts.includes(text));
    const not = short.filter(
      ({ text }) =>
        said?.not.includes(text) ||
        (!DONE_AGAIN.test(text) && text.split(/[,;]/).some((clause) => REMARK_NOT.test(clause))),
    );
    const maybe = short.filter(
      (one) =>
        !isNumber &&
        !not.includes(one) &&
        (isOfFormerYear(one.text, ledger) ||
          (REMARK_MAYBE.test(one.text) && !areDone(one.text, column, ledger, states))),
    );
    return not.length + maybe.length > 0 ? [{ column: name, not, maybe }] : [];
  });
}

/** 2023届,补登 in a list of 2024: the row may belong to the year before. */
function isOfFormerYear(remark: string, { year }: Ledger): boolean {
  const named = /^((?:19|20)\d{2})[年届]/.exec(remark)?.[1];
  return named !== undefined && year !== null && Number(named) < year;
}

/** Whether every row with this remark has a state that says that it is done. */
function areDone(
  remark: string,
  column: LedgerColumn,
  ledger: Ledger,
  states: readonly StateColumn[],
): boolean {
  const isDone = states.map(({ column: name, done }) => {
    const texts = new Set(done.map(({ text }) => text));
    const { text } = ledger.column(name)!;
    return (position: number) => texts.has(text(position));
  });
  return (
    isDone.length > 0 &&
    ledger.rows.every(
      (_row, position) => column.text(position) !== remark || isDone.some((done) => done(position)),
    )
  );
}
