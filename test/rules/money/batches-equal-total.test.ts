import rule from '../../../src/rules/money/batches-equal-total';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '合计相等',
      table: {
        money: [
          { label: '预算总额', role: 'total', amount: 4125.82 },
          { label: '镇本级使用资金', role: 'batch', amount: 4125.82 },
          { label: '转移支付', role: 'batch', amount: null },
        ],
      },
    },
    {
      name: '没有批次',
      table: { money: [{ label: '预算总额', role: 'total', amount: 1 }] },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: '合计少 25.82',
      table: {
        money: [
          { label: '预算总额', role: 'total', amount: 4125.82 },
          { label: '镇本级使用资金', role: 'batch', amount: 4000 },
          { label: '转移支付', role: 'batch', amount: 100 },
        ],
      },
      report: [{ message: 'unequal', cells: ['B6', 'B7', 'B5'], text: ['4,000 + 100', '相差 25.82万元'] }],
    },
  ],
});
