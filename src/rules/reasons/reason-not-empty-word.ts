import { completionOf, marksOf } from '../../judgement';
import { indicatorsWith, isEmptyReason, isSubjectOnly } from '../support/indicators';
import { SELF_EVALUATIONS } from '../support/table';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

export default defineRule({
  code: 'G02',
  name: 'reason-not-empty-word',
  title: '原因没有写具体',
  family: 'reasons',
  severity: 'error',
  forms: SELF_EVALUATIONS,
  basis: '项目支出绩效评价管理办法（财预〔2020〕10号）：未完成绩效目标及偏离较大的，应当分析说明原因',
  messages: {
    empty: '指标「{name}」{shortfall}，原因只写「{reason}」，请写明具体原因和改进措施。',
    subject: '指标「{name}」{shortfall}，原因只写「{reason}」，没有说出了什么事，请写明具体原因和改进措施。',
  },
  docs: {
    rule: '扣分或没有完成的指标，原因不能只写「无」「0」「正常」「已完成」，也不能只写「资金」「人员问题」这样的事由。',
    valid: '因汛期影响，道路施工停工 20 天，2025 年 3 月底前完成。',
    invalid: '得分 9/10，原因「0」。',
  },
  applies: ({ form }) => indicatorsWith(form, 'reason'),
  *check(_, indicators) {
    for (const indicator of indicators) {
      const text = indicator.reason.text.trim();
      const only = isSubjectOnly(text);
      if (text === '' || !(only || isEmptyReason(text))) continue;
      const marks = marksOf(indicator);
      const deducted = marks !== null && marks.score < marks.weight - 1e-9;
      if (!deducted && completionOf(indicator).met !== false) continue;
      const shortfall = deducted ? `得分 ${marks.score}/${marks.weight}` : '没有完成指标值';
      const data = { name: clip(indicator.name.text), shortfall, reason: text };
      if (only) yield { message: 'subject', severity: 'warning', cells: [indicator.reason.cell], data };
      else yield { message: 'empty', cells: [indicator.reason.cell], data };
    }
  },
});
