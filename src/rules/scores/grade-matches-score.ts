import type { Form } from '../../form';
import { gradeOf } from '../../judgement';
import { defineRule } from '../rule';

export default defineRule({
  code: 'C07',
  name: 'grade-matches-score',
  title: '等级与总分不符',
  family: 'scores',
  severity: 'error',
  forms: 'all',
  basis:
    '项目支出绩效评价管理办法（财预〔2020〕10号）：90（含）分以上为优，80（含）–90 分为良，60（含）–80 分为中，60 分以下为差',
  messages: {
    wrong: '总分 {score} 应为「{right}」，等级填的是「{grade}」，请改成一致。',
  },
  docs: {
    rule: '评价等级按总分划分：90 优、80 良、60 中、60 以下差。',
    valid: '总分 95，等级优。',
    invalid: '总分 88，等级优。',
    limits: '只核对优、良、中、差四个等级名称；用合格、不合格的地方不核对。',
  },
  applies: ({ form }) =>
    typeof form.totalScore?.value === 'number' && gradeFieldOf(form) !== undefined ? form : null,
  *check({ form, profile }) {
    const score = form.totalScore!.value!;
    const grade = gradeFieldOf(form)!;
    const right = gradeOf(score, profile);
    if (score < 0 || score > 100 || grade.text.trim() === right) return;
    yield {
      message: 'wrong',
      cells: [grade.cell, form.totalScore!.cell],
      data: { score, right, grade: grade.text.trim() },
    };
  },
});

function gradeFieldOf(form: Form) {
  return [...form.head, ...form.conclusions, ...form.signatures].find(
    ({ name, text }) => /等级|等次/.test(name) && /^[优良中差]$/.test(text.trim()),
  );
}
