import rule from '../../../src/rules/targets/zero-target-explained';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '以 0 为目标的坏事',
      table: {
        indicators: [
          { name: '安全事故发生数', target: '0起' },
          { name: '补助款结算争议率', target: '0%' },
        ],
      },
    },
    { name: '不是 0', table: { indicators: [{ name: '培训人数', target: '200人' }] } },
  ],
  invalid: [
    {
      name: '培训人数为 0',
      table: { indicators: [{ name: '培训人数', target: '0人' }] },
      report: [{ message: 'zero', cells: ['E6'], text: ['「培训人数」', '「0人」'] }],
    },
  ],
});
