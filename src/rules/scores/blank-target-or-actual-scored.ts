import { marksOf } from '../../judgement';
import { SELF_EVALUATIONS } from '../support/table';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

export default defineRule({
  code: 'C15',
  name: 'blank-target-or-actual-scored',
  title: '没有完成值却打分',
  family: 'scores',
  severity: 'error',
  forms: SELF_EVALUATIONS,
  basis: '项目支出绩效评价管理办法（财预〔2020〕10号）：按实际完成值与指标值对照打分',
  messages: {
    actual: '指标「{name}」没有填完成值，却得了 {score} 分，请补填完成值。',
    target: '指标「{name}」没有指标值，却得了 {score} 分，请补填指标值。',
    both: '指标「{name}」的指标值和完成值都空着，却得了 {score} 分，请补填，或核对得分。',
    many: '{count} 个指标没有填完成值或指标值，却打了分：{items}。请逐项补填，或核对得分。',
  },
  gathers: { actual: 'many', target: 'many', both: 'many' },
  docs: {
    rule: '指标值、完成值都填了才能打分。',
    valid: '指标值 12场，完成 12场，得分 10。',
    invalid: '完成值空白，得分 10。',
    limits: '用「—」表示不设指标值的过程类指标不报。',
  },
  ignorable: false,
  *check({ form }) {
    for (const indicator of form.indicators) {
      const marks = marksOf(indicator);
      if (!marks || marks.score <= 0) continue;
      const data = { name: clip(indicator.name.text), score: marks.score };
      const blank = (['actual', 'target'] as const).filter((column) => indicator[column]?.text.trim() === '');
      const [first] = blank;
      if (!first) continue;
      yield {
        message: blank.length === 2 ? 'both' : first,
        cells: [indicator.score!.cell, ...blank.map((column) => indicator[column]!.cell)],
        data,
        item: `「${data.name}」得 ${data.score} 分`,
      };
    }
  },
});
