import { completionOf, marksOf } from '../../judgement';
import { shown } from '../support/indicators';
import { SELF_EVALUATIONS } from '../support/table';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

export default defineRule({
  code: 'C14',
  name: 'unmet-target-full-score',
  title: '没有完成却满分',
  family: 'scores',
  severity: 'error',
  forms: SELF_EVALUATIONS,
  basis: '项目支出绩效评价管理办法（财预〔2020〕10号）：未完成指标值的，按完成比例扣分',
  messages: {
    full: '指标「{name}」指标值「{target}」，完成「{actual}」，没有完成，却得满分 {score}/{weight}，请按完成情况打分。',
  },
  docs: {
    rule: '没有达到指标值的，不能得满分。',
    valid: '指标值 100%，完成 72.74%，分值 2，得分 1.45。',
    invalid: '指标值 100%，完成 72.74%，分值 2，得分 2。',
    limits: '反向指标（控制率、结余率等）方向不明时不报。',
  },
  *check({ form }) {
    for (const indicator of form.indicators) {
      const marks = marksOf(indicator);
      if (!marks || marks.score < marks.weight - 1e-9 || completionOf(indicator).met !== false) continue;
      const data = {
        name: clip(indicator.name.text),
        target: shown(indicator.target!),
        actual: shown(indicator.actual!),
        ...marks,
      };
      yield { message: 'full', cells: [indicator.score!.cell, indicator.actual!.cell], data };
    }
  },
});
