import type { Field, Indicator } from '../form';

/** Rows that only sum up those above: 小计, 产出指标小计. */
const SUBTOTAL = /^(?:小计|合计|分值合计|得分合计|.{2,8}(?:小计|合计))$/;

/** Whether a row of the indicator table is a sum of rows above it and no indicator. */
export function isSubtotal({ name, target, actual }: Indicator): boolean {
  const blank = (field: Field<unknown> | null) => !field || /^[\s/—-]*$/.test(field.text);
  return SUBTOTAL.test(name.text.replace(/\s+/g, '')) && blank(target) && blank(actual);
}
