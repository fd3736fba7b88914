import { anyOf, CONCLUSION_SIGNS } from '../../lexicon';
import { stated } from '../support/money';
import { SELF_EVALUATIONS } from '../support/table';
import { isBlankWord } from '../support/texts';
import { defineRule } from '../rule';

const ASKED = new RegExp(anyOf(CONCLUSION_SIGNS));

export default defineRule({
  code: 'A22',
  name: 'conclusion-filled',
  title: '没有填结论、问题或措施',
  family: 'structure',
  severity: 'warning',
  forms: SELF_EVALUATIONS,
  basis: '项目支出绩效评价管理办法（财预〔2020〕10号）：未完成的绩效目标应当分析原因，提出改进措施',
  messages: {
    blank: '总分 {score} 分，没有满分，{names}却没有填写内容，请写明扣分反映的问题和改进措施。',
  },
  docs: {
    rule: '总分不满 100 分时，评价结论、存在问题、改进措施（偏差原因）应当填写，不能只写「无」。',
    valid: '总分 94，存在问题：设备到货晚于计划20天；改进措施：提前招标。',
    invalid: '总分 94，存在问题「无」，改进措施「无」。',
    limits: '没有总分时不判断。',
  },
  applies: ({ form }) => (form.conclusions.length > 0 ? stated(form.totalScore) : null),
  *check({ form }, { value: score }) {
    if (score >= 100) return;
    const blank = form.conclusions.filter(({ name, text }) => ASKED.test(name) && isBlankWord(text));
    if (blank.length === 0) return;
    const names = blank.map(({ name }) => `「${name.replace(/\s/g, '')}」`).join('');
    yield { message: 'blank', cells: blank.map(({ cell }) => cell), data: { score, names } };
  },
});
