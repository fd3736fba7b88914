import type { Field, Form, Indicator, Nature } from '../../../form/model/form';
import { formatQuantity, type Quantity } from '../../../quantity';
import { categoryOf, type Category } from './category';
import { anyOf, CHANGE_SIGNS, SHARE_STEMS, SHARES } from '../../../lexicon';
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

/** The indicators of this second level that have all these columns. */
export function indicatorsOf<K extends keyof Indicator>(
  form: Pick<Form, 'indicators'>,
  category: Category,
  ...columns: readonly K[]
): readonly IndicatorWith<K>[] | null {
  return some((indicatorsWith(form, ...columns) ?? []).filter((row) => categoryOf(row) === category));
}

/** An indicator that the table itself declares 定量 or 定性. */
export type Declared = Indicator & { readonly nature: NonNullable<Indicator['nature']> };

/** The indicators that the table declares so; null where it declares none at all. */
export function declared(
  { indicators }: Pick<Form, 'indicators'>,
  nature: Nature,
): readonly Declared[] | null {
  const all = indicators.filter((row): row is Declared => Boolean(row.nature?.value));
  return all.length > 0 ? all.filter((row) => row.nature.value === nature) : null;
}

/** The list; null when nothing is in it. */
export function some<T>(list: readonly T[]): readonly [T, ...T[]] | null {
  return list.length > 0 ? (list as readonly [T, ...T[]]) : null;
}

/** The indicator's name as messages quote it. */
export function nameOf(indicator: Indicator): string {
  return clip(indicator.name.text, 30);
}

/** A name without its notes in brackets: 成活率 of 成活率（≥**%）. */
export function plainName(name: string): string {
  return name.replace(/[(（][^()（）]*[)）]/g, '').trim();
}

/** Whether a name has any word in it; 88 has none. */
export function hasWords(name: string): boolean {
  return /[A-Za-z\u4e00-\u9fff]/.test(name);
}

/** A value as messages quote it: as written, or with operator and unit where these stand in columns of their own. */
export function shown({ text, value }: Field<Quantity>): string {
  const written = text.trim();
  if (value.value === null || !BARE.test(written)) return clip(text);
  const isSigned = SIGNED.test(written) || value.operator === '=' || value.operator === null;
  return /[%％]$/.test(written) && isSigned ? clip(text) : formatQuantity(value);
}

/** A number with a sign or %, or without: the rest may stand in columns of its own. */
const BARE = /^[≥≤><=≧≦﹥﹤＝﹦═]*\s*[\d.,]+\s*[%％]?$/;
const SIGNED = /^[≥≤><=≧≦﹥﹤＝﹦═]/;

/** Whether the row is about satisfaction: by its name, or by its category unless the name counts something else. */
export function isSatisfaction(indicator: Indicator): boolean {
  const name = indicator.name.value.trim();
  return /满意/.test(name) || (categoryOf(indicator) === 'satisfaction' && !/[数率量]$/.test(name));
}

const SHARE = new RegExp(`${anyOf(SHARE_STEMS)}[率度]|${anyOf(SHARES)}`);
const CHANGE = new RegExp(anyOf(CHANGE_SIGNS));

/** Whether the name is that of a share of a whole, which stands between 0 and 100 %; growth and completion do not. */
export function isShare(name: string): boolean {
  return SHARE.test(name) && !CHANGE.test(name);
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

/** ≥85%得3分,≥80%得1分: points by steps, which need not be full where the target is met. */
export function hasSteps({ criteria, definition, remark }: Indicator): boolean {
  return [criteria, definition, remark].some((field) => (field?.text.match(STEP) ?? []).length >= 2);
}

const STEP = /\d[\d.]*\s*[%％]?[^\d，,。；;]{0,6}(?:得|计|为|赋)\s*\d+(?:\.\d+)?\s*分/g;

/** A rate of which the actual is no percentage but a number of something, without a unit of its own: ≥75%, 1024410. */
export function isOtherMeasure({ target, actual }: Pick<Indicator, 'target' | 'actual'>): boolean {
  if (!target || !actual || target.value.unit !== '%' || /[%％]/.test(actual.text)) return false;
  const [wanted, reached] = [target.value.value, actual.value.value];
  return wanted !== null && wanted <= 100 && reached !== null && reached >= 1000;
}
