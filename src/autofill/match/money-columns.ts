import { anyOf, GIVEN_BACK_HEADINGS, MONEY_HEADINGS } from '../../lexicon';
import { fold, rememberFor } from '../../text';
import { groupPart, lastPart } from '../../ledger/heading';
import type { Ledger, LedgerColumn } from '../../ledger/ledger';

/** A column that holds sums of money. */
export interface MoneyColumn {
  readonly column: LedgerColumn;
  /** Null where nothing says it. */
  readonly unit: string | null;
  /** Whether its own heading does not say that it is money: its neighbours do. */
  readonly isAdopted: boolean;
}

const MONEY = new RegExp(`${anyOf(MONEY_HEADINGS, GIVEN_BACK_HEADINGS)}|[额款费]|财政|拨|付`);
/** Prices, standards and what is left over are never added up. */
const NO_SUM = /单价|均价|定价|标准|余额|结余|结存|日期|时间|率|比/;

/**
 * The columns of money: those that say so, and numbers that stand under one group with such columns (资金渠道·中央,
 * 资金渠道·县级配套), are called as one of them under another group (本月支出·中央, 累计支出·中央), or speak of money in a list
 * whose money has one unit.
 */
export const moneyColumns = rememberFor(({ columns }: Ledger): readonly MoneyColumn[] => {
  const own = columns.filter(({ kind }) => kind === 'money');
  const units = new Set(own.map(({ unit }) => unit));
  return columns.flatMap((column): MoneyColumn[] => {
    if (column.kind === 'money') return [{ column, unit: column.unit, isAdopted: false }];
    const isNumber = column.kind === 'number' || column.kind === 'count';
    if (!isNumber || NO_SUM.test(lastPart(column.name))) return [];
    const group = groupPart(column.name);
    const beside = group === '' ? undefined : own.find(({ name }) => groupPart(name) === group);
    const alike = group === '' ? undefined : own.find(({ name }) => lastPart(name) === lastPart(column.name));
    const near = beside ?? alike;
    if (near) return [{ column, unit: near.unit, isAdopted: true }];
    const speaks = MONEY.test(fold(lastPart(column.name))) && column.unit === null;
    return speaks && units.size === 1 ? [{ column, unit: own[0]!.unit, isAdopted: true }] : [];
  });
});

const GIVEN_BACK = new RegExp(anyOf(GIVEN_BACK_HEADINGS));
/** The two sides of an account. */
const DEBIT = /借方/;
const CREDIT = /贷方/;
/** In so few rows money comes back. */
const FEW = 0.3;

/** The columns that tell what came back of another column's money, and that were not taken off there already. */
export function givenBackOf(ledger: Ledger, paid: LedgerColumn): readonly LedgerColumn[] {
  const { rows } = ledger;
  const amount = (column: LedgerColumn, position: number) => column.number(position) || 0;
  return moneyColumns(ledger).flatMap(({ column: back }): LedgerColumn[] => {
    const isCredit = DEBIT.test(paid.name) && CREDIT.test(back.name);
    const isBack = GIVEN_BACK.test(lastPart(back.name)) && !GIVEN_BACK.test(lastPart(paid.name));
    if (back === paid || !(isCredit || isBack)) return [];
    const filled = rows.flatMap((_row, position) => (amount(back, position) > 0 ? [position] : []));
    if (filled.length === 0 || filled.length > rows.length * FEW) return [];
    const isNet = moneyColumns(ledger).some(
      ({ column: gross }) =>
        gross !== paid &&
        gross !== back &&
        filled.every(
          (position) =>
            Math.abs(amount(gross, position) - amount(back, position) - amount(paid, position)) < 1e-6,
        ),
    );
    return isNet ? [] : [back];
  });
}
