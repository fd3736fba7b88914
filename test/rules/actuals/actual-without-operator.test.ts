import rule from '../../../src/rules/actuals/actual-without-operator';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '确定的数',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '合格率', target: '≥95%', actual: '96.3%' }],
      },
    },
    {
      name: '时限以内',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '响应时间', target: '≤30分钟', actual: '25分钟内' }],
      },
    },
    {
      name: '文字里的不少于',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '宣传', target: '完成', actual: '已按要求不少于规定次数开展' }],
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
      name: '多处照抄合成一条',
      table: {
        kind: 'project-self-evaluation',
        indicators: ['甲', '乙', '丙', '丁'].map((name) => ({ name, target: '≥95%', actual: '≥95%' })),
      },
      report: [{ message: 'manyCopied', cells: ['G6', 'G7', 'G8', 'G9'], text: '4 个指标' }],
    },
    {
      name: '多处带运算符合成一条',
      table: {
        kind: 'project-self-evaluation',
        indicators: ['甲', '乙', '丙', '丁'].map((name) => ({ name, target: '95%', actual: '≥95%' })),
      },
      report: [{ message: 'many', cells: ['G6', 'G7', 'G8', 'G9'] }],
    },

    {
      name: '照抄指标值',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '服务时间', target: '≥360天', actual: '≥360天' }],
      },
      report: [{ message: 'copied', cells: ['G6'], text: '「≥360天」' }],
    },
    {
      name: '带运算符',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '服务体系', target: '建立服务平台', actual: '≥95%' }],
      },
      report: [{ message: 'sign', cells: ['G6'] }],
    },
    {
      name: '只说了范围',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '覆盖率', target: '≥90%', actual: '90%以上' }],
      },
      report: [{ message: 'word', cells: ['G6'], severity: 'warning' }],
    },
  ],
});
