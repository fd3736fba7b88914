import rule from '../../../src/rules/scores/score-within-weight';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    { name: '不超过', table: { indicators: [{ name: '甲', weight: 10, score: 10 }] } },
    { name: '合并的得分', table: { indicators: [{ name: '甲', weight: 5, score: 10, scoreShared: true }] } },
    {
      name: '按百分制打分，另行折算',
      table: {
        indicators: [10, 20, 15, 15].map((weight, at) => ({ name: `指标${at}`, weight, score: 100 })),
      },
    },
  ],
  invalid: [
    {
      name: '超过分值',
      table: {
        money: [{ label: '年度资金总额', role: 'total', weight: 10, score: 11 }],
        indicators: [{ name: '甲', weight: 8, score: 10 }],
      },
      report: [
        { message: 'over', cells: ['I7', 'H7'], text: '得分 10 超过分值 8' },
        { message: 'execution', cells: ['I5', 'H5'], text: '得分 11' },
      ],
    },
  ],
});
