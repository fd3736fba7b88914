import { completionOf, isMeasured, marksOf } from '../../judgement';
import { hasReason, hasSteps, shown } from '../support/indicators';
import { SELF_EVALUATIONS } from '../support/table';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

export default defineRule({
  code: 'C13',
  name: 'met-target-deducted',
  title: '完成了却扣分',
  family: 'scores',
  severity: 'warning',
  forms: SELF_EVALUATIONS,
  basis: '项目支出绩效评价管理办法（财预〔2020〕10号）：完成指标值的记满分；扣分的应当说明原因',
  messages: {
    deducted:
      '指标「{name}」指标值「{target}」，完成「{actual}」，已经完成，却只得 {score}/{weight} 分，又没有写原因。请核对完成值，或写明扣分原因。',
  },
  docs: {
    rule: '完成了指标值的记满分；扣分的要写原因。',
    valid: '指标值 100%，完成 100%，得分 10/10；扣分并写明「验收晚于计划」。',
    invalid: '指标值 100%，完成 100%，得分 19/20，原因空白。',
    limits: '看不出是否完成的不报；指标值是文字、又有原因栏的，由 G01 检查；评分标准写明分档得分的不报。',
  },
  *check({ form }) {
    for (const indicator of form.indicators) {
      const marks = marksOf(indicator);
      const completion = completionOf(indicator);
      if (!marks || marks.score >= marks.weight - 1e-9 || hasReason(indicator) || completion.met !== true)
        continue;
      // Of words nobody knows how far they are met: G01 asks for the reason. Steps that are printed may give less.
      if ((indicator.reason && !isMeasured(completion, indicator)) || hasSteps(indicator)) continue;
      const data = {
        name: clip(indicator.name.text),
        target: shown(indicator.target!),
        actual: shown(indicator.actual!),
        ...marks,
      };
      yield { message: 'deducted', cells: [indicator.score!.cell, indicator.actual!.cell], data };
    }
  },
});
