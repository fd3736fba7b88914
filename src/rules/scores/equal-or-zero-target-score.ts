import { completionOf, marksOf, pointsOf, isRoundedScore } from '../../judgement';
import { shown } from '../support/indicators';
import { SELF_EVALUATIONS } from '../support/table';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

export default defineRule({
  code: 'C11',
  name: 'equal-or-zero-target-score',
  title: '「=」或零目标的得分不符',
  family: 'scores',
  severity: 'warning',
  forms: SELF_EVALUATIONS,
  basis: '预算绩效管理系统的计分规则：「=」的指标未达到的按比例计分；指标值为 0 的，发生即不得分',
  messages: {
    zero: '指标「{name}」的指标值是「{target}」，实际「{actual}」，已经发生，填的是 {score} 分。按规则应得 0 分，请核对。',
    equal:
      '指标「{name}」的指标值是「{target}」，实际「{actual}」，分值 {weight}，按比例应得 {right} 分，填的是 {score} 分，请核对。',
  },
  docs: {
    rule: '指标值写「=」的，没有达到的按完成比例计分；指标值为 0（0起、零事故）的，发生了就不得分。',
    valid: '事故 0起，实际 0起，满分；=100%，实际 90%，分值 10，得 9 分。',
    invalid: '事故 0起，实际 1起，分值 10，得 8 分。',
    limits: '满分的由 C14 检查；当地另定扣分办法的可以忽略。',
  },
  *check({ form, profile }) {
    for (const indicator of form.indicators) {
      const marks = marksOf(indicator);
      const completion = completionOf(indicator);
      if (!marks || marks.score >= marks.weight || completion.met !== false) continue;
      const zero = completion.comparison?.goal === 0 && completion.direction !== 'higher';
      if (!zero && completion.direction !== 'exact') continue;
      const right = pointsOf(indicator, marks.weight, profile);
      if (right === null || isRoundedScore(right, marks.score, profile)) continue;
      const data = {
        name: clip(indicator.name.text),
        target: shown(indicator.target!),
        actual: shown(indicator.actual!),
        weight: marks.weight,
        right,
        score: marks.score,
      };
      const cells = [indicator.score!.cell, indicator.actual!.cell];
      yield { message: zero ? 'zero' : 'equal', cells, data };
    }
  },
});
