import rule from '../../../src/rules/taxonomy/social-eco-cost-negative';
import { ruleTest } from '../../support/rule';

const row = (name: string, level2 = '社会成本指标') => ({
  indicators: [{ level1: '成本指标', level2, name }],
});

ruleTest(rule, {
  valid: [
    { name: '噪声', table: row('施工噪声影响天数') },
    { name: '降低污染', table: row('污染投诉减少率') },
    { name: '经济成本不看', table: row('带动就业人数', '经济成本指标'), outcome: 'not-applicable' },
  ],
  invalid: [
    {
      name: '写成效益',
      table: row('带动群众就业人数'),
      report: [{ message: 'benefit', cells: ['C6'], text: '社会成本指标' }],
    },
  ],
});
