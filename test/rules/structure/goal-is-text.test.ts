import rule from '../../../src/rules/structure/goal-is-text';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    { name: '文字', table: { goals: ['完成道路养护43.2公里'] } },
    { name: '空白由另一条规则管', table: { goals: [{ expected: null }] } },
  ],
  invalid: [
    {
      name: '目标和完成情况都是数',
      table: { kind: 'project-self-evaluation', goals: [{ expected: 43.2, completed: '37.24公里' }] },
      report: [
        { message: 'number', cells: ['B6'], text: '43.2' },
        { message: 'number', cells: ['C6'], text: '37.24公里' },
      ],
    },
  ],
});
