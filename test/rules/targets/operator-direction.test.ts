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
