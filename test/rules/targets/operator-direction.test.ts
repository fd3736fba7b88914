import rule from '../../../src/rules/targets/operator-direction';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    { name: '执行率不超过 100%', table: { indicators: [{ name: '预算执行率', target: '≤100%' }] } },
    {
      name: '方向一致',
      table: {
        indicators: [
          { name: '群众投诉率', target: '≤5%' },
          { name: '合格率', target: '≥95%' },
        ],
      },
    },
    {
      name: '处理坏事是好事',
      table: {
        indicators: [
          { name: '投诉处理率', target: '≥95%' },
          { name: '违法行为责停率', target: '≥95%' },
          { name: '事故下降率', target: '≥5%' },
        ],
      },
    },
    { name: '看不出方向', table: { indicators: [{ name: '公用经费控制率', target: '≤100%' }] } },
  ],
  invalid: [
    {
      name: '标明正向，却写小于等于',
      table: {
        rows: [
          ['项目支出绩效自评表'],
          ['（2024年度）'],
          ['项目名称', '租车宣传', '主管部门', '某局'],
          [
            '一级指标',
            '二级指标',
            '三级指标',
            '指标性质',
            '指标方向',
            '年度指标值',
            '计量单位',
            '实际完成值',
            '分值',
            '得分',
          ],
          ['产出指标', '数量指标', '宣传品制作个数', '正向', '小于等于', 12, '个', 12, 40, 40],
          ['产出指标', '质量指标', '宣传品合格率', '正向', '大于等于', 95, '%', 96, 40, 40],
          ['满意度指标', '服务对象满意度指标', '群众满意度', '正向', '大于等于', 90, '%', 95, 20, 20],
        ],
      },
      report: [{ message: 'declared', cells: ['F5', 'D5'], text: '「正向」' }],
    },

    {
      name: '坏事写 ≥',
      table: { indicators: [{ name: '安全事故发生数', target: '≥3起' }] },
      report: [{ message: 'lower', cells: ['E6'], text: ['「安全事故发生数」', '「≥3起」'] }],
    },
    {
      name: '好事写 ≤',
      table: { indicators: [{ name: '服务对象满意度', target: '≤95%' }] },
      report: [{ message: 'higher', cells: ['E6'] }],
    },
  ],
});
