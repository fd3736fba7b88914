import { completionOf, isMeasured, marksOf, type Completion } from '../../judgement';
import { indicatorsWith } from '../support/indicators';
import { SELF_EVALUATIONS } from '../support/table';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

export default defineRule({
  code: 'G01',
  name: 'deduction-reason-required',
  title: '扣分没有写原因',
  family: 'reasons',
  severity: 'error',
  forms: SELF_EVALUATIONS,
  basis: '项目支出绩效自评表（财预〔2020〕10号附表）：偏差原因分析及改进措施',
  messages: {
    missing: '指标「{name}」得分 {score}/{weight}，没有写偏差原因，请写明差在哪里、为什么、怎么改进。',
    many: '{count} 个指标扣了分，没有写偏差原因：{items}。请逐项写明差在哪里、为什么、怎么改进。',
  },
  gathers: { missing: 'many' },
  docs: {
    rule: '得分低于分值的指标要写偏差原因和改进措施。',
    valid: '得分 8.6/10，原因：雨季停工 20 天；措施：2025 年 3 月底前补齐。',
    invalid: '得分 9/10，原因空白。',
    limits:
      '数值看得出已完成却扣分的，由 C13 检查；数值看得出没有完成的，由 F05、F08 检查；没有原因栏的表不检查。',
  },
  applies: ({ form }) => indicatorsWith(form, 'reason', 'score'),
  *check(_, indicators) {
    for (const indicator of indicators) {
      const marks = marksOf(indicator);
      const { reason } = indicator;
      if (!marks || marks.score >= marks.weight - 1e-9 || reason.text.trim() !== '') continue;
      const completion = completionOf(indicator);
      if (completion.met === true ? isMeasured(completion, indicator) : isCounted(completion)) continue;
      const data = { name: clip(indicator.name.text), ...marks };
      yield {
        message: 'missing',
        cells: [reason.cell, indicator.score.cell],
        data,
        item: `「${data.name}」${marks.score}/${marks.weight}`,
      };
    }
  },
});

/** Whether numbers tell that the target was missed. */
function isCounted({ met, comparison }: Completion): boolean {
  return met === false && comparison !== null;
}
