import rule from '../../../src/rules/scores/score-numeric-nonnegative';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '数字和文本数字',
      table: {
        indicators: [
          { name: '甲', score: 9.5 },
          { name: '乙', score: '8.00' },
        ],
      },
    },
    {
      name: '不打分',
      table: {
        indicators: [
          { name: '甲', score: '—' },
          { name: '乙', score: '/' },
          { name: '丙', score: null },
        ],
      },
    },
  ],
  invalid: [
    {
      name: '文字和负数',
      table: {
        indicators: [
          { name: '甲', score: '满分' },
          { name: '乙', score: -1 },
        ],
      },
      report: [
        { message: 'text', cells: ['I6'], text: '满分' },
        { message: 'negative', cells: ['I7'], text: '-1' },
      ],
    },
  ],
});
