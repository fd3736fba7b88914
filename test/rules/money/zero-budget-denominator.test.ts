import rule from '../../../src/rules/money/zero-budget-denominator';
import { ruleTest } from '../../support/rule';

const row = (budget: number | null, executed: number) => ({
  kind: 'project-self-evaluation' as const,
  money: [{ label: '单位资金', role: 'own-funds' as const, budget, executed }],
});

ruleTest(rule, {
  valid: [
    { name: '都是 0', table: row(0, 0) },
    { name: '都有数', table: row(3.36, 3.36) },
    { name: '预算空白', table: row(null, 3) },
  ],
  invalid: [
    {
      name: '预算 0 有支出',
      table: row(0, 3.36),
      report: [{ message: 'zero', cells: ['D5', 'E5'], text: '3.36万元' }],
    },
  ],
});
