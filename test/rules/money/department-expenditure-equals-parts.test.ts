import rule from '../../../src/rules/money/department-expenditure-equals-parts';
import { ruleTest } from '../../support/rule';

const money = (whole: number, basic: number | string | null, project: number) => [
  { label: '部门预算支出', role: 'department-expenditure' as const, amount: whole },
  { label: '基本支出', role: 'basic-expenditure' as const, amount: basic },
  { label: '项目支出', role: 'project-expenditure' as const, amount: project },
];

ruleTest(rule, {
  valid: [
    { name: '相等', table: { money: money(4125.82, 55.8, 4070.02) } },
    { name: '没有基本支出，空白按 0', table: { money: money(100, null, 100) } },
    { name: '没有部门预算支出', table: {}, outcome: 'not-applicable' },
  ],
  invalid: [
    {
      name: '不相等',
      table: { money: money(100, 30, 60) },
      report: [
        { message: 'unequal', cells: ['B5', 'B6', 'B7'], text: ['基本支出 30 + 项目支出 60', '相差 10万元'] },
      ],
    },
    {
      name: '分项不是数字，其余已经超过总数',
      table: { money: money(31, '预算金额(万元)', 55.8) },
      report: [{ message: 'unequal', cells: ['B5', 'B6', 'B7'], text: '预算金额(万元)' }],
    },
    {
      name: '分项不是数字，其余没有超过总数',
      table: { money: money(100, '预算金额(万元)', 55.8) },
      report: [
        {
          message: 'unreadable',
          cells: ['B6', 'B5', 'B7'],
          text: '预算金额(万元)',
          severity: 'undetermined',
        },
      ],
    },
  ],
});
