import { hasFigure, indicatorsWith, isUnfilled, nameOf } from '../support/indicators';
import { clip } from '../support/wording';
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
    clauses:
      '指标「{name}」的指标值「{text}」列了 {count} 项工作或效果，没有一个数，年底无法对照。请只留要达到的值，其余移到总体目标或任务里。',
  },
  options: {
    clauses: { default: 4, label: '没有数字的指标值，列到几项就提示', unit: '项', min: 2 },
  },
  docs: {
    rule: '指标值超过 50 个字（见设置），或者没有一个数而列了 {clauses} 项以上的工作、效果，写成了工作描述，年底无法对照。',
    valid: '「≥95%」「病媒生物密度达C级标准」。',
    invalid: '用一百多字叙述工作机制、平台和意义。',
  },
  applies: ({ form, profile }) => (profile.valueLength === null ? null : indicatorsWith(form, 'target')),
  *check({ profile, options }, indicators) {
    for (const indicator of indicators) {
      const { target } = indicator;
      const text = target.text.replace(/\s+/g, '');
      if (isUnfilled(target.value)) continue;
      const count = text.split(/[，,；;。]/).filter((clause) => clause.length >= 4).length;
      if (text.length > (profile.valueLength ?? Infinity)) {
        yield {
          message: 'long',
          cells: [target.cell],
          data: { name: nameOf(indicator), length: text.length },
        };
      } else if (count >= options.clauses && !hasFigure(target.value) && !/\d/.test(text)) {
        yield {
          message: 'clauses',
          cells: [target.cell],
          data: { name: nameOf(indicator), text: clip(text, 20), count },
        };
      }
    }
  },
});
