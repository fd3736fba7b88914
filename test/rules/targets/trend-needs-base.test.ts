import rule from '../../../src/rules/targets/trend-needs-base';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    { name: '有基期和幅度', table: { indicators: [{ name: '业务量', target: '较上年增长5%' }] } },
    { name: '同比', table: { indicators: [{ name: '能耗', target: '同比下降≥3%', actual: '同比下降4%' }] } },
    { name: '不是升降', table: { indicators: [{ name: '制度', target: '稳定' }] } },
  ],
  invalid: [
    {
      name: '没有基期和幅度',
      table: {
        indicators: [
          { name: '重大传染病的发病率', target: '下降' },
          { name: '就医条件', target: '持续改善' },
        ],
      },
      report: [
        {
          message: 'target',
          cells: ['E6'],
          text: ['「重大传染病的发病率」', '与什么时候比、变化多少', '下降≥5%'],
        },
        { message: 'target', cells: ['E7'], text: '「持续改善」' },
      ],
    },
    {
      name: '完成值只有基期',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '履职成效', target: '完成目标任务', actual: '较上年提高' }],
      },
      report: [{ message: 'actual', cells: ['G6'], text: ['没有写变化多少'] }],
    },
  ],
});
