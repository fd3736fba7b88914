import rule from '../../../src/rules/scores/execution-score';
import { ruleTest } from '../../support/rule';

const money = (executed: number, score: number | null, budget = 100) => [
  { label: '年度资金总额', role: 'total' as const, budget, executed, rate: null, weight: 10, score },
];

ruleTest(rule, {
  valid: [
    { name: '76% 得 7.6', table: { kind: 'project-self-evaluation', money: money(76, 7.6) } },
    { name: '超过预算按满分', table: { kind: 'project-self-evaluation', money: money(103, 10) } },
    { name: '误差以内', table: { kind: 'project-self-evaluation', money: money(86.2, 8.61) } },
    {
      name: '只印了执行率',
      table: {
        kind: 'project-self-evaluation',
        money: [{ label: '资金总额', role: 'total', rate: 76, weight: 10, score: 7.6 }],
      },
    },
    {
      name: '没有得分',
      table: { kind: 'project-self-evaluation', money: money(76, null) },
      outcome: 'not-applicable',
    },
    {
      name: '预算为 0',
      table: { kind: 'project-self-evaluation', money: money(3, 10, 0) },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: '86.2% 得 9',
      table: { kind: 'project-self-evaluation', money: money(86.2, 9) },
      report: [{ message: 'wrong', cells: ['I5', 'G5'], text: ['86.2%', '应得 8.62 分', '填的是 9 分'] }],
    },
    {
      name: '总额写 0，按各项资金算',
      table: {
        kind: 'project-self-evaluation',
        money: [
          { label: '年度资金总额', role: 'total', budget: 0, executed: 0, rate: 0, weight: 10, score: 0 },
          { label: '财政拨款', role: 'fiscal', budget: 89.974, executed: 89.974 },
        ],
      },
      report: [{ message: 'wrong', cells: ['I5', 'G5'], text: '应得 10 分' }],
    },
  ],
});
