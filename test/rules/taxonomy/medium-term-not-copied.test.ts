import rule from '../../../src/rules/taxonomy/medium-term-not-copied';
import { ruleTest } from '../../support/rule';

const rows = (...pairs: [string, string][]) => ({
  indicators: pairs.map(([target, periodTarget], index) => ({ name: `指标${index}`, target, periodTarget })),
});

ruleTest(rule, {
  valid: [
    { name: '有一个不同', table: rows(['3个', '29个'], ['100%', '100%'], ['及时', '及时'], ['0%', '0%']) },
    { name: '周期值都写无', table: rows(['3个', '无'], ['100%', '无'], ['及时', '无']) },
    { name: '太少', table: rows(['3个', '3个'], ['100%', '100%']) },
  ],
  invalid: [
    {
      name: '全部相同',
      table: rows(['3个', '3个'], ['100％', '100%'], ['及时', '及时']),
      report: [{ message: 'copied', cells: ['K6', 'E6', 'K7', 'E7', 'K8', 'E8'], text: '3 个指标' }],
    },
  ],
});
