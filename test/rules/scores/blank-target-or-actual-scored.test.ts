import rule from '../../../src/rules/scores/blank-target-or-actual-scored';
import { ruleTest } from '../../support/rule';

const row = (target: string | null, actual: string | null, score = 10) => ({
  kind: 'project-self-evaluation' as const,
  indicators: [{ name: '活动场次', target, actual, weight: 10, score }],
});

ruleTest(rule, {
  valid: [
    { name: '都填了', table: row('12场', '12场') },
    { name: '过程类指标用 — 表示不设指标值', table: row('—', '目标明确') },
    { name: '没有完成值，得 0 分', table: row('12场', null, 0) },
    {
      name: '合并的得分',
      table: {
        kind: 'project-self-evaluation',
        indicators: [{ name: '甲', target: '1个', actual: null, weight: 10, score: 10, scoreShared: true }],
      },
    },
  ],
  invalid: [
    {
      name: '都没有',
      table: row('', null),
      report: [{ message: 'both', cells: ['I6', 'G6', 'E6'] }],
    },
    {
      name: '多个合成一条',
      table: {
        kind: 'project-self-evaluation',
        indicators: ['甲', '乙', '丙', '丁'].map((name) => ({
          name,
          target: '1个',
          actual: null,
          weight: 5,
          score: 5,
        })),
      },
      report: [
        { message: 'many', cells: ['I6', 'G6', 'I7', 'G7', 'I8', 'G8', 'I9', 'G9'], text: '4 个指标' },
      ],
    },
    {
      name: '没有完成值',
      table: row('12场', null),
      report: [{ message: 'actual', cells: ['I6', 'G6'], text: '10 分' }],
    },
    {
      name: '没有指标值',
      table: row('', '12场'),
      report: [{ message: 'target', cells: ['I6', 'E6'], text: '没有指标值' }],
    },
  ],
});
