import rule from '../../../src/rules/scores/met-target-deducted';
import { ruleTest } from '../../support/rule';

const row = (
  target: string | number,
  actual: string | number,
  score: number,
  reason: string | null = null,
) => ({
  kind: 'project-self-evaluation' as const,
  indicators: [{ name: '验收合格率', target, actual, weight: 20, score, reason }],
});

ruleTest(rule, {
  valid: [
    { name: '满分', table: row('=100%', '100%', 20) },
    { name: '写了原因', table: row('=100%', '100%', 19, '验收晚于计划十天') },
    { name: '没有完成', table: row('=100%', '90%', 18) },
    { name: '看不出完成没有', table: row('显著', '较好', 18) },
    {
      name: '目标表',
      table: { indicators: [{ name: '甲', weight: 20, score: 19 }] },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: '完成扣 1 分',
      table: row('=100%', '100%', 19),
      report: [{ message: 'deducted', cells: ['I6', 'G6'], text: ['验收合格率', '19/20'] }],
    },
    {
      name: '文字照目标完成，扣分；原因写无',
      table: row('改善学校的办学条件', '改善学校的办学条件', 13, '无'),
      report: [{ message: 'deducted', cells: ['I6', 'G6'], text: '13/20' }],
    },
  ],
});
