import { normalise } from '../../text';
import { anyOf, COSTS_OF_2021 } from '../../lexicon';
import { categoryOf, indicatorsWith, level1Of } from '../support/indicators';
import { defineRule } from '../rule';

const OF_2021 = new RegExp(anyOf(COSTS_OF_2021));

export default defineRule({
  code: 'D02',
  name: 'taxonomy-not-mixed',
  title: '新旧两种指标分类混用',
  family: 'taxonomy',
  severity: 'warning',
  forms: 'all',
  basis:
    '财预〔2015〕88号：成本指标在产出指标之下；财预〔2021〕101号：成本指标单列为一级指标。一张表只用一种',
  messages: {
    mixed: '表里既有一级指标「{first}」，又在「{second}」下设了成本指标，两种分类混用。请统一放在一处。',
  },
  docs: {
    rule: '成本指标要么放在产出指标下（2015 年分类），要么单列为一级指标（2021 年分类），不能两处都有。',
    valid: '一级：成本、产出、效益、满意度；产出下只有数量、质量、时效。',
    invalid: '一级有成本指标，产出指标下又有成本指标。',
    limits: '「经济成本指标」放在产出下由 D01 检查。',
  },
  applies: ({ form }) => {
    const indicators = indicatorsWith(form, 'level1', 'level2') ?? [];
    const first = indicators.find((indicator) => level1Of(indicator) === 'cost');
    return first ? { first, indicators } : null;
  },
  *check(_, { first, indicators }) {
    const old = indicators.find(
      (indicator) =>
        level1Of(indicator) === 'output' &&
        categoryOf(indicator) === 'cost' &&
        !OF_2021.test(normalise(indicator.level2.value)),
    );
    if (!old) return;
    const data = { first: normalise(first.level1.value), second: normalise(old.level1.value) };
    yield { message: 'mixed', cells: [old.level2.cell, first.level1.cell], data };
  },
});
