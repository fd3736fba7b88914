import { rememberFor } from '../text';
import type { Ledger, LedgerColumn } from './ledger';

/** A column of money adds up others beside it when it does so in so many rows. */
const ADDS_UP = 0.95;

/** Of columns of money that the next one, or the one before, adds up, row by row, which does: 价税合计 of 不含税金额 and 税额. */
export const moneyWholes = rememberFor((ledger: Ledger): ReadonlyMap<LedgerColumn, LedgerColumn> => {
  const money = ledger.columns.filter(({ kind }) => kind === 'money');
  const wholes = new Map<LedgerColumn, LedgerColumn>();
  money.forEach((whole, at) => {
    const runs = [
      ...Array.from({ length: at }, (_, from) => money.slice(from, at)),
      ...Array.from({ length: money.length - at - 1 }, (_, more) => money.slice(at + 1, at + 2 + more)),
    ];
    const parts = runs.find((run) => run.length >= 2 && addsUp(ledger, whole, run));
    for (const part of parts ?? []) wholes.set(part, whole);
  });
  return wholes;
});

function addsUp({ rows }: Ledger, whole: LedgerColumn, parts: readonly LedgerColumn[]): boolean {
  const told = rows.flatMap((_row, position) =>
    Number.isNaN(whole.number(position)) || whole.number(position) === 0 ? [] : [position],
  );
  const sum = (position: number) =>
    parts.reduce((all, part) => all + (part.number(position) || 0), 0) - whole.number(position);
  const right = told.filter((position) => Math.abs(sum(position)) < 0.011).length;
  const isEachUsed = parts.every((part) => told.some((position) => (part.number(position) || 0) !== 0));
  return told.length >= 3 && isEachUsed && right >= told.length * ADDS_UP;
}
