import rule from '../../../src/rules/consistency/head-fields-agree';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    { name: '相同', table: { head: [{ role: 'period', name: '预算年度', text: '2024年' }] } },
    {
      name: '期限可以跨年',
      table: {
        head: [
          { role: 'period', name: '实施期限', text: '2023年' },
          { role: 'other', name: '填报日期', text: '2025年1月' },
        ],
      },
    },
    { name: '没有年度', table: { year: null }, outcome: 'not-applicable' },
  ],
  invalid: [
    {
      name: '年度栏不同',
      table: { head: [{ role: 'period', name: '预算年度', text: '2023年' }] },
      report: [{ message: 'year', cells: ['B5', 'A2'], text: ['2024', '「预算年度」', '「2023年」'] }],
    },
  ],
});
