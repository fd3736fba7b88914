import rule from '../../../src/rules/targets/satisfaction-quantified';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '百分比',
      table: {
        indicators: [
          { level1: '满意度指标', level2: '服务对象满意度指标', name: '群众满意度', target: '≥95%' },
        ],
      },
    },
    { name: '按分数', table: { indicators: [{ name: '群众满意度', target: '≥4.5分' }] } },
    ...['群众满意度(%)', '群众满意度（≥**%）'].map((name) => ({
      name: `名称里印着：${name}`,
      table: { indicators: [{ name, target: '≥95' }] },
    })),
    { name: '按五分或十分打分', table: { indicators: [{ name: '群众满意度', target: '≥9' }] } },
    { name: '空白', table: { indicators: [{ name: '群众满意度', target: null }] } },
    {
      name: '满意度分类下的其他指标',
      table: {
        indicators: [
          { level1: '满意度指标', level2: '服务对象满意度指标', name: '安全事件发生数', target: '0起' },
        ],
      },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: '没有写 %',
      table: {
        indicators: [
          { name: '群众满意度', target: '≥95' },
          { name: '师生满意度', target: 90, unit: null },
        ],
      },
      report: [
        { message: 'bare', cells: ['E6', 'F6'] },
        { message: 'bare', cells: ['E7', 'F7'] },
      ],
    },
    {
      name: '文字',
      table: {
        indicators: [
          {
            level1: '满意度指标',
            level2: '满意度指标',
            name: '服务对象满意度',
            nature: '定性',
            target: '辖区居民满意度',
          },
        ],
      },
      report: [{ message: 'words', cells: ['E6'], text: ['「服务对象满意度」', '「辖区居民满意度」'] }],
    },
    {
      name: '标为定性',
      table: { indicators: [{ name: '群众满意度', nature: '定性', target: '≥95%' }] },
      report: [{ message: 'nature', cells: ['D6'] }],
    },
    {
      name: '单位不是百分号',
      table: { indicators: [{ name: '群众满意度', target: '≥90人' }] },
      report: [{ message: 'unit', cells: ['E6'], text: '「≥90人」' }],
    },
  ],
});
