import rule from '../../../src/rules/money/execution-rate-correct';
import { ruleTest } from '../../support/rule';

const row = (budget: number, executed: number, rate: number | string | null) => ({
  money: [{ label: '年度资金总额', role: 'total' as const, budget, executed, rate }],
});

ruleTest(rule, {
  valid: [
    { name: '四舍五入', table: row(100, 86.2, 86) },
    { name: '预算为 0', table: row(0, 0, 0) },
    { name: '没有填', table: row(100, 50, null) },
    { name: '不打分的行', table: row(100, 50, '/') },
  ],
  invalid: [
    {
      name: '按年初预算数算的',
      table: {
        kind: 'project-self-evaluation',
        money: [{ label: '资金总额', role: 'total', initial: 200, budget: 100, executed: 90, rate: 45 }],
      },
      report: [{ message: 'wrong', cells: ['G5', 'E5', 'D5'], severity: 'warning' }],
    },

    {
      name: '算错',
      table: row(100, 86.2, 90),
      report: [{ message: 'wrong', cells: ['G5', 'E5', 'D5'], text: ['86.2 ÷ 预算数 100 = 86.2%', '90%'] }],
    },
    {
      name: '监控表只有年初预算数',
      table: {
        kind: 'monitoring',
        money: [
          { label: '年度资金总额', role: 'total', initial: 500, executed: 260, rate: 52 },
          { label: '其中：财政拨款', role: 'fiscal', initial: 400, executed: 200, rate: 60 },
        ],
      },
      report: [{ message: 'wrong', cells: ['G6', 'E6', 'C6'], text: ['200 ÷ 预算数 400 = 50%', '60%'] }],
    },
    {
      name: '总额填 0，按各项资金算',
      table: {
        money: [
          { label: '年度资金总额：', role: 'total', budget: 0, executed: 0, rate: 0 },
          { label: '其中：财政拨款', role: 'fiscal', budget: 89.974, executed: 89.974 },
        ],
      },
      report: [
        { message: 'parts', cells: ['G5', 'E5', 'D5'], text: ['按各项资金合计', '= 100%', '连同总额'] },
      ],
    },
  ],
});
