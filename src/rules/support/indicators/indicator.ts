import type { Field, Form, Indicator } from '../../../form/model/form';
import { formatQuantity, type Quantity } from '../../../quantity';
import { categoryOf } from './category';
import { clip } from '../wording';

/** An indicator whose layout has these columns. */
export type IndicatorWith<K extends keyof Indicator> = Indicator & {
  readonly [P in K]: NonNullable<Indicator[P]>;
};

/** The indicators that have all these columns, filled or blank; null when the table has none of them. */
export function indicatorsWith<K extends keyof Indicator>(
  { indicators }: Pick<Form, 'indicators'>,
  ...columns: readonly K[]
): readonly IndicatorWith<K>[] | null {
  const has = (indicator: Indicator): indicator is IndicatorWith<K> =>
    columns.every((column) => indicator[column] !== null);
  return some(indicators.filter(has));
}

/** The list; null when nothing is in it. */
export function some<T>(list: readonly T[]): readonly [T, ...T[]] | null {
  return list.length > 0 ? (list as readonly [T, ...T[]]) : null;
}

/** The indicator's name as messages quote it. */
export function nameOf(indicator: Indicator): string {
  return clip(indicator.name.text, 30);
}

/** A value as messages quote it: as written, or with operator and unit where these stand in columns of their own. */
export function shown({ text, value }: Field<Quantity>): string {
  return /^\s*[≥≤><=≧≦﹥﹤＝﹦═]*\s*[\d.,]+\s*$/.test(text) && value.value !== null
    ? formatQuantity(value)
    : clip(text);
}

/** Whether the row is about satisfaction: by its name, or by its category unless the name counts something else. */
export function isSatisfaction(indicator: Indicator): boolean {
  const name = indicator.name.value.trim();
  return /满意/.test(name) || (categoryOf(indicator) === 'satisfaction' && !/[数率量]$/.test(name));
}

/** Nothing to judge there: blank, —, or a placeholder (other rules ask for it). */
export function isUnfilled(quantity: Quantity): boolean {
  return quantity.kind === 'blank' || quantity.kind === 'placeholder';
}

/** Whether something in it can be measured: a number, a date, a ratio, or a part that can. */
export function hasFigure(quantity: Quantity): boolean {
  if (quantity.value !== null || quantity.upper !== null || quantity.date !== undefined) return true;
  if (quantity.kind === 'date' || quantity.kind === 'date-rule' || quantity.kind === 'ratio') return true;
  return quantity.parts?.some(hasFigure) ?? false;
}
