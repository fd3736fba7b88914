import { completionOf, isOverLimit } from '../../judgement';
import { indicatorsWith, nameOf, shown } from '../support/indicators';
import { defineRule } from '../rule';

export default defineRule({
  code: 'F08',
  name: 'inverse-exceeded',
  title: '完成值超过了上限',
  family: 'actuals',
  severity: 'error',
  forms: ['department-self-evaluation', 'project-self-evaluation', 'monitoring'],
  basis: '财预〔2020〕10号：反向指标超过指标值为未完成，应分析原因',
  messages: {
    above:
      '指标「{name}」的上限是「{target}」，实际是「{actual}」，已经超过，没有写原因。请核对完成值；属实的，写明原因和改进措施。',
  },
  docs: {
    rule: '越低越好的指标（≤，或投诉率、事故数等），完成值超过指标值就是没有完成，要写原因。',
    valid: '成本「≤90万元」，完成值「89.97万元」。',
    invalid: '成本「≤90万元」，完成值「95万元」，没有原因。',
    limits: '监控表里还会变化，作为警告；原因只写「无」等的由 G02 检查。',
  },
  applies: ({ form }) => indicatorsWith(form, 'actual'),
  *check({ form }) {
    for (const indicator of form.indicators) {
      if (!isOverLimit(completionOf(indicator))) continue;
      if (indicator.reason && indicator.reason.text.trim() !== '') continue;
      yield {
        message: 'above',
        // In the middle of the year the value may still come down.
        ...(form.kind === 'monitoring' && { severity: 'warning' as const }),
        cells: [indicator.actual!.cell, ...(indicator.reason ? [indicator.reason.cell] : [])],
        data: {
          name: nameOf(indicator),
          target: shown(indicator.target!),
          actual: shown(indicator.actual!),
        },
      };
    }
  },
});
