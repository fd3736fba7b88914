import rule from '../../../src/rules/actuals/actual-copied-from-target';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '有两行不同',
      table: {
        kind: 'department-self-evaluation',
        indicators: [96, 97, 95, 95, 95, 95].map((value, i) => ({
          name: `合格率${i}`,
          target: '≥95%',
          actual: `${value}%`,
        })),
      },
    },
    {
      name: '行数太少',
      table: {
        kind: 'department-self-evaluation',
        indicators: [1, 2, 3, 4].map((i) => ({ name: `合格率${i}`, target: '≥95%', actual: '95%' })),
      },
    },
    {
      name: '有一项没有完成',
      table: {
        kind: 'department-self-evaluation',
        indicators: ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'].map((name, i) => ({
          name,
          target: `做好${name}项工作`,
          actual: i === 3 ? '部分完成' : '已完成',
        })),
      },
    },
    {
      name: '没有完成值一列',
      table: { kind: 'department-self-evaluation', indicators: [{ name: '合格率', target: '≥95%' }] },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: '每行相同',
      table: {
        kind: 'department-self-evaluation',
        indicators: [
          { name: '甲', target: '≥95%', actual: '95%' },
          { name: '乙', target: '12场', actual: '12场' },
          { name: '丙', target: '高', actual: '高' },
          { name: '丁', target: '72890元', actual: '7.289万元' },
          { name: '戊', target: '100%', actual: '无' },
          { name: '己', target: '100%', actual: '100%' },
        ],
      },
      report: [{ message: 'copied', cells: ['G6', 'G7', 'G8', 'G9', 'G11'], text: ['5 个指标', '有 5 个'] }],
    },
  ],
});
