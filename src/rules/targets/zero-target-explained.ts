import { isWork, nameDirection } from '../../judgement';
import { nameOf } from '../support/indicators';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

export default defineRule({
  code: 'E13',
  name: 'zero-target-explained',
  title: '工作量的指标值为 0',
  family: 'targets',
  severity: 'info',
  forms: 'all',
  basis: '通行做法：指标值为 0 的须说明；事故、投诉等以 0 为目标属正常',
  messages: {
    zero: '指标「{name}」的指标值是「{target}」。若本年确实没有这项工作，请删去这一行；否则请填计划数。',
  },
  docs: {
    rule: '工作量指标（培训人数、活动场次）的指标值为 0，多半是没有填。事故、投诉一类以 0 为目标不在此列。',
    valid: '安全事故发生数「0起」；培训人数「200人」。',
    invalid: '培训人数「0人」。',
  },
  *check({ form }) {
    for (const indicator of form.indicators) {
      const { target } = indicator;
      if (!target || target.value.value !== 0 || target.value.upper !== null) continue;
      const name = indicator.name.value.replace(/\s+/g, '');
      if (nameDirection(name) === 'lower' || !isWork(name)) continue;
      yield {
        message: 'zero',
        cells: [target.cell],
        data: { name: nameOf(indicator), target: clip(target.text) },
      };
    }
  },
});
