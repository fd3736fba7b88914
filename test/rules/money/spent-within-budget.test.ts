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

    {
      name: '只有年初预算，超过的写明了追加',
      table: {
        kind: 'department-self-evaluation',
        money: [{ label: '总额', role: 'total', initial: 100, executed: 103 }],
        conclusions: [{ name: '说明', text: '年中追加人员经费3万元' }],
      },
    },
    { name: '不超过', table: row(100, 100) },
    { name: '一分的误差', table: row(100, 100.01) },
    { name: '没有执行数', table: row(100, null) },
    { name: '预算为 0 由另一条规则管', table: row(0, 3) },
  ],
  invalid: [
    {
      name: '总额与唯一的来源超得一样多，只报总额',
      table: {
        kind: 'project-self-evaluation',
        money: [
          { label: '总额', role: 'total', budget: 100, executed: 103 },
          { label: '财政拨款', role: 'fiscal', budget: 100, executed: 103 },
        ],
      },
      report: [{ message: 'over', cells: ['E5', 'D5'] }],
    },
    {
      name: '自评表只有年初预算，没有说明',
      table: {
        kind: 'department-self-evaluation',
        money: [{ label: '总额', role: 'total', initial: 100, executed: 103 }],
      },
      report: [{ message: 'initial', cells: ['E5', 'C5'], text: '多 3万元' }],
    },
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
