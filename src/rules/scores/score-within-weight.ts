import { isWithin, marksOf } from '../../judgement';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

/** So many scores above their weights are no slips. */
const SEVERAL = 3;

export default defineRule({
  code: 'C04',
  name: 'score-within-weight',
  title: '得分超过分值',
  family: 'scores',
  severity: 'error',
  forms: 'all',
  basis: '预算绩效管理系统的校验：得分不得大于分值',
  messages: {
    over: '指标「{name}」得分 {score} 超过分值 {weight}，请核对。',
    execution: '预算执行率得分 {score} 超过分值 {weight}，请核对。',
  },
  docs: {
    rule: '每项得分不超过该项分值，预算执行率得分也一样。',
    valid: '分值 10，得分 10。',
    invalid: '分值 8，得分 10。',
    limits:
      '得分合并在几个指标上的，不逐行比较；一半以上的得分都超过分值的，是按百分制打分，另行折算，不报。',
  },
  ignorable: false,
  *check({ form, profile }) {
    const marked = form.indicators.flatMap((indicator) => {
      const marks = marksOf(indicator);
      return marks ? [{ indicator, marks, isOver: !isWithin(marks.score, marks.weight, profile) }] : [];
    });
    const over = marked.filter(({ isOver }) => isOver);
    // Most of them out of a hundred, whatever their weights: points before they are weighted.
    const isOfHundred = over.length >= SEVERAL && over.length * 2 > marked.length;
    for (const { indicator, marks } of isOfHundred ? [] : over) {
      const cells = [indicator.score!.cell, indicator.weight!.cell];
      yield { message: 'over', cells, data: { name: clip(indicator.name.text), ...marks } };
    }
    for (const { amounts } of form.money) {
      const [weight, score] = [amounts.weight?.value, amounts.score?.value];
      if (typeof weight !== 'number' || typeof score !== 'number' || isWithin(score, weight, profile))
        continue;
      yield {
        message: 'execution',
        cells: [amounts.score!.cell, amounts.weight!.cell],
        data: { weight, score },
      };
    }
  },
});
