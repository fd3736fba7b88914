import rule from '../../../src/rules/money/budget-total-equals-parts';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '两部分之和等于总额',
      table: {
        money: [
          { label: '预算总额', role: 'total', amount: 4125.82 },
          { label: '部门预算支出', role: 'department-expenditure', amount: 55.8 },
          { label: '事业发展性支出', role: 'development-expenditure', amount: 4070.02 },
        ],
      },
    },
    {
      name: '事业发展性支出已含在部门预算支出内',
      table: {
        money: [
          { label: '预算总额', role: 'total', amount: 4125.82 },
          { label: '部门预算支出', role: 'department-expenditure', amount: 4125.82 },
          { label: '其中：事业发展性支出', role: 'development-expenditure', amount: 4070.02 },
        ],
      },
    },
    {
      name: '没有事业发展性支出',
      table: { money: [{ label: '预算总额', role: 'total', amount: 1 }] },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: '两部分之和不等于总额',
      table: {
        money: [
          { label: '预算总额', role: 'total', amount: 100 },
          { label: '部门预算支出', role: 'department-expenditure', amount: 50 },
          { label: '事业发展性支出', role: 'development-expenditure', amount: 40 },
        ],
      },
      report: [
        {
          message: 'unequal',
          cells: ['B6', 'B7', 'B5'],
          text: ['50 + 事业发展性支出 40 = 90', '相差 10万元'],
        },
      ],
    },
    {
      name: '疑似整列错位',
      table: {
        money: [
          { label: '预算总额', role: 'total', amount: 4125.82 },
          { label: '部门预算支出', role: 'department-expenditure', amount: 31 },
          { label: '项目支出', role: 'project-expenditure', amount: 55.8 },
          { label: '事业发展性支出', role: 'development-expenditure', amount: 4070.02 },
        ],
      },
      report: [{ message: 'shifted', cells: ['B6', 'B8', 'B5', 'B7'], text: '项目支出 55.8' }],
    },
  ],
});
