import {
  plannedAmount,
  type Field,
  type Form,
  type MoneyColumn,
  type MoneyItem,
  type MoneyUnit,
} from '../form';
import { normalise } from '../text';
import type { MoneyLine } from './model';

const COLUMN_NAMES: Readonly<Partial<Record<MoneyColumn, string>>> = {
  initial: '年初预算数',
  budget: '全年预算数',
  amount: '金额',
};

/** One 万元 is so many 元. */

/**
 * The sums that both tables plan with. The approved amount stands against 年初预算数; a table without that column has only
 * 全年预算数 to compare with, and the line says so.
 */
export function moneyLines(left: Form, right: Form): MoneyLine[] {
  const isFirst = left.kind.endsWith('target');
  return counterparts(left, right).flatMap(([item, other]): MoneyLine[] => {
    const from = isFirst ? plannedAmount(item) : firstAmount(item)?.field;
    const to = firstAmount(other);
    if (!from || !to || (from.value === null && to.field.value === null)) return [];
    return [
      {
        label: item.label.text.replace(/[\s：:]+$/, '').trim(),
        left: from.value,
        right: to.field.value,
        unit: right.moneyUnit?.value ?? null,
        against: COLUMN_NAMES[to.column] ?? '金额',
        agrees: agree(from, to.field, left.moneyUnit?.value ?? null, right.moneyUnit?.value ?? null),
        isTotal: item.role === 'total',
        cells: { left: from.cell, right: to.field.cell },
      },
    ];
  });
}

/**
 * The sums of the left table with the same sums of the right one, each once. Of several that could be one (财政拨款 of the
 * whole project and of the year) it is the first behind 年度资金总额.
 */
export function counterparts(left: Form, right: Form): (readonly [MoneyItem, MoneyItem])[] {
  const total = left.money.findIndex(({ role }) => role === 'total');
  const found = new Map<MoneyItem, { readonly item: MoneyItem; readonly at: number }>();
  left.money.forEach((item, at) => {
    const other = counterpart(item, left, right);
    const before = other && found.get(other);
    if (other && (!before || (before.at < total && at >= total))) found.set(other, { item, at });
  });
  return [...found].sort(([, a], [, b]) => a.at - b.at).map(([other, { item }]) => [item, other] as const);
}

/** The same sum in the other table: by its meaning where there is one of it, else by its label. */
function counterpart(item: MoneyItem, left: Form, right: Form): MoneyItem | undefined {
  const label = (one: MoneyItem) => normalise(one.label.text).replace(/其中|[:：]|本年|当年|年度/g, '');
  const named = right.money.filter((one) => label(one) === label(item));
  if (named.length === 1) return named[0];
  const ofRole = (form: Form) => form.money.filter((one) => one.role === item.role);
  if (item.role === 'unknown' || ofRole(left).length !== 1) return undefined;
  const [one, ...others] = ofRole(right);
  return others.length === 0 ? one : undefined;
}

function firstAmount(item: MoneyItem): { column: MoneyColumn; field: Field<number | null> } | undefined {
  const columns: readonly MoneyColumn[] = ['initial', 'budget', 'amount'];
  const present = columns.flatMap((column) => {
    const field = item.amounts[column];
    return field ? [{ column, field }] : [];
  });
  return present.find(({ field }) => field.value !== null) ?? present[0];
}

const YUAN: Readonly<Record<MoneyUnit, number>> = { 亿元: 1e8, 万元: 1e4, 元: 1 };

/** Null where a side is blank or its unit is not known; a sum rounded to 万元 agrees within half of its last digit. */
function agree(
  from: Field<number | null>,
  to: Field<number | null>,
  unit: MoneyUnit | null,
  other: MoneyUnit | null,
): boolean | null {
  if (from.value === null || to.value === null) return null;
  if (Math.abs(from.value - to.value) < 0.005) return true;
  if (unit === other) return unit === null ? null : false;
  if (unit === null || other === null) return null;
  const coarse = YUAN[unit] > YUAN[other] ? from : to;
  const digits = /\.(\d+)/.exec(coarse.text)?.[1]?.length ?? 0;
  const half = (Math.max(YUAN[unit], YUAN[other]) / 10 ** digits) * 0.5;
  return Math.abs(from.value * YUAN[unit] - to.value * YUAN[other]) <= half + 0.005;
}
