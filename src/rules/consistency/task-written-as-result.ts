import { ALREADY, anyOf, GOOD_RESULTS, RESULT_PHRASES, WHOLLY } from '../../lexicon';
import { some } from '../support/indicators';
import { plansOf } from '../support/texts';
import { defineRule } from '../rule';

const RESULT = new RegExp(
  `${anyOf(RESULT_PHRASES)}|${anyOf(ALREADY)}${anyOf(WHOLLY)}?完成(?!的)|取得了?${anyOf(GOOD_RESULTS)}的?(?:成效|效果)`,
);

export default defineRule({
  code: 'H12',
  name: 'task-written-as-result',
  title: '任务内容写成了完成结果',
  family: 'consistency',
  severity: 'info',
  forms: ['department-target', 'department-self-evaluation', 'project-target'],
  basis: '通行做法：任务写要做什么，完成情况写在完成情况栏',
  messages: {
    result: '{called}里写「{word}」，说的是完成结果。这里请写要做的事，结果移到完成情况栏。',
  },
  docs: {
    rule: '任务的内容是年初的安排，不应写「完成结果达到预期」一类的结果。',
    valid: '「完成2024年育儿补贴年审」。',
    invalid: '「…，完成结果达到预期」。',
  },
  applies: ({ form }) => some(plansOf(form).filter(({ role }) => role === 'task-content')),
  *check(_, contents) {
    for (const { text, called, cell } of contents) {
      const word = RESULT.exec(text)?.[0];
      if (word) yield { message: 'result', cells: [cell], data: { called, word } };
    }
  },
});
