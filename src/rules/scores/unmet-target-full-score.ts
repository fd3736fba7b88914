import type { Indicator } from '../../form';
import { completionOf, marksOf } from '../../judgement';
import { convert, type Operator } from '../../quantity';
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
    unproven:
      '指标「{name}」指标值「{target}」，完成值只写「{actual}」，说明不了已经达到，却得满分 {score}/{weight}。请写实际完成的数，按完成情况打分。',
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
      const isShort = completionOf(indicator).met === false;
      if (!marks || marks.score < marks.weight - 1e-9 || !(isShort || isBoundBelow(indicator))) continue;
      const data = {
        name: clip(indicator.name.text),
        target: shown(indicator.target!),
        actual: shown(indicator.actual!),
        ...marks,
      };
      yield {
        message: isShort ? 'full' : 'unproven',
        cells: [indicator.score!.cell, indicator.actual!.cell],
        data,
      };
    }
  },
});

/** ＞70% where ＞80% is asked for: a bound below the target shows nothing. */
function isBoundBelow({ target, actual }: Indicator): boolean {
  const [asked, reached] = [target?.value, actual?.value];
  if (!asked || !reached || !AT_LEAST.includes(asked.operator) || !AT_LEAST.includes(reached.operator))
    return false;
  const value = reached.unit === null ? null : convert(reached.value ?? NaN, reached.unit, asked.unit);
  return value !== null && asked.value !== null && value < asked.value;
}

const AT_LEAST: readonly (Operator | null)[] = ['>=', '>'];
