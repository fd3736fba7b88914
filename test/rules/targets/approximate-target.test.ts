import rule from '../../../src/rules/targets/approximate-target';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '完成值是确数',
      table: {
        kind: 'project-self-evaluation',
        indicators: [{ name: '体检多少人', target: '100人', actual: '120人' }],
      },
    },
    {
      name: '确定的数',
      table: { goals: ['全年体检19000人。'], indicators: [{ name: '体检人数', target: '≥19000人' }] },
    },
  ],
  invalid: [
    ...['200余人', '600多人', '约300人', '近300人'].map((actual) => ({
      name: `完成值是约数：${actual}`,
      table: {
        kind: 'project-self-evaluation' as const,
        indicators: [{ name: '培训人数', target: '≥150人', actual }],
      },
      report: [{ message: 'actual', cells: ['G6'], severity: 'warning' as const, text: actual }],
    })),
    {
      name: '指标值和目标里的约数',
      table: {
        goals: ['目标3：现状评价15家，职业健康体检人数约19000人。'],
        indicators: [{ name: '体检人数', target: '约19000人' }],
      },
      report: [
        { message: 'target', cells: ['E7'], text: '「约19000人」' },
        { message: 'prose', cells: ['B5'], text: '19000人' },
      ],
    },
  ],
});
