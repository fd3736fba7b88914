import type { Ledger } from '../../ledger/ledger';
import type { LedgerKind } from '../../ledger/ledger-kind';
import { meaningOf } from '../../ledger/meaning';
import { calledOffIn, statesOf, type StateColumn } from '../../ledger/states';
import { yearColumn } from '../match/scope';

/** What a list was understood as. Plain data. */
export interface ListReading {
  /** Of how many sheets it was put together. */
  readonly sheets: number;
  readonly what: LedgerKind;
  /** What one row stands for: 1 人. */
  readonly row: string;
  /** Rows of data that count. */
  readonly counted: number;
  /** Rows that count nowhere, and why, in Chinese; sheet rows, from 1. */
  readonly leftOut: readonly { readonly why: string; readonly rows: readonly number[] }[];
  /** Heading of the date that tells the year of a row; null when none does. */
  readonly date: string | null;
  /** Columns of states and of remarks that call rows off; what is unknown there is a question. */
  readonly states: readonly StateColumn[];
  /** What else only a person can tell, in Chinese. */
  readonly questions: readonly string[];
}

/** What a list was understood as, by itself and by what a person said of it. */
export function readingOf(ledger: Ledger): ListReading {
  const { kind, row } = meaningOf(ledger);
  const states = [
    ...statesOf(ledger),
    ...calledOffIn(ledger).map(({ column, not, maybe }) => ({
      column,
      done: [],
      not,
      open: [],
      unknown: maybe,
    })),
  ];
  const uncounted = states.flatMap(({ column: name, not }) => {
    if (not.length === 0) return [];
    const texts = new Set(not.map(({ text }) => text));
    const column = ledger.column(name)!;
    const positions = ledger.rows.flatMap((_row, position) =>
      texts.has(column.text(position)) ? [position] : [],
    );
    return [{ why: `${name}为${not.map(({ text }) => text || '空白').join('、')}`, positions }];
  });
  const left = new Set(uncounted.flatMap(({ positions }) => positions));
  return {
    sheets: Math.max(1, ledger.parts.length),
    what: kind,
    row,
    counted: ledger.rows.length - left.size,
    leftOut: [
      ...ledger.leftOut.map(({ why, rows }) => ({ why, rows: rows.map((one) => one + 1) })),
      ...uncounted.map(({ why, positions }) => ({
        why,
        rows: positions.map((one) => ledger.rows[one]! + 1),
      })),
    ],
    date: yearColumn(ledger)?.name ?? null,
    states,
    questions: ledger.questions,
  };
}
