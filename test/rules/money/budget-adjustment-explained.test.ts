import rule from '../../../src/rules/money/budget-adjustment-explained';
import { ruleTest } from '../../support/rule';

const money = (initial: number, budget: number, reason?: string | null) => [
  {
    label: '总额',
    role: 'total' as const,
    initial,
    budget,
    executed: budget,
    ...(reason === undefined ? {} : { reason }),
  },
];

ruleTest(rule, {
  valid: [
    { name: '监控表没有说明栏', table: { kind: 'monitoring', money: money(100, 180) } },
    { name: '没有调整', table: { kind: 'project-self-evaluation', money: money(100, 100) } },
    { name: '小幅变动，没有原因栏', table: { kind: 'project-self-evaluation', money: money(90, 89.974) } },
    {
      name: '写了理由',
      table: { kind: 'project-self-evaluation', money: money(0, 3.36, '年中追加安可替代资金') },
    },
    {
      name: '结论里写了',
      table: {
        kind: 'project-self-evaluation',
        money: money(202.64, 132.912),
        conclusions: [{ name: '存在问题', text: '因厉行节约调减预算' }],
      },
    },
  ],
  invalid: [
    {
      name: '监控表有说明栏，空着',
      table: { kind: 'monitoring', money: money(865, 2430.18, null) },
      report: [{ message: 'unexplained', cells: ['D5', 'C5', 'J5'], text: '增加 180.9%' }],
    },
    {
      name: '总额变动小，其中的项目支出变动大',
      table: {
        kind: 'department-self-evaluation',
        money: [
          { label: '总额', role: 'total', initial: 1496.3, budget: 1523.26, executed: 1523.26 },
          {
            label: '基本支出',
            role: 'basic-expenditure',
            initial: 1436.3,
            budget: 1448.26,
            executed: 1448.26,
          },
          { label: '项目支出', role: 'project-expenditure', initial: 60, budget: 75, executed: 75 },
        ],
      },
      report: [{ message: 'unexplained', cells: ['D7', 'C7'], text: '增加 25%' }],
    },
    {
      name: '说的是别的调整',
      table: {
        kind: 'project-self-evaluation',
        money: [{ label: '资金总额', role: 'total', initial: 372.41, budget: 476.45, executed: 460 }],
        goals: [{ expected: '服务农业产业', completed: '推动种植结构优化调整，开展培训12场' }],
      },
      report: [{ message: 'unexplained', cells: ['D5', 'C5'] }],
    },
    {
      name: '只有财政拨款一行认得出',
      table: {
        kind: 'project-self-evaluation',
        money: [
          { label: '经费', role: 'unknown', initial: 100, budget: 150, executed: 120 },
          { label: '其中财政拨款', role: 'fiscal', initial: 100, budget: 150, executed: 120 },
        ],
      },
      report: [{ message: 'unexplained', cells: ['D6', 'C6'] }],
    },

    {
      name: '原因栏只有填表提示',
      table: {
        kind: 'project-self-evaluation',
        money: money(0, 3.36, '年中发生预算调整的(追加或调减),应单独说明理由(100字以内)'),
      },
      report: [
        { message: 'unexplained', cells: ['D5', 'C5', 'J5'], text: '年初预算 0，调整后 3.36万元，没有' },
      ],
    },
    {
      name: '减少三成',
      table: { kind: 'project-self-evaluation', money: money(202.64, 132.912) },
      report: [{ message: 'unexplained', cells: ['D5', 'C5'], text: '减少 34.4%' }],
    },
  ],
});
