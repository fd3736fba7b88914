import rule from '../../../src/rules/text/slogan-text';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '新的东西不是口号',
      table: {
        goals: ['新建道路2公里、新增车位30个，购置新能源车、新型设备各1台，培育新型农民、新乡贤。'],
        indicators: [{ name: '提供劳动力', target: '20人' }],
      },
    },
    ...['为200户家庭提供上门服务', '有效、有序开展', '新建台阶20级'].map((text) => ({
      name: text,
      table: { goals: [text] },
    })),
  ],
  invalid: [
    ...[
      '交通建设有新亮点、产业有新突破、管理有新成效',
      '奋力谱写南县高质量跨越发展新篇章',
      '确保开好局，起好步',
      '为全县发展贡献一份力量',
    ].map((target) => ({
      name: `指标值是口号：${target}`,
      table: { indicators: [{ name: '社会效益', target }] },
      report: [{ message: 'slogan', cells: ['E6'] }],
    })),
    {
      name: '口号',
      table: { goals: ['提供有温度、有担当的服务', '各项工作再上新台阶'] },
      report: [{ message: 'slogan', cells: ['B5', 'B6'], text: ['有温度、有担当', '再上新台阶'] }],
    },
  ],
});
