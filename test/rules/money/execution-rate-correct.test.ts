import rule from '../../../src/rules/money/execution-rate-correct';
import { ruleTest } from '../../support/rule';

const row = (budget: number, executed: number, rate: number | string | null) => ({
  money: [{ label: '年度资金总额', role: 'total' as const, budget, executed, rate }],
});

/** Projects below one another, their money in front of their indicators. */
const list = (rate: string, ...rows: (string | number | null)[][]) => ({
  rows: [
    ['2024年度专项资金绩效运行监控汇总表（1-6月）'],
    ['填报单位：某局', null, null, null, '单位：万元'],
    ['资金执行情况'],
    [
      '项目名称',
      '年初预算数',
      '到位数',
      '使用数',
      rate,
      '三级指标',
      '年度指标值',
      '1-6月完成值',
      '完成可能性',
    ],
    ...rows.map((row) => [...row, '救助人数', '≥50人', '30人', '确定能']),
  ],
});

ruleTest(rule, {
  valid: [
    { name: '四舍五入', table: row(100, 86.2, 86) },
    { name: '预算为 0', table: row(0, 0, 0) },
    {
      name: '项目清单里的率是使用数除以到位数',
      table: list('使用率', ['甲项目', 500, 100, 100, '100%'], ['乙项目', 100, 25, 20, '80%']),
    },
    { name: '不打分的行', table: row(100, 50, '/') },
  ],
  invalid: [
    {
      name: '没有填',
      table: row(100, 50, null),
      report: [{ message: 'blank', cells: ['G5'], severity: 'warning', text: '50%' }],
    },
    {
      name: '项目清单里的一行',
      table: list('执行率', ['甲项目', 500, null, 250, '50%'], ['乙项目', 85.5, null, 21.38, '35%']),
      report: [{ message: 'wrong', cells: ['E6', 'D6', 'B6'], text: ['「乙项目」', '25.01%'] }],
    },
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
