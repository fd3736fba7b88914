import rule from '../../../src/rules/targets/date-in-period';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '年内',
      table: {
        indicators: [
          { name: '完成时间', target: '2024年12月底前' },
          { name: '支付时间', target: '12月底前' },
        ],
      },
    },
    {
      name: '没有年度',
      table: { year: null, indicators: [{ name: '完成时间', target: '2023年12月' }] },
      outcome: 'not-applicable',
    },
    {
      name: '项目目标可以跨年',
      table: { kind: 'project-target', indicators: [{ name: '完成时间', target: '2025年12月' }] },
    },
    {
      name: '部门的表写了期限，也按期限',
      table: {
        head: [{ role: 'period', name: '起止时间', text: '2024年6月至2025年5月' }],
        indicators: [
          { name: '完成时间', target: '2025年5月底前' },
          { name: '截至2025年5月底，开工率', target: '100%' },
        ],
      },
    },
    ...(
      [
        [{ role: 'period', name: '建设工期', text: '2023年9月—2025年6月' }],
        [{ role: 'other', name: '施工时段', text: '2023.9-2025.6' }],
        [{ role: 'other', name: '计划安排', text: '自2023年9月1日起至2025年6月30日止' }],
        [
          { role: 'period', name: '开始日期', text: '2023年9月1日' },
          { role: 'period', name: '完成日期', text: '2025年6月30日' },
        ],
      ] as const
    ).map((head) => ({
      name: `期限写作${head.map(({ name }) => name).join('、')}`,
      table: { head: [...head], indicators: [{ name: '完工时间', target: '2025年6月' }] },
    })),
    {
      name: '在项目期限内',
      table: {
        kind: 'project-target',
        head: [{ role: 'period', name: '项目起止时间', text: '2023年1月—2025年12月' }],
        indicators: [{ name: '完成时间', target: '2025年12月' }],
      },
    },
  ],
  invalid: [
    {
      name: '表头的文字里有两个年份，不是期限',
      table: {
        head: [{ role: 'other', name: '立项依据', text: '2022年至2025年三年行动方案，2021年印发' }],
        indicators: [{ name: '完成时间', target: '2023年12月' }],
      },
      report: [{ message: 'outside', cells: ['E7'] }],
    },
    {
      name: '晚于项目期限的月份',
      table: {
        kind: 'project-target',
        head: [{ role: 'period', name: '项目期', text: '2024年3月-11月' }],
        indicators: [{ name: '完成时间', target: '2024年底' }],
      },
      report: [{ message: 'period', cells: ['E7'] }],
    },
    {
      name: '名称里的期限晚于本年度',
      table: {
        kind: 'project-target',
        indicators: [{ name: '截至2026年12月底，项目开工率', target: '100%' }],
      },
      report: [{ message: 'named', cells: ['C6'], severity: 'warning', text: '2026年12月底' }],
    },
    {
      name: '项目目标早于本年度',
      table: { kind: 'project-target', indicators: [{ name: '完成时间', target: '2023年12月' }] },
      report: [{ message: 'outside', cells: ['E6'] }],
    },
    {
      name: '不在项目期限内',
      table: {
        kind: 'project-target',
        head: [{ role: 'period', name: '项目起止时间', text: '2023年1月—2025年12月' }],
        indicators: [{ name: '完成时间', target: '2026年6月' }],
      },
      report: [{ message: 'period', cells: ['E7'], text: '2023年1月—2025年12月' }],
    },
    {
      name: '上年的日期',
      table: { indicators: [{ name: '完成时间', target: '2023年12月底前' }] },
      report: [{ message: 'outside', cells: ['E6'], text: ['「2023年12月底前」', '2024 年度'] }],
    },
  ],
});
