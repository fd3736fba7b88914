import rule from '../../../src/rules/targets/cost-not-at-least';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    { name: '上限', table: { indicators: [{ level2: '成本指标', name: '项目总成本', target: '≤90万元' }] } },
    {
      name: '补助标准',
      table: { indicators: [{ level2: '成本指标', name: '补助标准', target: '≥500元/人' }] },
    },
    {
      name: '配套投入要有下限',
      table: { indicators: [{ level2: '成本指标', name: '地方配套资金投入', target: '≥50万元' }] },
    },
    {
      name: '成本节约率',
      table: { indicators: [{ level2: '经济成本指标', name: '成本节约率', target: '≥5%' }] },
    },
    {
      name: '没有成本指标',
      table: { indicators: [{ name: '活动', target: '≥5场' }] },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: '总投入是全部的钱',
      table: { indicators: [{ level2: '成本指标', name: '项目总投入', target: '≥6070万元' }] },
      report: [{ message: 'lower', cells: ['E6'] }],
    },
    {
      name: '运算符印在名称里',
      table: { indicators: [{ level2: '成本指标', name: '工程建设费（≥**万元）', target: 6070 }] },
      report: [{ message: 'lower', cells: ['E6'], severity: 'warning' }],
    },

    {
      name: '下限',
      table: { indicators: [{ level2: '成本指标', name: '项目总成本', target: '≥90万元' }] },
      report: [{ message: 'lower', cells: ['E6'], text: ['「≥90万元」', '「≤90万元」'] }],
    },
  ],
});
