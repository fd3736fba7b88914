import rule from '../../../src/rules/targets/target-not-past-tense';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '名称里的「了」不在句首的动词后面',
      table: { indicators: [{ name: '了解政策的群众比例', target: '≥80%' }] },
    },
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
    ...['改善了农民生产生活条件', '有效提高了群众的安全感'].map((name) => ({
      name: `名称写成结果：${name}`,
      table: { indicators: [{ name, target: '100%' }] },
      report: [{ message: 'name', cells: ['C6', 'E6'], severity: 'info' as const }],
    })),
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
