import rule from '../../../src/rules/scores/inverse-score';
import { ruleTest } from '../../support/rule';

const row = (target: string, actual: string, score: number) => ({
  kind: 'project-self-evaluation' as const,
  indicators: [{ name: '投诉率', target, actual, weight: 10, score }],
});

ruleTest(rule, {
  valid: [
    { name: '按目标÷实际', table: row('≤5%', '10%', 5) },
    { name: '没有超过', table: row('≤5%', '4%', 8) },
    { name: '满分由另一条规则管', table: row('≤5%', '10%', 10) },
    { name: '正向指标', table: row('≥95%', '90%', 5) },
    {
      name: '由人打分',
      table: row('≤5%', '10%', 8),
      profile: { inverseScore: 'manual' },
      outcome: 'not-applicable',
    },
    { name: '按超出比例扣分', table: row('≤5%', '6%', 8), profile: { inverseScore: 'difference' } },
  ],
  invalid: [
    {
      name: '扣少了',
      table: row('≤5%', '10%', 8),
      report: [{ message: 'wrong', cells: ['I6', 'G6'], text: ['应得 5 分', '8 分'] }],
    },
    {
      name: '超过一倍应得 0',
      table: row('≤5%', '12%', 3),
      profile: { inverseScore: 'difference' },
      report: [{ message: 'wrong', cells: ['I6', 'G6'], text: '应得 0 分' }],
    },
  ],
});
