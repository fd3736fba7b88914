import { indicatorsWith, nameOf, shown } from '../support/indicators';
import { defineRule } from '../rule';

const SIGNED = /增|减|升|降|变动|变化|差|偏|盈|亏|利润|损益|结余|净|温|调整/;

export default defineRule({
  code: 'F17',
  name: 'negative-actual',
  title: '实际完成值是负数',
  family: 'actuals',
  severity: 'warning',
  forms: ['department-self-evaluation', 'project-self-evaluation', 'monitoring'],
  basis: '预算绩效管理系统的计分规则：完成值为负数时按 0 计',
  messages: {
    negative: '指标「{name}」的实际完成值是「{actual}」，是负数。请核对数字和符号，计分时负数按 0 计。',
  },
  docs: {
    rule: '数量、比率的实际完成值不应为负数。增减率、偏差、利润等可以为负，不检查。',
    valid: '培训人数「120人」；收入增长率「-2%」。',
    invalid: '培训人数「-120人」。',
  },
  applies: ({ form }) => indicatorsWith(form, 'actual'),
  *check({ form }) {
    for (const indicator of form.indicators) {
      const { actual } = indicator;
      if (!actual || actual.value.value === null || actual.value.value >= 0 || actual.value.upper !== null)
        continue;
      if (actual.value.kind === 'trend' || SIGNED.test(indicator.name.value)) continue;
      yield {
        message: 'negative',
        cells: [actual.cell],
        data: { name: nameOf(indicator), actual: shown(actual) },
      };
    }
  },
});
