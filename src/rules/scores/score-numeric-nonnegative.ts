import { isBlankWord } from '../support/texts';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

export default defineRule({
  code: 'C05',
  name: 'score-numeric-nonnegative',
  title: '得分不是数字',
  family: 'scores',
  severity: 'error',
  forms: 'all',
  basis: '预算绩效管理系统的校验：得分为不小于 0 的数字',
  messages: {
    text: '指标「{name}」的得分写成「{text}」，不是数字，不能汇总，请改填数字。',
    negative: '指标「{name}」的得分 {score} 小于 0，请核对。',
  },
  docs: {
    rule: '得分填不小于 0 的数字；不打分的填「—」或「/」。',
    valid: '9.5；—。',
    invalid: '满分；-1。',
  },
  ignorable: false,
  *check({ form }) {
    for (const { name, score } of form.indicators) {
      if (!score || isBlankWord(score.text)) continue;
      const data = { name: clip(name.text) };
      if (score.value === null)
        yield { message: 'text', cells: [score.cell], data: { ...data, text: clip(score.text) } };
      else if (score.value < 0)
        yield { message: 'negative', cells: [score.cell], data: { ...data, score: score.value } };
    }
  },
});
