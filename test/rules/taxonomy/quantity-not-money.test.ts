import rule from '../../../src/rules/taxonomy/quantity-not-money';
import { ruleTest } from '../../support/rule';

const row = (target: string, unit: string | null = null, level2 = '数量指标') => ({
  indicators: [{ level2, name: '补助经费', target, unit }],
});

ruleTest(rule, {
  valid: [
    {
      name: '补助的人数',
      table: { indicators: [{ level2: '数量指标', name: '补助资金发放人数', target: 12 }] },
    },

    { name: '绝对数', table: row('120个') },
    { name: '成本指标', outcome: 'not-applicable', table: row('≤90万元', null, '成本指标') },
  ],
  invalid: [
    {
      name: '说的是花钱的控制',
      table: { indicators: [{ level2: '数量指标', name: '成本控制', target: '不超过预算' }] },
      report: [{ message: 'control', cells: ['C6', 'E6'], text: '成本控制' }],
    },
    ...['奖补资金总额', '实现产值（万）', '销售收入'].map((name) => ({
      name: `没有写单位：${name}`,
      table: { indicators: [{ level2: '数量指标', name, target: 120 }] },
      report: [{ message: 'money', cells: ['C6', 'E6'] }],
    })),

    {
      name: '值里有万元',
      table: row('28.8万元', '%'),
      report: [{ message: 'money', cells: ['C6', 'E6'], text: '（28.8万元）' }],
    },
    {
      name: '单位栏是元',
      table: row('72890', '元'),
      report: [{ message: 'money', cells: ['C6', 'E6'], text: '（72890元）' }],
    },
  ],
});
