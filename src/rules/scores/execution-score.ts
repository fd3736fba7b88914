import { asPercent, executionPoints, isRoundedScore, toRatio } from '../../judgement';
import { SELF_EVALUATIONS } from '../support/table';
import { defineRule } from '../rule';
import { executionOf } from '../support/money';

export default defineRule({
  code: 'C08',
  name: 'execution-score',
  title: '预算执行率得分算得不对',
  family: 'scores',
  severity: 'warning',
  forms: SELF_EVALUATIONS,
  basis: '项目支出绩效评价管理办法（财预〔2020〕10号）：预算执行率得分 = 分值 × 全年执行数 ÷ 全年预算数',
  messages: {
    wrong: '预算执行率 {rate}%，分值 {weight}，应得 {right} 分，填的是 {score} 分，请核对。',
  },
  docs: {
    rule: '预算执行率得分等于分值乘执行率，执行率超过 100% 按 100% 计，允许误差见设置。',
    valid: '执行率 76%，分值 10，得分 7.6。',
    invalid: '执行率 86.2%，分值 10，得分 9。',
    limits: '当地按档打分的，可以忽略。',
  },
  yieldsTo: { C01: 'row' },
  applies: ({ form }) =>
    typeof executionOf(form)?.rate === 'number' && typeof executionOf(form)?.score?.value === 'number'
      ? form
      : null,
  *check({ form, profile }) {
    const { rate, weight, score, rateField } = executionOf(form)!;
    if (typeof weight?.value !== 'number') return;
    const right = executionPoints(weight.value, toRatio(asPercent(rate!)), profile);
    if (isRoundedScore(right, score!.value!, profile)) return;
    const data = {
      rate: Number(rate!.toFixed(2)),
      weight: weight.value,
      right,
      score: score!.value!,
    };
    yield { message: 'wrong', cells: [score!.cell, ...(rateField ? [rateField.cell] : [])], data };
  },
});
