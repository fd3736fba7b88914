import type { Quantity } from '../../quantity';
import type { Field, Indicator } from '../../form/model/form';
import { isOtherMeasure, isShare, nameOf, unitInName } from '../support/indicators';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

export default defineRule({
  code: 'E10',
  name: 'percent-in-range',
  title: '百分比超出 0–100%',
  family: 'targets',
  severity: 'warning',
  forms: 'all',
  basis: '通行做法：合格率、覆盖率、满意度等比率在 0 与 100% 之间',
  messages: {
    above: '指标「{name}」的{column}写「{value}」，这类比率不会超过 100%。请核对数字和小数点。',
    unit: '指标「{name}」的单位是「%」，{column}却写「{value}」，单位明显不对。请核对单位。',
    below: '指标「{name}」的{column}写「{value}」，这类比率不会小于 0。请核对数字和符号。',
  },
  docs: {
    rule: '合格率、覆盖率、满意度等占整体的比率，指标值和完成值应在 0 与 100% 之间；单位是 % 的任何指标，指标值不会上千。',
    valid: '合格率「≥95%」；业务收入增长率「≥120%」。',
    invalid: '群众满意度「≥950%」；实现产值（%）「8000」。',
    limits: '完成率、执行率、增长率可以超过 100%，不检查。',
  },
  *check({ form }) {
    for (const indicator of form.indicators) {
      const target = indicator.target;
      if (target && isBeyond(indicator, target)) {
        const data = { name: nameOf(indicator), column: '指标值', value: clip(target.text) };
        yield { message: 'unit', cells: [target.cell, indicator.name.cell], data };
        continue;
      }
      if (!isShare(indicator.name.value)) continue;
      yield* judge(indicator, indicator.target, '指标值');
      if (!isOtherMeasure(indicator)) yield* judge(indicator, indicator.actual, '实际完成值');
    }
  },
});

/** No rate of a year is a thousand percent or more: the unit is that of something else. */
const BEYOND = 1000;

function isBeyond({ name }: Indicator, { value: { value, unit, operator } }: Field<Quantity>): boolean {
  const written = unit ?? unitInName(name.value);
  return written === '%' && value !== null && value >= BEYOND && operator !== '<=';
}

function* judge(indicator: Indicator, field: Field<Quantity> | null, column: string) {
  if (!field || field.value.unit !== '%' || field.value.kind !== 'percent' || field.value.value === null)
    return;
  const data = { name: nameOf(indicator), column, value: clip(field.text) };
  const { value, upper, operator } = field.value;
  if (Math.max(value, upper ?? value) > 100) yield { message: 'above' as const, cells: [field.cell], data };
  else if (value < 0 && operator !== 'range') yield { message: 'below' as const, cells: [field.cell], data };
}
