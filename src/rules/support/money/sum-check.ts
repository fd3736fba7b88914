import type { Field, Form, MoneyRole } from '../../../form';
import type { Profile } from '../../../profile';
import type { CellRef } from '../../../sheet';
import { formatNumber } from '../../../text/template';
import { amountOf, difference, isUnreadable, itemOf, nearly, nameOf, unitOf } from './amounts';

/** What messages about a sum say. */
interface SumData extends Record<string, string | number> {
  readonly whole: string;
  readonly total: number;
  readonly parts: string;
  readonly sum: number;
  readonly gap: number;
  readonly unit: string;
}

export type SumResult =
  | { readonly kind: 'unequal'; readonly cells: readonly CellRef[]; readonly data: SumData }
  | {
      readonly kind: 'unreadable';
      readonly cells: readonly CellRef[];
      readonly data: { readonly whole: string; readonly label: string; readonly text: string };
    };

/**
 * Compares a sum with its parts; null when they are equal, or when the table does not state them.
 * A part that is no number leaves the sum open, unless the other parts exceed it already.
 */
export function checkSum(
  form: Form,
  profile: Profile,
  whole: MoneyRole,
  parts: readonly MoneyRole[],
): SumResult | null {
  const total = amountOf(form, whole);
  const stated = parts.flatMap((role) => {
    const item = itemOf(form, role);
    const field = amountOf(form, role);
    return item && field ? [{ name: nameOf(item), field }] : [];
  });
  const known = stated.filter(({ field }) => field.value !== null);
  if (!total || known.length === 0) return null;
  const wholeName = nameOf(itemOf(form, whole)!);
  const unreadable = [{ name: wholeName, field: total }, ...stated].find(({ field }) => isUnreadable(field));
  const sum = known.reduce((all, { field }) => all + field.value!, 0);
  const open = unreadable !== undefined && (total.value === null || sum <= total.value);
  if (unreadable && open) {
    const data = { whole: wholeName, label: unreadable.name, text: unreadable.field.text.trim() };
    return {
      kind: 'unreadable',
      cells: cellsOf(unreadable.field, total, ...stated.map(({ field }) => field)),
      data,
    };
  }
  if (total.value === null || nearly(sum, total.value, profile.sumTolerance)) return null;
  return {
    kind: 'unequal',
    cells: cellsOf(total, ...stated.map(({ field }) => field)),
    data: {
      whole: wholeName,
      total: total.value,
      parts: stated.map(({ name, field }) => name + written(field)).join(' + '),
      sum,
      gap: difference(sum, total.value),
      unit: unitOf(form),
    },
  };
}

function written({ value, text }: Field<number | null>): string {
  if (value !== null) return ` ${formatNumber(value)}`;
  return text.trim() === '' ? '（空白）' : `（写的是「${text.trim()}」，不是数字）`;
}

function cellsOf(...fields: readonly Field<unknown>[]): CellRef[] {
  return fields.map((field) => field.cell);
}
