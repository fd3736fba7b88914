import type { Quantity } from '../../quantity';
import { nameOf, shown } from '../support/indicators';
import { defineRule } from '../rule';
import {
  compare,
  countsGrowth,
  disagreements,
  type Fact,
  factsOf,
  type Measure,
  measuresOf,
  type Pair,
  quoteFact,
  rateWord,
} from '../support/topics';

export default defineRule({
  code: 'H01',
  name: 'task-number-matches-indicator',
  title: '目标、任务的数字与指标值不一致',
  family: 'consistency',
  severity: 'warning',
  forms: 'all',
  basis: '财预〔2015〕88号：绩效指标要与绩效目标相匹配，是目标的细化和量化',
  messages: {
    number: '{where}写「{fact}」，指标「{name}」的指标值写「{target}」，请核对以哪个为准，改成一致。',
    direction:
      '{where}写「{fact}」，指标「{name}」的指标值写「{target}」，一个是上限、一个是下限，请核对方向。',
  },
  docs: {
    rule: '总体目标和任务里写的数量，与同一件事的绩效指标对照，数字、单位和方向要一致。同一件事按文字的相似程度判断，不明确时不报。',
    valid: '任务写「不少于5场心理健康宣讲」，指标值「≥5场」。',
    invalid: '任务写「义诊宣传活动9场次」，指标值「≥6场」。',
    limits: '单位不能换算、新增数与总数、「其中」的分项不对照；换了说法的同一件事可能对不上。',
  },
  *check({ form, profile }) {
    const facts = factsOf(form).filter((fact) => fact.mention.subject !== '');
    const pairs = disagreements(facts, measuresOf(form), {
      threshold: profile.matchThreshold,
      fits: comparable,
      agrees: (fact, measure) => compare(fact.mention.quantity, measure.target) === 'equal',
    });
    for (const group of byIndicator(pairs)) {
      // Several numbers that add up to the target, or that contradict each other, are no clear case.
      if (addUp(group) || new Set(group.map((pair) => pair.left.mention.quantity.value)).size > 1) continue;
      const [{ left, right }] = group;
      yield {
        message: compare(left.mention.quantity, right.target) === 'opposite' ? 'direction' : 'number',
        cells: [...group.map((pair) => pair.left.source.cell), right.indicator.target.cell],
        data: {
          where: [...new Set(group.map((pair) => pair.left.source.label))].join('、'),
          fact: quoteFact(left),
          name: nameOf(right.indicator),
          target: shown(right.indicator.target),
        },
      };
    }
  },
});

function comparable(
  { mention, topic, isPart }: Fact,
  { indicator, target, topic: counted }: Measure,
): boolean {
  if (isPart || compare(mention.quantity, target) === null) return false;
  const name = indicator.name.value;
  if (countsGrowth(mention.quantity.raw + mention.subject) !== countsGrowth(name)) return false;
  // Two rates are the same rate only if they are called so: 知晓率 is not 合格率.
  return target.unit !== '%' || rateWord(topic.text) === rateWord(counted.text);
}

type Group = readonly [Pair<Fact, Measure>, ...Pair<Fact, Measure>[]];

function byIndicator(pairs: readonly Pair<Fact, Measure>[]): Group[] {
  const groups = new Map<Measure, Group>();
  for (const pair of pairs) {
    const group = groups.get(pair.right);
    groups.set(pair.right, group ? [...group, pair] : [pair]);
  }
  return [...groups.values()];
}

function addUp(group: Group): boolean {
  const [{ left, right }, ...others] = group;
  const total = group.reduce((sum, pair) => sum + (pair.left.mention.quantity.value ?? 0), 0);
  const sum: Quantity = { ...left.mention.quantity, value: total };
  return others.length > 0 && compare(sum, right.target) === 'equal';
}
