import { completionOf } from '../../judgement';
import { indicatorsWith, hasNote, nameOf, shown } from '../support/indicators';
import { defineRule } from '../rule';

export default defineRule({
  code: 'F09',
  name: 'equal-not-matched',
  title: '「=」的指标完成值与目标不等',
  family: 'actuals',
  severity: 'warning',
  forms: ['department-self-evaluation', 'project-self-evaluation'],
  basis: '预算绩效管理系统的填报规则：运算符为等于的指标，完成值不等于指标值时提示',
  messages: {
    above:
      '指标「{name}」的指标值是「=」{target}，实际完成「{actual}」，多于目标。请核对完成值；多做更好的指标，运算符应为「≥」。',
  },
  docs: {
    rule: '运算符写「=」的指标，完成值应与指标值相等；不足的由 F05 检查。',
    valid: '指标值「=8个」，完成值「8个」。',
    invalid: '指标值「=8个」，完成值「9个」，没有说明。',
  },
  applies: ({ form }) => indicatorsWith(form, 'actual'),
  *check({ form, sheet }) {
    for (const indicator of form.indicators) {
      const { direction, rate } = completionOf(indicator);
      if (direction !== 'exact' || rate === null || rate <= 1 || hasNote(indicator, form, sheet)) continue;
      const target = shown(indicator.target!).replace(/^[=＝﹦═]\s*/, '');
      yield {
        message: 'above',
        cells: [indicator.actual!.cell, indicator.target!.cell],
        data: { name: nameOf(indicator), target, actual: shown(indicator.actual!) },
      };
    }
  },
});
