import rule from '../../../src/rules/targets/target-not-past-tense';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '目标',
      table: {
        indicators: [
          { name: '满意度', target: '提高满意度' },
          { name: '知晓', target: '了解政策' },
          { name: '场次', target: '完成了12场' },
        ],
      },
    },
  ],
  invalid: [
    {
      name: '完成时',
      table: {
        indicators: [
          { name: '计生事业', target: '提高了家庭的满意度，融洽了干群关系' },
          { name: '平台', target: '已完成建设' },
        ],
      },
      report: [
        { message: 'done', cells: ['E6'], text: '「提高了」' },
        { message: 'done', cells: ['E7'], text: '「已完成」' },
      ],
    },
  ],
});
