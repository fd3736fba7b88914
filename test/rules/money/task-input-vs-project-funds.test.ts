import rule from '../../../src/rules/money/task-input-vs-project-funds';
import { ruleTest } from '../../support/rule';

const funds = { label: '其中：财政专项资金', role: 'special-funds' as const, amount: 4070.02 };
const tasks = (...amounts: (number | string | null)[]) =>
  amounts.map((amount, index) => ({ name: `任务${index + 1}`, content: null, amount }));

ruleTest(rule, {
  valid: [
    { name: '投入等于资金', table: { money: [funds], tasks: tasks(4000, 70.02) } },
    { name: '投入占八成', table: { money: [funds], tasks: tasks(3200, 100, 0) } },
    { name: '任务都没有资金', table: { money: [funds], tasks: tasks(0, null) }, outcome: 'not-applicable' },
    { name: '没有专项资金', table: { tasks: tasks(20) }, outcome: 'not-applicable' },
  ],
  invalid: [
    {
      name: '投入不到两成，投入为 0 的任务不点名',
      table: { money: [funds], tasks: tasks(20, 60, 54.3, 140, 513.95, 0) },
      report: [
        {
          message: 'low',
          cells: ['D7', 'D8', 'D9', 'D10', 'D11', 'B5'],
          text: [
            '20 + 60 + 54.3 + 140 + 513.95 = 788.25万元',
            '「财政专项资金」 4,070.02万元的 19.4%',
            '3,281.77万元',
          ],
        },
      ],
    },
    {
      name: '投入超过总额',
      table: { money: [funds], tasks: tasks(4000, 170.02) },
      report: [{ message: 'high', cells: ['D7', 'D8', 'B5'], text: '4,170.02' }],
    },
    {
      name: '投入不是数字',
      table: { money: [funds], tasks: tasks(4000, '另行安排') },
      report: [
        { message: 'unreadable', cells: ['D8'], text: ['任务2', '另行安排'], severity: 'undetermined' },
      ],
    },
  ],
});
