import type { Field, Form, MoneyRole } from '../../../form';
import type { Profile } from '../../../profile';
import type { CellRef } from '../../../sheet';
import { formatNumber } from '../../../text/template';
import { amountOf, difference, isUnreadable, itemOf, nearly, itemName, unitOf } from './amounts';

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
  const [item, total] = [itemOf(form, whole), amountOf(form, whole)];
  const written = parts.flatMap((role) => {
    const [part, field] = [itemOf(form, role), amountOf(form, role)];
    return part && field ? [{ name: itemName(part), field }] : [];
  });
  const known = written.flatMap(({ field }) => field.value ?? []);
  if (!item || !total || known.length === 0) return null;
  const wholeName = itemName(item);
  const fields = [total, ...written.map(({ field }) => field)];
  const unreadable = [{ name: wholeName, field: total }, ...written].find(({ field }) => isUnreadable(field));
  const sum = known.reduce((all, value) => all + value, 0);
  if (unreadable && (total.value === null || sum <= total.value)) {
    const data = { whole: wholeName, label: unreadable.name, text: unreadable.field.text.trim() };
    return { kind: 'unreadable', cells: cellsOf(unreadable.field, ...fields), data };
  }
  if (total.value === null || nearly(sum, total.value, profile.sumTolerance)) return null;
  return {
    kind: 'unequal',
    cells: cellsOf(...fields),
    data: {
      whole: wholeName,
      total: total.value,
      parts: written.map(({ name, field }) => name + amountText(field)).join(' + '),
      sum,
      gap: difference(sum, total.value),
      unit: unitOf(form),
    },
  };
}

function amountText({ value, text }: Field<number | null>): string {
  if (value !== null) return ` ${formatNumber(value)}`;
  return text.trim() === '' ? '（空白）' : `（写的是「${text.trim()}」，不是数字）`;
}

function cellsOf(...fields: readonly Field<unknown>[]): CellRef[] {
  return fields.map((field) => field.cell);
}
