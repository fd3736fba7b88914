import rule from '../../../src/rules/targets/full-percent-operator';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    { name: '写等号', table: { indicators: [{ name: '报告合格率', target: '=100%' }] } },
    { name: '能超过 100% 的比率', table: { indicators: [{ name: '任务完成率', target: '≥100%' }] } },
    { name: '不到 100%', table: { indicators: [{ name: '报告合格率', target: '≥95%' }] } },
  ],
  invalid: [
    {
      name: '合格率',
      table: {
        indicators: [
          { name: '截至年底，工程开工率(%)', target: '≥100%' },
          { name: '资料完整有效率', target: '≥100百分比' },
        ],
      },
      report: [
        { message: 'full', cells: ['E6'], text: '「≥100%」' },
        { message: 'full', cells: ['E7'] },
      ],
    },
  ],
});
