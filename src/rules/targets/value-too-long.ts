import { indicatorsWith, isUnfilled, nameOf } from '../support/indicators';
import { defineRule } from '../rule';

export default defineRule({
  code: 'E15',
  name: 'value-too-long',
  title: '指标值太长',
  family: 'targets',
  severity: 'warning',
  forms: 'all',
  basis: '通行做法：指标值写要达到的值，过程和措施写在目标或任务里',
  messages: {
    long: '指标「{name}」的指标值有 {length} 个字，像一段工作描述。请只留要达到的值，其余移到总体目标或任务里。',
  },
  docs: {
    rule: '指标值超过 50 个字（见设置），写成了工作描述，年底无法对照。',
    valid: '「≥95%」「病媒生物密度达C级标准」。',
    invalid: '用一百多字叙述工作机制、平台和意义。',
  },
  applies: ({ form, profile }) => (profile.valueLength === null ? null : indicatorsWith(form, 'target')),
  *check({ profile }, indicators) {
    for (const indicator of indicators) {
      const { target } = indicator;
      const text = target.text.replace(/\s+/g, '');
      if (isUnfilled(target.value) || text.length <= (profile.valueLength ?? Infinity)) continue;
      yield {
        message: 'long',
        cells: [target.cell],
        data: { name: nameOf(indicator), length: text.length },
      };
    }
  },
});
