import { completionOf, ratioText, toPercent } from '../../judgement';
import { indicatorsWith, hasNote, nameOf, shown } from '../support/indicators';
import { defineRule } from '../rule';

export default defineRule({
  code: 'F07',
  name: 'overachievement-hint',
  title: '目标可能定得偏低',
  family: 'actuals',
  severity: 'info',
  forms: ['department-self-evaluation', 'project-self-evaluation'],
  basis: '财预〔2020〕10号：因目标明显偏低而超额的，按偏离程度调减；120% 是系统常用的提示线',
  messages: {
    low: '指标「{name}」指标值「{target}」，实际完成「{actual}」，是目标的 {rate}。请留意目标是否定得偏低，明年可适当提高。',
  },
  docs: {
    rule: '实际完成达到目标的 120%（见设置），还不到需要说明的比例线，提示目标可能偏低。',
    valid: '指标值「100人」，完成值「110人」。',
    invalid: '指标值「100人」，完成值「125人」。',
  },
  yieldsTo: { F13: 'cell' },
  applies: ({ form }) => indicatorsWith(form, 'actual'),
  *check({ form, sheet, profile }) {
    for (const indicator of form.indicators) {
      const { direction, rate } = completionOf(indicator);
      if (direction !== 'higher' || rate === null || hasNote(indicator, form, sheet)) continue;
      if (toPercent(rate) < profile.overfulfilmentHint || toPercent(rate) >= profile.overfulfilment) continue;
      yield {
        message: 'low',
        cells: [indicator.actual!.cell, indicator.target!.cell],
        data: {
          name: nameOf(indicator),
          target: shown(indicator.target!),
          actual: shown(indicator.actual!),
          rate: ratioText(rate),
        },
      };
    }
  },
});
