import rule from '../../../src/rules/structure/completion-described';
import { ruleTest } from '../../support/rule';

const goals = (completed: string | null, expected: string | null = '购买13台安可电脑') => [
  { expected, completed },
];

ruleTest(rule, {
  valid: [
    {
      name: '写明',
      table: { kind: 'project-self-evaluation', goals: goals('购买安可电脑13台，已完成支付') },
    },
    { name: '目标也空白', table: { kind: 'project-self-evaluation', goals: goals(null, null) } },
    { name: '目标表没有完成情况', table: { goals: ['完成'] }, outcome: 'not-applicable' },
  ],
  invalid: [
    {
      name: '空白',
      table: { kind: 'project-self-evaluation', goals: goals(null) },
      report: [{ message: 'blank', cells: ['C6'] }],
    },
    ...['完成', '已完成。', '均已按时完成', '达标'].map((text) => ({
      name: text,
      table: { kind: 'department-self-evaluation' as const, goals: goals(text) },
      report: [{ message: 'bare', cells: ['C6'], text }],
    })),
  ],
});
