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
