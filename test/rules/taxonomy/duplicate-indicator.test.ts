import rule from '../../../src/rules/taxonomy/duplicate-indicator';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '上下两个项目各有一个',
      table: {
        indicators: [
          { level1: '产出指标', level2: '数量指标', name: '培训人次' },
          { level1: '满意度指标', level2: '服务对象满意度指标', name: '群众满意度' },
          { level1: '产出指标', level2: '数量指标', name: '培训人次' },
          { level1: '满意度指标', level2: '服务对象满意度指标', name: '群众满意度' },
        ],
      },
    },

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
