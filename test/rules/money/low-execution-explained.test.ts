import rule from '../../../src/rules/money/low-execution-explained';
import { ruleTest } from '../../support/rule';

const table = (rate: number, more: object = {}) => ({
  kind: 'project-self-evaluation' as const,
  money: [{ label: '资金总额', role: 'total' as const, budget: 100, executed: rate, rate }],
  ...more,
});

ruleTest(rule, {
  valid: [
    { name: '90%', table: table(90) },
    {
      name: '说明了',
      table: table(76, { conclusions: [{ name: '存在问题', text: '设备尾款按合同于次年支付' }] }),
    },
    { name: '没有执行数', table: { kind: 'project-self-evaluation' }, outcome: 'not-applicable' },
  ],
  invalid: [
    {
      name: '只说到资金，没有说原因',
      table: table(86, {
        goals: [{ expected: '推广种薯', completed: '资金100%拨付到农户，发放种薯550万粒' }],
      }),
      report: [{ message: 'unexplained', cells: ['G5'] }],
    },

    {
      name: '76% 没有说明',
      table: table(76),
      report: [{ message: 'unexplained', cells: ['G5'], text: '76%' }],
    },
  ],
});
