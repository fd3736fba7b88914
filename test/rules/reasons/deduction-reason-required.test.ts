import rule from '../../../src/rules/reasons/deduction-reason-required';
import { ruleTest } from '../../support/rule';

const row = (score: number, reason: string | null, actual = '基本完成', target = '按期完成') => ({
  kind: 'project-self-evaluation' as const,
  indicators: [{ name: '活动开展情况', target, actual, weight: 10, score, reason }],
});

ruleTest(rule, {
  valid: [
    { name: '满分', table: row(10, null, '12场', '≥12场') },
    { name: '写了原因', table: row(8.3, '台风停办两场') },
    { name: '写无由另一条规则管', table: row(8.3, '无') },
    { name: '完成却扣分由另一条规则管', table: row(9, null, '12场', '≥12场') },
    { name: '看得出没有完成由另一条规则管', table: row(8.3, null, '10场', '≥12场') },
    {
      name: '没有原因栏',
      table: { kind: 'project-self-evaluation', indicators: [{ name: '甲', weight: 10, score: 8 }] },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: '照抄目标的文字算不得完成',
      table: row(9, null, '逐步提高', '逐步提高'),
      report: [{ message: 'missing', cells: ['J6', 'I6'], text: '9/10' }],
    },
    {
      name: '多个合成一条',
      table: {
        kind: 'project-self-evaluation',
        indicators: ['甲', '乙', '丙', '丁'].map((name) => ({
          name,
          target: '规范',
          actual: '基本规范',
          weight: 5,
          score: 4,
          reason: null,
        })),
      },
      report: [
        {
          message: 'many',
          cells: ['J6', 'I6', 'J7', 'I7', 'J8', 'I8', 'J9', 'I9'],
          text: ['4 个指标', '4/5'],
        },
      ],
    },

    {
      name: '扣分没有原因',
      table: row(8.3, null),
      report: [{ message: 'missing', cells: ['J6', 'I6'], text: '8.3/10' }],
    },
  ],
});
