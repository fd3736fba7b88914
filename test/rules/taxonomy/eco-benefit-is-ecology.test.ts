import rule from '../../../src/rules/taxonomy/eco-benefit-is-ecology';
import { ruleTest } from '../../support/rule';

const row = (name: string, target = '明显', level2 = '生态效益指标') => ({
  indicators: [{ level1: '效益指标', level2, name, target }],
});

ruleTest(rule, {
  valid: [
    {
      name: '说不上是哪一类效果的',
      table: {
        indicators: [
          { level1: '效益指标', level2: '生态效益指标', name: '城镇集中供热率' },
          { level1: '效益指标', level2: '生态效益指标', name: '文明施工程度' },
        ],
      },
    },
    ...[
      '化肥使用量下降率',
      '施工扬尘达标率',
      '节约用纸',
      '人居状况改善对绿色出行的影响',
      '建设符合环评要求',
      '新发松材线虫病疫情',
      '农膜回收率',
      '病死畜禽无害化处理率',
    ].map((name) => ({
      name,
      table: row(name),
    })),
    {
      name: '生态环境局自己的效益',
      table: { organisation: '某县生态环境局', ...row('城镇集中供热率') },
    },
    { name: '指标值里说了', table: row('办公方式', '无纸化') },
    { name: '社会效益不看', outcome: 'not-applicable', table: row('成本影响', '明显', '社会效益指标') },
  ],
  invalid: [
    {
      name: '控制成本',
      table: row('对控制基建项目成本影响程度'),
      report: [{ message: 'unrelated', cells: ['C6'], text: '成本影响程度' }],
    },
  ],
});
