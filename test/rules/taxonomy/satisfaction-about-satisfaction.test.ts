import rule from '../../../src/rules/taxonomy/satisfaction-about-satisfaction';
import { ruleTest } from '../../support/rule';

const row = (name: string) => ({
  indicators: [{ level1: '满意度指标', level2: '服务对象满意度指标', name, target: '0起' }],
});

ruleTest(rule, {
  valid: [
    ...['市民满意度调查', '群众认可度', '群众投诉率', '用户好评率'].map((name) => ({
      name,
      table: row(name),
    })),
    {
      name: '满意度只在效益之下',
      outcome: 'not-applicable',
      table: {
        indicators: [{ level1: '效益指标', level2: '社会效益指标', name: '市民满意度', target: '85%' }],
      },
    },
    {
      name: '满意度调查的次数',
      table: {
        indicators: [
          { level2: '数量指标', name: '满意度调查次数', target: '2次' },
          { level1: '满意度指标', level2: '服务对象满意度指标', name: '市民满意度', target: '≥90%' },
        ],
      },
    },
    {
      name: '别的类别',
      outcome: 'not-applicable',
      table: { indicators: [{ name: '安全事件发生数', target: '0起' }] },
    },
  ],
  invalid: [
    {
      name: '满意度放在社会效益下',
      table: {
        indicators: [
          { level1: '效益指标', level2: '社会效益指标', name: '市民对空气质量的满意程度', target: '85%' },
          { level1: '满意度指标', level2: '服务对象满意度指标', name: '市民满意度', target: '≥90%' },
        ],
      },
      report: [{ message: 'elsewhere', cells: ['C6'], severity: 'warning', text: '社会效益指标' }],
    },
    {
      name: '可能是问卷里的另一种问法',
      table: {
        indicators: [
          { level1: '满意度指标', level2: '服务对象满意度指标', name: '群众拥护率', target: '≥90%' },
        ],
      },
      report: [{ message: 'unrelated', cells: ['C6'], severity: 'warning' }],
    },

    {
      name: '事件数',
      table: row('粮食安全事件发生数'),
      report: [{ message: 'unrelated', cells: ['C6'], text: '粮食安全事件发生数' }],
    },
  ],
});
