import rule from '../../../src/rules/structure/stacked-lines-match';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [{ name: '行数相等', table: { indicators: [{ name: '活动场次', target: '12场' }] } }],
  invalid: [
    {
      name: '8 个名称 7 行值',
      table: {
        indicators: [{ name: '活动场次', target: '12场' }],
        stackMismatch: { column: 'target', names: 8, values: 7 },
      },
      report: [{ message: 'mismatch', cells: ['E6', 'C6'], text: ['8 个', '7 行', '指标值'] }],
    },
  ],
});
