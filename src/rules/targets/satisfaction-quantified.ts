import { indicatorsWith, isSatisfaction, isUnfilled, nameOf, some } from '../support/indicators';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

export default defineRule({
  code: 'E05',
  name: 'satisfaction-quantified',
  title: '满意度没有用百分比',
  family: 'targets',
  severity: 'error',
  forms: 'all',
  basis: '财预〔2021〕101号：满意度按区间赋分，指标值用百分比表示',
  messages: {
    words:
      '满意度指标「{name}」的指标值「{target}」不是百分比。请写明满意度目标，如「≥90%」，实际值来自问卷调查。',
    nature: '满意度指标「{name}」标为定性。满意度可以量化，请改为定量，单位用「%」。',
    unit: '满意度指标「{name}」的指标值「{target}」，单位应为「%」。请改写，如「≥90%」。',
  },
  docs: {
    rule: '满意度是能调查、能计算的，要用百分比表示，有性质列的要标为定量。',
    valid: '服务对象满意度「≥95%」。',
    invalid: '服务对象满意度，定性，「辖区居民满意度」。',
    limits: '满意度分类下的其他指标（如事件发生数）不在此检查。',
  },
  applies: ({ form }) => some((indicatorsWith(form, 'target') ?? []).filter(isSatisfaction)),
  *check(_, indicators) {
    for (const indicator of indicators) {
      const { target, nature } = indicator;
      if (isUnfilled(target.value) || target.value.kind === 'doubtful') continue;
      const { value, upper, unit, kind } = target.value;
      const data = { name: nameOf(indicator), target: clip(target.text) };
      // A score (≥4.5分) is a way of measuring too, and a bare number lacks only its unit (E02).
      if (value === null && upper === null) yield { message: 'words', cells: [target.cell], data };
      else if (kind === 'count' && unit !== null) yield { message: 'unit', cells: [target.cell], data };
      else if (nature?.value === 'qualitative') yield { message: 'nature', cells: [nature.cell], data };
    }
  },
});
