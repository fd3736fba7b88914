import rule from '../../../src/rules/taxonomy/duplicate-indicator';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '不同二级指标',
      table: { indicators: [{ name: '基本支出' }, { level2: '成本指标', name: '基本支出' }] },
    },
    {
      name: '不同目标',
      table: {
        indicators: [
          { name: '培训人次', block: 0 },
          { name: '培训人次', block: 1 },
        ],
      },
    },
  ],
  invalid: [
    {
      name: '同名',
      table: { indicators: [{ name: '培训人次' }, { name: '培训场次' }, { name: '培训 人次' }] },
      report: [{ message: 'duplicate', cells: ['C8', 'C6'], text: '培训人次' }],
    },
  ],
});
