import {
  indicatorsWith,
  type IndicatorWith,
  isSatisfaction,
  isUnfilled,
  nameOf,
  some,
  unitInName,
} from '../support/indicators';
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
    bare: '满意度指标「{name}」的指标值只写「{target}」，没有写「%」。请写成百分比，如「≥90%」；写的是分值的，请换成满意度目标。',
    nature: '满意度指标「{name}」标为定性。满意度可以量化，请改为定量，单位用「%」。',
    unit: '满意度指标「{name}」的指标值「{target}」，单位应为「%」。请改写，如「≥90%」。',
  },
  docs: {
    rule: '满意度是能调查、能计算的，要用百分比表示，有性质列的要标为定量。',
    valid: '服务对象满意度「≥95%」。',
    invalid: '服务对象满意度，定性，「辖区居民满意度」。',
    limits:
      '满意度分类下的其他指标（如事件发生数）不在此检查；10 以下没有单位的数可能是评分，不报；名称里写了（%）的不报。',
  },
  applies: ({ form }) => some((indicatorsWith(form, 'target') ?? []).filter(isSatisfaction)),
  *check(_, indicators) {
    for (const indicator of indicators) {
      const { target, nature } = indicator;
      if (isUnfilled(target.value) || target.value.kind === 'doubtful') continue;
      const { value, upper, unit, kind } = target.value;
      const data = { name: nameOf(indicator), target: clip(target.text) };
      // A score (≥4.5分) is a way of measuring too.
      if (value === null && upper === null) yield { message: 'words', cells: [target.cell], data };
      else if (kind === 'count' && unit !== null && !SAMPLE.test(target.text))
        yield { message: 'unit', cells: [target.cell], data };
      else if (isBarePercentage(indicator)) {
        const column = indicator.unit ? [indicator.unit.cell] : [];
        yield { message: 'bare', cells: [target.cell, ...column], data };
      } else if (nature?.value === 'qualitative') yield { message: 'nature', cells: [nature.cell], data };
    }
  },
});

/** A satisfaction of 95 without a sign, where neither the name nor a column says %. */
function isBarePercentage({ name, target }: IndicatorWith<'target'>): boolean {
  const { value, unit } = target.value;
  const isNamed = /满意/.test(name.value) && unitInName(name.value) === null;
  return isNamed && unit === null && value !== null && value > MOST_POINTS && value <= 100;
}

/** Up to here a bare number may be that of a scale (4.5 of 5, 9 of 10). */
const MOST_POINTS = 10;

/** 问卷600份: how many were asked, and no target. */
const SAMPLE = /问卷|抽样|抽查|样本|受访/;
