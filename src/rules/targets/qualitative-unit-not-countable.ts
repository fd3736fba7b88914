import { isKnownUnit, readUnit } from '../../quantity';
import { declared, nameOf } from '../support/indicators';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

export default defineRule({
  code: 'E03',
  name: 'qualitative-unit-not-countable',
  title: '定性指标用了定量的单位',
  family: 'targets',
  severity: 'error',
  forms: 'all',
  basis: '预算绩效管理系统的填报规则：定性指标不填计量单位',
  messages: {
    unit: '指标「{name}」标为定性，计量单位却是「{unit}」。能用「{unit}」衡量的，请改为定量并写出数值；否则单位改为「其他」或留空。',
    number: '指标「{name}」标为定性，指标值却是「{target}」。请把性质改为定量。',
  },
  docs: {
    rule: '标为定性的指标，单位不应是 %、人、元等能计数的单位，指标值也不应是一个数。',
    valid: '定性，「正常运行日常事务」，单位「其他」。',
    invalid: '定性，「应保尽保」，单位「%」；定性，「≥95%」。',
  },
  applies: ({ form }) => declared(form, 'qualitative'),
  *check(_, indicators) {
    for (const indicator of indicators) {
      const { nature, target, unit } = indicator;
      const name = nameOf(indicator);
      if (unit && isCountable(unit.value)) {
        yield { message: 'unit', cells: [unit.cell], data: { name, unit: clip(unit.text) } };
      } else if (target && target.value.value !== null && target.value.unit !== null) {
        yield {
          message: 'number',
          cells: [target.cell, nature.cell],
          data: { name, target: clip(target.text) },
        };
      }
    }
  },
});

/** Whether a number can stand before it: %, 人, 万元; but 其他, 无, 级, 优良中差 are no such units. */
function isCountable(written: string | null): boolean {
  const unit = readUnit(written);
  return unit !== null && isKnownUnit(unit);
}
