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
    {
      name: '与二级指标同名，但说清了衡量什么',
      table: {
        indicators: [
          { level2: '公众满意度', name: '公众满意度' },
          { level2: '预算执行率', name: '预算执行率' },
        ],
      },
    },
    {
      name: '2013 年共性框架里的「社会效益」是指标',
      table: { indicators: [{ level1: '效果', level2: '履职效益', name: '社会效益' }] },
    },
  ],
  invalid: [
    {
      name: '满意度没有说是谁的',
      table: {
        indicators: [
          { level1: '满意度指标', level2: '服务对象满意度指标', name: '满意度' },
          { level1: '满意度指标', level2: '服务对象满意度', name: '服务对象满意度' },
        ],
      },
      report: [
        { message: 'whose', cells: ['C6'], severity: 'info' },
        { message: 'whose', cells: ['C7'], severity: 'info' },
      ],
    },
    {
      name: '省去「指标」二字的分类名',
      table: { indicators: [{ level1: '效益指标', level2: '社会效益指标', name: '社会效益' }] },
      report: [{ message: 'category', cells: ['C6'] }],
    },
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
    {
      name: '与二级指标同名的满意度，没有说谁的',
      table: { indicators: [{ level1: '满意度指标', level2: '满意度', name: '满意度' }] },
      report: [{ message: 'category', cells: ['C6'] }],
    },
  ],
});
