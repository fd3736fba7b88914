import rule from '../../../src/rules/money/spent-within-budget';
import { ruleTest } from '../../support/rule';

const row = (budget: number, executed: number | null) => ({
  kind: 'project-self-evaluation' as const,
  money: [{ label: '其中：财政拨款', role: 'fiscal' as const, budget, executed }],
});

ruleTest(rule, {
  valid: [
    {
      name: '预计数不超过',
      table: {
        kind: 'monitoring',
        money: [{ label: '合计', role: 'total', initial: 105, executed: 50, forecast: 105 }],
      },
    },

    { name: '不超过', table: row(100, 100) },
    { name: '一分的误差', table: row(100, 100.01) },
    { name: '没有执行数', table: row(100, null) },
    { name: '预算为 0 由另一条规则管', table: row(0, 3) },
  ],
  invalid: [
    {
      name: '年中执行数超过年初预算',
      table: { kind: 'monitoring', money: [{ label: '合计', role: 'total', initial: 100, executed: 103 }] },
      report: [{ message: 'over', cells: ['E5', 'C5'] }],
    },

    {
      name: '超过',
      table: row(100, 103),
      report: [{ message: 'over', cells: ['E5', 'D5'], text: ['「财政拨款」', '多 3万元'] }],
    },
  ],
});
