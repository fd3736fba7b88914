import rule from '../../../src/rules/taxonomy/name-not-category-name';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '具体名称',
      table: {
        indicators: [
          { level2: '成本指标', name: '人均培训成本' },
          { level2: '满意度指标', name: '服务对象满意度' },
        ],
      },
    },
  ],
  invalid: [
    {
      name: '分类名、与二级指标同名',
      table: {
        indicators: [
          { level2: '成本指标', name: '社会成本\n指标' },
          { level2: '项目目标', name: '项目目标' },
        ],
      },
      report: [
        { message: 'category', cells: ['C6'], text: '社会成本指标' },
        { message: 'category', cells: ['C7'], text: '项目目标' },
      ],
    },
  ],
});
