import { hasFigure, indicatorsWith, isSatisfaction, isUnfilled, nameOf, shown } from '../support/indicators';
import { completionOf } from '../../judgement';
import { defineRule } from '../rule';

export default defineRule({
  code: 'F02',
  name: 'actual-numeric',
  title: '定量指标的完成值没有数字',
  family: 'actuals',
  severity: 'error',
  forms: ['department-self-evaluation', 'project-self-evaluation'],
  basis: '预算绩效管理系统的填报规则：定量指标的实际完成值须为数值',
  messages: {
    words: '指标「{name}」的指标值是「{target}」，实际完成值只写「{actual}」，看不出做到多少。请填实际数。',
    doubtful:
      '指标「{name}」的实际完成值「{actual}」不止一种读法，无法判断是多少。请补全单位，一格只写一个值。',
  },
  docs: {
    rule: '指标值是数字的，实际完成值也要是数字，不能只写「完成」「达标」。',
    valid: '指标值「≤30万元」，完成值「28.6万元」；指标值「0起」，完成值「未发生」。',
    invalid: '指标值「≤30万元」，完成值「完成」。',
    limits: '指标值是日期的不检查；满意度由 F11 检查。',
  },
  applies: ({ form }) => indicatorsWith(form, 'actual'),
  *check({ form }) {
    for (const indicator of form.indicators) {
      const { actual, target } = indicator;
      if (!actual || !target || isUnfilled(actual.value) || target.value.value === null) continue;
      // 全覆盖 and 零事故 are numbers in words, and so may be what was reached.
      if (!/\d/.test(target.text)) continue;
      // 在建 is an answer: not yet. That it is no good one is said by F05.
      if (completionOf(indicator).met === false) continue;
      if (indicator.nature?.value === 'qualitative' || isSatisfaction(indicator)) continue;
      const unclear = actual.value.kind === 'doubtful';
      const none = target.value.value === 0 && /未|无|没有|零/.test(actual.text);
      if (!unclear && (hasFigure(actual.value) || none)) continue;
      yield {
        message: unclear ? 'doubtful' : 'words',
        ...(unclear && { severity: 'undetermined' as const }),
        cells: [actual.cell],
        data: { name: nameOf(indicator), target: shown(target), actual: shown(actual) },
      };
    }
  },
});
