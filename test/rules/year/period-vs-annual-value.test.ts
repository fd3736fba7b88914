import rule from '../../../src/rules/year/period-vs-annual-value';
import { ruleTest } from '../../support/rule';

const row = (periodTarget: string, target: string, name = '修路里程') => ({
  indicators: [{ name, target, periodTarget }],
});

ruleTest(rule, {
  valid: [
    { name: '周期大于年度', table: row('30公里', '10公里') },
    { name: '相同', table: row('10公里', '10公里') },
    { name: '比率不看', table: row('90%', '95%', '工程合格率') },
    { name: '周期写无', table: row('无', '10公里') },
    {
      name: '没有周期一栏',
      table: { indicators: [{ name: '修路里程', target: '10公里' }] },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: '年度大于周期',
      table: row('≥10公里', '≥30公里'),
      report: [{ message: 'swapped', cells: ['E6', 'K6'], text: ['30公里', '10公里'] }],
    },
  ],
});
