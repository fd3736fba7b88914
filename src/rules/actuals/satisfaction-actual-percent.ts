import { isSatisfaction, isUnfilled, nameOf, shown } from '../support/indicators';
import { defineRule } from '../rule';

export default defineRule({
  code: 'F11',
  name: 'satisfaction-actual-percent',
  title: '满意度的完成值不是百分比',
  family: 'actuals',
  severity: 'error',
  forms: ['department-self-evaluation', 'project-self-evaluation'],
  basis: '财预〔2021〕101号：满意度按区间赋分，完成值来自问卷调查，用百分比表示',
  messages: {
    words:
      '满意度指标「{name}」的实际完成值写「{actual}」，不是百分比。请按问卷调查结果填写，如「92.5%」，并留存问卷。',
  },
  docs: {
    rule: '满意度的实际完成值要用百分比，不能写「基本满意」「满意」。',
    valid: '「92.5%」；按分数调查的「4.6分」。',
    invalid: '「基本满意」。',
  },
  applies: ({ form }) =>
    form.indicators.some((indicator) => indicator.actual && isSatisfaction(indicator)) ? form : null,
  *check({ form }) {
    for (const indicator of form.indicators.filter(isSatisfaction)) {
      const { actual } = indicator;
      if (!actual || isUnfilled(actual.value) || actual.value.kind === 'doubtful') continue;
      if (actual.value.value !== null || actual.value.upper !== null) continue;
      yield {
        message: 'words',
        cells: [actual.cell],
        data: { name: nameOf(indicator), actual: shown(actual) },
      };
    }
  },
});
