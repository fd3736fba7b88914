import rule from '../../../src/rules/targets/approximate-target';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '确定的数',
      table: { goals: ['全年体检19000人。'], indicators: [{ name: '体检人数', target: '≥19000人' }] },
    },
  ],
  invalid: [
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
