import rule from '../../../src/rules/taxonomy/taxonomy-not-mixed';
import { ruleTest } from '../../support/rule';

const table = (...levels: [string, string][]) => ({
  indicators: levels.map(([level1, level2], i) => ({ level1, level2, name: `指标${i}` })),
});

ruleTest(rule, {
  valid: [
    { name: '2021 年分类', table: table(['成本指标', '经济成本指标'], ['产出指标', '数量指标']) },
    { name: '2015 年分类', table: table(['产出指标', '成本指标']), outcome: 'not-applicable' },
    {
      name: '经济成本放在产出下由另一条规则管',
      table: table(['成本指标', '经济成本指标'], ['产出指标', '社会成本指标']),
    },
  ],
  invalid: [
    {
      name: '两处都有',
      table: table(['成本指标', '经济成本指标'], ['产出指标', '成本指标']),
      report: [{ message: 'mixed', cells: ['B7', 'A6'], text: ['成本指标', '产出指标'] }],
    },
  ],
});
