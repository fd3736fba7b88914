import { completionOf, ratioText, toPercent } from '../../judgement';
import { indicatorsWith, hasNote, isOtherMeasure, nameOf, shown } from '../support/indicators';
import { defineRule } from '../rule';

export default defineRule({
  code: 'F06',
  name: 'overachievement-explained',
  title: '超额完成较多又没有说明',
  family: 'actuals',
  severity: 'warning',
  forms: ['department-self-evaluation', 'project-self-evaluation'],
  basis: '财预〔2020〕10号：完成值高于指标值较多的，要分析原因；比例线各地不同，默认 130%，可在设置中修改',
  messages: {
    over: '指标「{name}」指标值「{target}」，实际完成「{actual}」，是目标的 {rate}，超过 {line}%，没有说明。请说明超额的原因，或说明目标是否定得偏低。',
  },
  docs: {
    rule: '实际完成达到目标的 130% 及以上，要说明原因。',
    valid: '指标值「2200篇」，完成值「2859篇」（129.95%）。',
    invalid: '指标值「≥6次」，完成值「12次」（200%），没有说明。',
    limits: '只看越高越好的指标；比例线是设置。',
  },
  applies: ({ form }) => indicatorsWith(form, 'actual'),
  *check({ form, sheet, profile }) {
    for (const indicator of form.indicators) {
      const { direction, rate } = completionOf(indicator);
      if (
        direction !== 'higher' ||
        rate === null ||
        indicator.target?.value.kind === 'trend' ||
        hasNote(indicator, form, sheet)
      )
        continue;
      if (toPercent(rate) < profile.overfulfilment || isOtherMeasure(indicator)) continue;
      yield {
        message: 'over',
        cells: [indicator.actual!.cell, ...(indicator.reason ? [indicator.reason.cell] : [])],
        data: {
          name: nameOf(indicator),
          target: shown(indicator.target!),
          actual: shown(indicator.actual!),
          rate: ratioText(rate),
          line: profile.overfulfilment,
        },
      };
    }
  },
});
