import rule from '../../../src/rules/scores/fractional-weight';
import { ruleTest } from '../../support/rule';

const table = (...weights: number[]) => ({
  indicators: weights.map((weight, i) => ({ name: `指标${i}`, weight })),
});

ruleTest(rule, {
  valid: [
    { name: '整数和半分', table: table(10, 7.5, 22.5) },
    { name: '三个平分', table: table(3.33, 3.33, 3.34, 6.67) },
    { name: '没有分值', table: { indicators: [{ name: '甲' }] }, outcome: 'not-applicable' },
  ],
  invalid: [
    {
      name: '有一个零碎，其余的三分之一也是零碎',
      table: table(10.3, 9.3, 10.8),
      report: [{ message: 'odd', cells: ['H6', 'H7', 'H8'], text: '3 个' }],
    },
    {
      name: '零碎',
      table: table(3.71, 10, 5.56),
      report: [{ message: 'odd', cells: ['H6', 'H8'], text: ['2 个', '3.71'] }],
    },
  ],
});
