import { completionOf, isOverLimit, marksOf, pointsOf, isRoundedScore } from '../../judgement';
import { shown } from '../support/indicators';
import { SELF_EVALUATIONS } from '../support/table';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

export default defineRule({
  code: 'C10',
  name: 'inverse-score',
  title: '反向指标的得分与算法不符',
  family: 'scores',
  severity: 'warning',
  forms: SELF_EVALUATIONS,
  basis: '各地自评办法：越低越好的指标超过指标值的，按超出程度扣分；算法见设置',
  messages: {
    wrong:
      '指标「{name}」不应超过「{target}」，实际「{actual}」，分值 {weight}，{method}应得 {right} 分，填的是 {score} 分，请核对。',
  },
  docs: {
    rule: '越低越好的指标超过指标值时，按设置的算法计分：分值×目标÷实际，或分值×[1－（实际－目标）÷目标]。',
    valid: '≤5%，实际 10%，分值 10，得 5 分。',
    invalid: '≤5%，实际 10%，分值 10，得 8 分。',
    limits: '设置为由人打分的、目标为 0 的不检查；没有完成却满分由 C14 检查。',
  },
  applies: ({ profile }) => (profile.inverseScore !== 'manual' ? profile : null),
  *check({ form, profile }) {
    for (const indicator of form.indicators) {
      const marks = marksOf(indicator);
      const completion = completionOf(indicator);
      if (!marks || marks.score >= marks.weight || !isOverLimit(completion)) continue;
      if (completion.comparison!.goal <= 0) continue;
      const right = pointsOf(indicator, marks.weight, profile);
      if (right === null || isRoundedScore(right, marks.score, profile)) continue;
      const data = {
        name: clip(indicator.name.text),
        target: shown(indicator.target!),
        actual: shown(indicator.actual!),
        weight: marks.weight,
        method: profile.inverseScore === 'ratio' ? '按目标÷实际' : '按超出比例扣分',
        right,
        score: marks.score,
      };
      yield { message: 'wrong', cells: [indicator.score!.cell, indicator.actual!.cell], data };
    }
  },
});
