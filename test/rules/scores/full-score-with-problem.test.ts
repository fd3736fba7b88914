import rule from '../../../src/rules/scores/full-score-with-problem';
import { ruleTest } from '../../support/rule';

const table = (totalScore: number, problem: string | null) => ({
  kind: 'project-self-evaluation' as const,
  indicators: [{ name: '活动场次', weight: 100, score: totalScore }],
  totalScore,
  conclusions: [{ name: '存在问题', text: problem }],
});

ruleTest(rule, {
  valid: [
    { name: '没有问题', table: table(100, '无') },
    { name: '未发现问题', table: table(100, '本项目未发现明显问题') },
    { name: '扣了分', table: table(96, '部分设备闲置'), outcome: 'not-applicable' },
    {
      name: '结论不是问题',
      table: { ...table(100, null), conclusions: [{ name: '评价结论', text: '部分设备闲置' }] },
    },
  ],
  invalid: [
    {
      name: '满分又有问题',
      table: table(100, '部分设备闲置'),
      report: [{ message: 'both', cells: ['B8', 'I7'], text: '部分设备闲置' }],
    },
  ],
});
