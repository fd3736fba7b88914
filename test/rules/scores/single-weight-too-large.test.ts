import rule from '../../../src/rules/scores/single-weight-too-large';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '只有得分，各不超过',
      table: {
        indicators: [
          { name: '甲', score: 30 },
          { name: '乙', score: 20 },
        ],
      },
    },
    { name: '得分共用', table: { indicators: [{ name: '甲', score: 60, scoreShared: true }] } },

    {
      name: '30 分',
      table: {
        indicators: [
          { name: '甲', weight: 30 },
          { name: '乙', weight: null },
        ],
      },
    },
  ],
  invalid: [
    {
      name: '两类效益合用一个分值',
      table: {
        rows: [
          ['项目支出绩效自评表'],
          ['（2022年度）'],
          ['项目名称', '农业产业发展'],
          ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '分值', '得分'],
          ['产出指标', '数量指标', '补助户数', '≥120户', '126户', 30, 30],
          ['效益指标', '经济效益指标', '户均增收', '≥500元', '620元', 40, 40],
          [null, '社会效益指标', '带动就业', '≥30人', '34人', null, null],
        ],
        merges: ['F6:F7', 'G6:G7', 'A6:A7'],
      },
      report: [{ message: 'shared', cells: ['F6'], text: '等 2 项合用 40 分' }],
    },
    {
      name: '没有分值栏',
      table: { indicators: [{ name: '成本控制数', score: 85 }] },
      report: [{ message: 'score', cells: ['I6'], text: ['没有分值一栏', '85 分'] }],
    },

    {
      name: '90 分',
      table: { indicators: [{ name: '成本控制数', weight: 90 }] },
      report: [{ message: 'large', cells: ['H6'], text: ['成本控制数', '90 分'] }],
    },
  ],
});
