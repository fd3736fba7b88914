import { fold } from '../../text';
import { defineRule } from '../rule';

export default defineRule({
  code: 'A05',
  name: 'goal-is-text',
  title: '目标只是数字，不是文字',
  family: 'structure',
  severity: 'error',
  forms: 'all',
  basis: '中央部门预算绩效目标管理办法（财预〔2015〕88号）：绩效目标应当指向明确',
  messages: {
    number: '目标一格只有「{text}」，看不出要做什么，请用文字写明目标的内容和程度。',
  },
  docs: {
    rule: '总体目标和完成情况用文字写明，不能只有一个数。',
    valid: '完成道路养护43.2公里。',
    invalid: '预期目标 43.2，实际完成情况 37.24。',
  },
  ignorable: false,
  *check({ form }) {
    for (const { expected, completed } of form.goals) {
      for (const field of [expected, completed]) {
        if (!field || !/^[-+]?[\d,.]+\s*[%a-z\u4e00-\u9fff]{0,3}$/i.test(fold(field.text).trim())) continue;
        yield { message: 'number', cells: [field.cell], data: { text: field.text.trim() } };
      }
    }
  },
});
