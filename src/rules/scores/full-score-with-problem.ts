import { hintIn, isBlankWord } from '../support/texts';
import { SELF_EVALUATIONS } from '../support/table';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

const FULL = 100;
const NO_PROBLEM = /^(?:本?项目)?(?:暂|尚)?(?:无|没有|未发现|不存在)/;

export default defineRule({
  code: 'C21',
  name: 'full-score-with-problem',
  title: '自评满分却写了存在的问题',
  family: 'scores',
  severity: 'info',
  forms: SELF_EVALUATIONS,
  basis: '项目支出绩效评价管理办法（财预〔2020〕10号）：自评结果应当客观，得分与存在问题相符',
  messages: {
    both: '自评得分 {total}，「{label}」却写「{problem}」。问题影响指标完成的，请在相应指标扣分；不影响的可以忽略。',
  },
  docs: {
    rule: '总分满分（100 分），存在问题一栏又写了具体问题，提示核对得分。',
    valid: '总分 96，存在问题：设备使用率不高。总分 100，存在问题：无。',
    invalid: '总分 100，存在问题：部分设备闲置。',
  },
  applies: ({ form }) => (form.totalScore?.value === FULL ? form : null),
  *check({ form }) {
    for (const { name, text, cell } of form.conclusions) {
      if (!/问题|不足/.test(name)) continue;
      const problem = text.trim();
      if (isBlankWord(problem) || NO_PROBLEM.test(problem) || hintIn(problem) !== undefined) continue;
      const data = { total: FULL, label: clip(name), problem: clip(problem, 30) };
      yield { message: 'both', cells: [cell, form.totalScore!.cell], data };
    }
  },
});
