import rule from '../../../src/rules/money/development-expenditure-equals-parts';
import { ruleTest } from '../../support/rule';

const money = (whole: number, special: number | string, other: number | null) => [
  { label: '事业发展性支出', role: 'development-expenditure' as const, amount: whole },
  { label: '其中：财政专项资金', role: 'special-funds' as const, amount: special },
  { label: '其他事业发展性支出', role: 'other-development' as const, amount: other },
];

ruleTest(rule, {
  valid: [
    { name: '相等，空白按 0', table: { money: money(4070.02, 4070.02, null) } },
    { name: '没有这一项', table: {}, outcome: 'not-applicable' },
  ],
  invalid: [
    {
      name: '两位数字写颠倒',
      table: { money: money(4070.02, 4007.02, 0) },
      report: [{ message: 'unequal', cells: ['B5', 'B6', 'B7'], text: ['财政专项资金 4,007.02', '相差 63'] }],
    },
    {
      name: '分项不是数字',
      table: { money: money(4070.02, '见附件', 0) },
      report: [
        { message: 'unreadable', cells: ['B6', 'B5', 'B7'], text: '见附件', severity: 'undetermined' },
      ],
    },
  ],
});
