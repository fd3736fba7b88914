import rule from '../../../src/rules/money/expenditure-equals-income';
import { ruleTest } from '../../support/rule';

const income = (amount: number) => [
  { label: '财政拨款', role: 'fiscal' as const, amount },
  { label: '其他资金', role: 'other' as const, amount: 0 },
];

ruleTest(rule, {
  valid: [
    {
      name: '事业发展性支出列在项目支出内',
      table: {
        money: [
          { label: '部门预算支出', role: 'department-expenditure', amount: 4125.82 },
          { label: '基本支出', role: 'basic-expenditure', amount: 55.8 },
          { label: '项目支出', role: 'project-expenditure', amount: 4070.02 },
          ...income(4125.82),
        ],
      },
    },
    {
      name: '错位的表，项目支出加事业发展性支出等于收入',
      table: {
        money: [
          { label: '部门预算支出', role: 'department-expenditure', amount: 31 },
          { label: '基本支出', role: 'basic-expenditure', amount: '预算金额(万元)' },
          { label: '项目支出', role: 'project-expenditure', amount: 55.8 },
          { label: '事业发展性支出', role: 'development-expenditure', amount: 4070.02 },
          ...income(4125.82),
        ],
      },
    },
    {
      name: '支出自身不平，不下结论',
      table: {
        money: [
          { label: '部门预算支出', role: 'department-expenditure', amount: 4125.82 },
          { label: '项目支出', role: 'project-expenditure', amount: 55.8 },
          ...income(4025.82),
        ],
      },
    },
    {
      name: '支出没有写合计，也没有印着的总额，不下结论',
      table: {
        money: [
          { label: '基本支出', role: 'basic-expenditure', amount: 1200 },
          { label: '项目支出', role: 'project-expenditure', amount: 800 },
          ...income(1900),
        ],
      },
    },
    {
      name: '差额正是年末结转',
      table: {
        money: [
          { label: '年度收入合计', role: 'income-total', amount: 1699.12 },
          { label: '年度支出合计', role: 'department-expenditure', amount: 1595.59 },
          { label: '基本支出', role: 'basic-expenditure', amount: 890.4 },
          { label: '项目支出', role: 'project-expenditure', amount: 705.19 },
          { label: '年末结转', role: 'carry-over', amount: 103.53 },
        ],
      },
    },
    {
      name: '只列了一项资金，未必是全部收入',
      table: {
        money: [
          { label: '财政拨款', role: 'fiscal', amount: 183.18 },
          { label: '基本支出', role: 'basic-expenditure', amount: 183.58 },
          { label: '项目支出', role: 'project-expenditure', amount: 0 },
        ],
      },
      outcome: 'not-applicable',
    },
    { name: '没有支出', table: { money: income(100) }, outcome: 'not-applicable' },
    {
      name: '收入没有填',
      table: { money: [{ label: '部门预算支出', role: 'department-expenditure', amount: 31 }] },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: '收入少一百',
      table: {
        money: [
          { label: '部门预算支出', role: 'department-expenditure', amount: 4125.82 },
          { label: '基本支出', role: 'basic-expenditure', amount: 55.8 },
          { label: '项目支出', role: 'project-expenditure', amount: 4070.02 },
          ...income(4025.82),
        ],
      },
      report: [
        {
          message: 'unequal',
          cells: ['B5', 'B6', 'B7', 'B8', 'B9'],
          text: ['4,125.82', '4,025.82', '相差 100万元'],
        },
      ],
    },
    {
      name: '只有基本支出和项目支出，印着的总额与收入相同',
      table: {
        money: [
          { label: '资金总额', role: 'total', amount: 1900 },
          { label: '基本支出', role: 'basic-expenditure', amount: 1200 },
          { label: '项目支出', role: 'project-expenditure', amount: 690 },
          ...income(1900),
        ],
      },
      report: [{ message: 'unequal', cells: ['B6', 'B7', 'B8', 'B9'], text: '相差 10万元' }],
    },
    {
      name: '总额与支出相同，收入各项列全了却不够',
      table: {
        money: [
          { label: '年度资金总额', role: 'total', budget: 799.12 },
          { label: '一般公共预算', role: 'fiscal', amount: 792.22 },
          { label: '其他资金', role: 'other', amount: null },
          { label: '基本支出', role: 'basic-expenditure', amount: 512.29 },
          { label: '项目支出', role: 'project-expenditure', amount: 286.83 },
        ],
      },
      report: [{ message: 'unequal', cells: ['B8', 'B9', 'B6'], text: ['799.12', '792.22', '6.9万元'] }],
    },
  ],
});
