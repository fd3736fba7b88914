import rule from '../../../src/rules/text/repeated-punctuation';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: ['完成复审。巩固成果。', '等等……', '完成《甲》《乙》。', '1. 甲；2. 乙。'].map((goal) => ({
    name: goal,
    table: { goals: [goal] },
  })),
  invalid: [
    {
      name: '两个句号',
      table: { goals: ['完成复审。。巩固成果。'] },
      report: [{ message: 'repeated', cells: ['B5'], text: '复审。。' }],
    },
    {
      name: '逗号加句号',
      table: { goals: ['开展义诊，。巩固成果。'] },
      report: [{ message: 'repeated', cells: ['B5'], text: '，。' }],
    },
    {
      name: '一串点',
      table: { goals: ['开展义诊.....巩固成果'] },
      report: [{ message: 'repeated', cells: ['B5'] }],
    },
  ],
});
