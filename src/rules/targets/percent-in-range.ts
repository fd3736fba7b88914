import type { Quantity } from '../../quantity';
import type { Field, Indicator } from '../../form/model/form';
import { isShare, nameOf } from '../support/indicators';
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
    below: '指标「{name}」的{column}写「{value}」，这类比率不会小于 0。请核对数字和符号。',
  },
  docs: {
    rule: '合格率、覆盖率、满意度等占整体的比率，指标值和完成值应在 0 与 100% 之间。',
    valid: '合格率「≥95%」；业务收入增长率「≥120%」。',
    invalid: '群众满意度「≥950%」。',
    limits: '完成率、执行率、增长率可以超过 100%，不检查。',
  },
  *check({ form }) {
    for (const indicator of form.indicators) {
      if (!isShare(indicator.name.value)) continue;
      yield* judge(indicator, indicator.target, '指标值');
      yield* judge(indicator, indicator.actual, '实际完成值');
    }
  },
});

function* judge(indicator: Indicator, field: Field<Quantity> | null, column: string) {
  if (!field || field.value.unit !== '%' || field.value.kind !== 'percent' || field.value.value === null)
    return;
  const data = { name: nameOf(indicator), column, value: clip(field.text) };
  const { value, upper, operator } = field.value;
  if (Math.max(value, upper ?? value) > 100) yield { message: 'above' as const, cells: [field.cell], data };
  else if (value < 0 && operator !== 'range') yield { message: 'below' as const, cells: [field.cell], data };
}
