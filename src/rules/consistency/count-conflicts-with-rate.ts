import { indicatorsWith, type IndicatorWith, nameOf, shown } from '../support/indicators';
import { candidateFinder, countedBy, likeness, topicOf } from '../support/topics';
import { defineRule } from '../rule';

/** Rates of the planned count itself; how far a service reaches (覆盖率, 普及率) is another matter. */
const RATE = /(?:完成|达成)率$/;

export default defineRule({
  code: 'H06',
  name: 'count-conflicts-with-rate',
  title: '数量要求与完成率要求矛盾',
  family: 'consistency',
  severity: 'warning',
  forms: 'all',
  basis: '通行做法：同一件事的数量指标与完成率指标要能同时成立',
  messages: {
    conflict:
      '指标「{count}」要求「{countTarget}」，指标「{rate}」却只要求「{rateTarget}」：按完成率做到 {share} 就达标，按数量必须做满。请核对以哪个为准。',
  },
  docs: {
    rule: '同一件事既有数量指标（要求做满）又有完成率指标（低于 100%），两个要求不能同时成立。',
    valid: '爱国卫生运动「12场」，完成率「100%」。',
    invalid: '核实用人单位「≥7500家」，完成率「≥90%」。',
    limits: '只对照完成率、达成率；覆盖率、合格率、及时率说的是另一回事，不对照。',
  },
  options: {
    // Only names that differ in their last words are surely about the same object.
    same: { default: 0.85, label: '名称的相似度（0 到 1）达到它，视为同一件事', max: 1 },
  },
  applies: ({ form }) => {
    const indicators = indicatorsWith(form, 'target') ?? [];
    const rates = indicators.filter(isPartialRate);
    return rates.length > 0 ? { rates, counts: indicators.filter(isCount) } : null;
  },
  *check({ options }, { rates, counts }) {
    const find = candidateFinder(
      counts.map((indicator) => ({ indicator, topic: topicOf(countedBy(indicator.name.value)) })),
    );
    for (const rate of rates) {
      const topic = topicOf(rate.name.value.trim().replace(RATE, ''));
      const count = find(topic).find((other) => likeness(topic, other.topic) >= options.same)?.indicator;
      if (!count) continue;
      yield {
        message: 'conflict',
        cells: [rate.target.cell, count.target.cell],
        data: {
          count: nameOf(count),
          countTarget: shown(count.target),
          rate: nameOf(rate),
          rateTarget: shown(rate.target),
          share: `${rate.target.value.value}%`,
        },
      };
    }
  },
});

type Row = IndicatorWith<'target'>;

function isPartialRate({ name, target }: Row): boolean {
  if (!RATE.test(name.value.trim()) || target.value.unit !== '%') return false;
  const { value, operator } = target.value;
  return value !== null && value > 0 && value < 100 && (operator === '>=' || operator === '=');
}

function isCount({ target }: Row): boolean {
  if (target.value.kind !== 'count' || target.value.upper !== null) return false;
  const { value, operator } = target.value;
  return value !== null && value > 1 && (operator === '>=' || operator === '=');
}
