import rule from '../../../src/rules/reasons/full-score-with-shortfall-reason';
import { ruleTest } from '../../support/rule';

const row = (score: number, reason: string | null, actual = '12部') => ({
  kind: 'project-self-evaluation' as const,
  indicators: [{ name: '加装电梯数量', target: '≥12部', actual, weight: 10, score, reason }],
});

ruleTest(rule, {
  valid: [
    { name: '满分没有原因', table: row(10, null) },
    { name: '扣分并写原因', table: row(9, '2部未完成安装') },
    { name: '说没有未完成的', table: row(10, '不存在未完成的情况') },
    { name: '没有完成由另一条规则管', table: row(10, '2部未完成安装', '10部') },
    {
      name: '没有原因栏',
      table: { kind: 'project-self-evaluation', indicators: [{ name: '甲', weight: 10, score: 10 }] },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: '满分却说没有完成',
      table: row(10, '2部未完成安装'),
      report: [{ message: 'contradiction', cells: ['J6', 'I6'], text: '2部未完成安装' }],
    },
  ],
});
