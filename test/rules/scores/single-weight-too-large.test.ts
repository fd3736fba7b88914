import rule from '../../../src/rules/scores/single-weight-too-large';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '30 分',
      table: {
        indicators: [
          { name: '甲', weight: 30 },
          { name: '乙', weight: null },
        ],
      },
    },
  ],
  invalid: [
    {
      name: '90 分',
      table: { indicators: [{ name: '成本控制数', weight: 90 }] },
      report: [{ message: 'large', cells: ['H6'], text: ['成本控制数', '90 分'] }],
    },
  ],
});
