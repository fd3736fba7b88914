import { indicatorsWith, isShare, nameOf, shown } from '../support/indicators';
import { defineRule } from '../rule';

export default defineRule({
  code: 'E09',
  name: 'full-percent-operator',
  title: '≥100% 应写 =100%',
  family: 'targets',
  severity: 'info',
  forms: 'all',
  basis: '通行做法：不会超过 100% 的比率写 =100%，系统按等于计分',
  messages: {
    full: '指标「{name}」的指标值写「{target}」，这个比率不会超过 100%，请写作「=100%」。',
  },
  docs: {
    rule: '合格率、覆盖率、及时率一类的比率最高就是 100%，写「≥100%」不妥，应写「=100%」。',
    valid: '报告合格率「=100%」；完成率「≥100%」（可以超额）。',
    invalid: '报告合格率「≥100%」。',
  },
  applies: ({ form }) => indicatorsWith(form, 'target'),
  *check(_, indicators) {
    for (const indicator of indicators) {
      const { target } = indicator;
      if (target.value.operator !== '>=' || !isShare(indicator.name.value)) continue;
      if (target.value.unit !== '%' || target.value.value !== 100 || target.value.upper !== null) continue;
      yield {
        message: 'full',
        cells: [target.cell],
        data: { name: nameOf(indicator), target: shown(target) },
      };
    }
  },
});
