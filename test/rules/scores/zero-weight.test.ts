import rule from '../../../src/rules/scores/zero-weight';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '有分值',
      table: {
        indicators: [
          { name: '甲', weight: 0.5 },
          { name: '乙', weight: null },
        ],
      },
    },
  ],
  invalid: [
    {
      name: '0 分',
      table: { indicators: [{ name: '甲', weight: 0 }] },
      report: [{ message: 'zero', cells: ['H6'], text: '「甲」' }],
    },
  ],
});
