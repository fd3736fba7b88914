import { isSatisfaction, nameOf, shown } from '../support/indicators';
import { defineRule } from '../rule';

export default defineRule({
  code: 'F13',
  name: 'satisfaction-100',
  title: '满意度为 100%',
  family: 'actuals',
  severity: 'info',
  forms: ['department-self-evaluation', 'project-self-evaluation', 'monitoring'],
  basis: '通行做法：满意度来自问卷调查，100% 需有调查资料佐证',
  messages: {
    full: '满意度指标「{name}」的实际完成值是「{actual}」。调查中很少人人满意，请核对问卷份数和统计口径，留存佐证。',
  },
  docs: {
    rule: '满意度完成值恰为 100% 时提醒核对。',
    valid: '「96.5%」。',
    invalid: '「100%」。',
  },
  applies: ({ form }) =>
    form.indicators.some((indicator) => indicator.actual && isSatisfaction(indicator)) ? form : null,
  *check({ form }) {
    for (const indicator of form.indicators.filter(isSatisfaction)) {
      const { actual } = indicator;
      if (!actual || actual.value.value !== 100 || actual.value.unit !== '%') continue;
      if (actual.value.operator === '>=' || actual.value.upper !== null) continue;
      yield {
        message: 'full',
        cells: [actual.cell],
        data: { name: nameOf(indicator), actual: shown(actual) },
      };
    }
  },
});
