import rule from '../../../src/rules/reasons/reason-not-empty-word';
import { ruleTest } from '../../support/rule';

const row = (reason: string, actual = '10场', score = 8) => ({
  kind: 'project-self-evaluation' as const,
  indicators: [{ name: '活动场次', target: '≥12场', actual, weight: 10, score, reason }],
});

ruleTest(rule, {
  valid: [
    { name: '具体原因', table: row('台风停办两场，明年 3 月补办') },
    { name: '完成并满分可以写无', table: row('无', '12场', 10) },
    { name: '空白由另一条规则管', table: row('') },
  ],
  invalid: [
    ...['资金', '人员问题', '经费保障', '资金、人员'].map((reason) => ({
      name: `只写事由：${reason}`,
      table: row(reason),
      report: [{ message: 'subject', cells: ['J6'], text: `「${reason}」`, severity: 'warning' as const }],
    })),

    {
      name: '扣分写无',
      table: row('无'),
      report: [{ message: 'empty', cells: ['J6'], text: ['得分 8/10', '「无」'] }],
    },
    {
      name: '没完成写正常',
      table: row('正常', '10场', 10),
      report: [{ message: 'empty', cells: ['J6'], text: '没有完成指标值' }],
    },
  ],
});
