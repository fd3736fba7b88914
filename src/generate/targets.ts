import type { Form, Indicator, IndicatorColumn } from '../form';
import { readOperator, readQuantity, type Quantity } from '../quantity';
import type { CellValue } from '../sheet';
import { SIGNS } from './signs';

/** What is written into a column of an indicator's row. */
export type RowValues = Readonly<Partial<Record<IndicatorColumn, Written>>>;

export interface Written {
  readonly value: CellValue;
  readonly numberFormat?: string;
}

/** Kinds that are one number with a unit, which can stand in columns of their own. */
const SEPARABLE: readonly Quantity['kind'][] = [
  'count',
  'percent',
  'money',
  'unit-cost',
  'duration',
  'measure',
  'score',
  'number',
];

/**
 * The target of an indicator in the columns that the template has for it: sign, value and unit apart, or together in one.
 * What is no single number with a unit stays in its words.
 */
export function targetValues(indicator: Indicator, approved: Form, template: Form): RowValues {
  const has = (form: Form, column: IndicatorColumn) => form.columns.some((one) => one.column === column);
  const { target } = indicator;
  if (!target || target.text.trim() === '') return {};
  const whole = wholeText(indicator, has(approved, 'operator'));
  const quantity = target.value;
  const [apart, units] = [has(template, 'operator'), has(template, 'unit')];
  if (!apart && !units) return { target: written(whole) };
  const unit = indicator.unit?.value?.trim() || quantity.unit;
  const separable =
    SEPARABLE.includes(quantity.kind) &&
    quantity.value !== null &&
    quantity.upper === null &&
    quantity.operator !== 'range' &&
    isNumberWithUnit(whole);
  if (!separable) {
    const isQualitative = indicator.nature?.value === 'qualitative' || quantity.kind === 'qualitative';
    return {
      target: written(target.text),
      ...(apart && isQualitative && { operator: { value: '定性' } }),
      ...(units && indicator.unit?.value && { unit: { value: indicator.unit.value } }),
    };
  }
  const sign = quantity.operator ? SIGNS[quantity.operator] : '';
  const number: Written = { value: quantity.value };
  if (apart && units)
    return {
      ...(sign && { operator: { value: sign } }),
      target: number,
      ...(unit && { unit: { value: unit } }),
    };
  if (apart)
    return {
      ...(sign && { operator: { value: sign } }),
      target: written(`${quantity.value}${unit ?? ''}`),
    };
  const isExact = quantity.operator === null || quantity.operator === '=';
  return {
    target: isExact ? number : { value: `${sign}${quantity.value}` },
    ...(unit && { unit: { value: unit } }),
  };
}

/** The target as one text: with the sign and unit that stand in columns of their own in the approved table. */
function wholeText({ target, unit }: Indicator, hasOperator: boolean): string {
  const text = target!.text.trim();
  const { operator, value } = target!.value;
  if (value === null) return text;
  const bare = readQuantity(text);
  const sign =
    hasOperator && operator && (bare.operator === null || !/[≥≤<>=＞＜＝≧≦]/.test(text))
      ? SIGNS[operator]
      : '';
  const column = unit?.value?.trim() ?? '';
  // 44,561 in the column of units is none.
  const isUnit = column !== '' && !/\d/.test(column);
  if (isUnit && bare.unit !== null && text.endsWith(bare.unit) && column.startsWith(bare.unit))
    return `${sign}${text}${column.slice(bare.unit.length)}`;
  const isUnitMissing = isUnit && bare.unit === null && !text.endsWith(column);
  const isSaid = operator === '=' && sign !== '' && !isUnitMissing && bare.operator === '=';
  return `${isSaid ? '' : sign}${text}${isUnitMissing ? column : ''}`;
}

/** Whether a text is a sign, a number and a unit, and nothing else. */
function isNumberWithUnit(text: string): boolean {
  const match = /^\s*([^\d\s.]*)\s*-?[\d,，]+(?:\.\d+)?\s*([^\d]*)$/.exec(text.normalize('NFKC'));
  return match !== null && (match[1] === '' || readOperator(match[1]!) !== null);
}

/** A bare number is written as one; 95% as the number that is shown so. */
function written(text: string): Written {
  const trimmed = text.trim();
  const percent = /^(\d{1,3}(?:\.(\d{1,2}))?)%$/.exec(trimmed);
  if (percent) {
    const decimals = percent[2]?.length ?? 0;
    const value = Number((Number(percent[1]) / 100).toPrecision(12));
    return { value, numberFormat: decimals > 0 ? `0.${'0'.repeat(decimals)}%` : '0%' };
  }
  if (/^(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?$/.test(trimmed)) return { value: Number(trimmed) };
  return { value: trimmed };
}
