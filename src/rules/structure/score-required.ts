import { executionRow } from '../../judgement';
import { indicatorsWith } from '../support/indicators';
import { stated } from '../support/money';
import { SELF_EVALUATIONS } from '../support/table';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

export default defineRule({
  code: 'A16',
  name: 'score-required',
  title: '没有填得分',
  family: 'structure',
  severity: 'error',
  forms: SELF_EVALUATIONS,
  basis: '项目支出绩效自评表（财预〔2020〕10号附表）：逐项打分并汇总总分',
  relies: 'indicators',
  messages: {
    missing: '指标「{name}」分值 {weight} 分，没有填得分，请按完成情况打分。',
    all: '{count} 个指标都没有填得分，请逐项打分。',
    execution: '预算执行率分值 {weight} 分，没有填得分，请按执行率打分。',
    total: '指标已经打分，总分（合计得分）没有填写，请填写各项得分之和。',
  },
  docs: {
    rule: '有分值的指标和预算执行率都要打分，打了分就要有总分。',
    valid: '分值 10，得分 10；得分合并在几个指标上的，合并格填了就算。',
    invalid: '合计一行只有分值 100，得分空白。',
  },
  ignorable: false,
  applies: ({ form }) => indicatorsWith(form, 'score'),
  *check({ form }, indicators) {
    const scored = indicators.flatMap(({ name, weight, score }) =>
      weight?.value && weight.value > 0 ? [{ name: clip(name.text), weight: weight.value, score }] : [],
    );
    const blank = scored.filter(({ score }) => score.text.trim() === '');
    if (blank.length > 1 && blank.length === scored.length) {
      yield { message: 'all', cells: blank.map(({ score }) => score.cell), data: { count: blank.length } };
    } else {
      for (const { name, weight, score } of blank)
        yield { message: 'missing', cells: [score.cell], data: { name, weight } };
    }
    const execution = executionRow(form)?.amounts;
    const [weight, score] = [stated(execution?.weight), execution?.score];
    if (weight && weight.value > 0 && score?.text.trim() === '')
      yield { message: 'execution', cells: [score.cell], data: { weight: weight.value } };
    const { totalScore } = form;
    const isScored = indicators.some(({ score }) => typeof score.value === 'number');
    if (isScored && totalScore?.text.trim() === '') yield { message: 'total', cells: [totalScore.cell] };
  },
});
