import rule from '../../../src/rules/taxonomy/some-benefit-indicator';
import { ruleTest } from '../../support/rule';

const table = (...levels: string[]) => ({
  indicators: levels.map((level2, i) => ({ level1: '效益指标', level2, name: `指标${i}` })),
});

ruleTest(rule, {
  valid: [
    { name: '有社会效益', table: table('社会效益指标', '可持续影响指标') },
    { name: '没有效益由另一条规则管', outcome: 'not-applicable', table: { indicators: [{ name: '甲' }] } },
    { name: '叫法不认识', table: table('履职效果') },
  ],
  invalid: [
    {
      name: '效益指标只有满意度',
      table: {
        indicators: [
          { level1: '效益指标', level2: '服务对象满意度指标', name: '渔民满意度', target: '≥90%' },
        ],
      },
      report: [{ message: 'none', cells: ['B6'] }],
    },
    {
      name: '只有可持续影响',
      table: table('可持续影响指标'),
      report: [{ message: 'none', cells: ['B6'], text: '可持续影响指标' }],
    },
  ],
});
