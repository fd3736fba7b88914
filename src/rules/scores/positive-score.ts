import { completionOf, marksOf, pointsOf, isRoundedScore, toPercent } from '../../judgement';
import { SELF_EVALUATIONS } from '../support/table';
import { hasSteps } from '../support/indicators';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

export default defineRule({
  code: 'C09',
  name: 'positive-score',
  title: '没有完成的得分与比例不符',
  family: 'scores',
  severity: 'warning',
  forms: SELF_EVALUATIONS,
  basis: '项目支出绩效评价管理办法（财预〔2020〕10号）：定量指标未达到指标值的，按完成值与指标值的比例计分',
  messages: {
    wrong: '指标「{name}」完成 {rate}%，分值 {weight}，按比例应得 {right} 分，填的是 {score} 分，请核对。',
  },
  docs: {
    rule: '越高越好的定量指标没有达到指标值时，得分 = 分值 × 完成值 ÷ 指标值，允许误差见设置。',
    valid: '指标值 100%，完成 94%，分值 6，得分 5.64。',
    invalid: '指标值 100%，完成 94%，分值 6，得分 4.2。',
    limits:
      '完成了却扣分、没完成却满分，由另外两条规则检查；评分标准写明分档得分的不检查；低于最低完成率（见设置）的记 0 分。',
  },
  *check({ form, profile }) {
    for (const indicator of form.indicators) {
      const marks = marksOf(indicator);
      const { direction, met, rate } = completionOf(indicator);
      if (!marks || marks.score >= marks.weight || direction !== 'higher' || met !== false) continue;
      if (hasSteps(indicator)) continue;
      const right = pointsOf(indicator, marks.weight, profile);
      if (rate === null || right === null || isRoundedScore(right, marks.score, profile)) continue;
      const data = {
        name: clip(indicator.name.text),
        rate: Number(toPercent(rate).toFixed(2)),
        weight: marks.weight,
        right,
        score: marks.score,
      };
      yield { message: 'wrong', cells: [indicator.score!.cell, indicator.actual!.cell], data };
    }
  },
});
