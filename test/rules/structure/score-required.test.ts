import rule from '../../../src/rules/structure/score-required';
import { ruleTest } from '../../support/rule';

const rows = (...scores: (number | string | null)[]) =>
  scores.map((score, index) => ({ name: `指标${index}`, actual: '完成', weight: 10, score }));

ruleTest(rule, {
  valid: [
    { name: '都打了分', table: { kind: 'project-self-evaluation', indicators: rows(10, 9), totalScore: 19 } },
    {
      name: '没有分值的不打分',
      table: { kind: 'project-self-evaluation', indicators: [{ name: '甲', weight: null, score: null }] },
    },
    {
      name: '执行率的得分填「—」',
      table: {
        kind: 'project-self-evaluation',
        money: [{ label: '年度资金总额', role: 'total', weight: '—', score: '—' }],
        indicators: rows(10, 9),
        totalScore: 19,
      },
    },
    {
      name: '没有得分栏',
      table: { kind: 'project-self-evaluation', indicators: [{ name: '甲', weight: 5 }] },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: '一项没有得分',
      table: { kind: 'project-self-evaluation', indicators: rows(10, null) },
      report: [{ message: 'missing', cells: ['I7'], text: ['指标1', '10 分'] }],
    },
    {
      name: '全部没有得分',
      table: { kind: 'project-self-evaluation', indicators: rows(null, null), totalScore: null },
      report: [{ message: 'all', cells: ['I6', 'I7'], text: '2 个' }],
    },
    {
      name: '执行率有分值没有得分',
      table: {
        kind: 'project-self-evaluation',
        money: [{ label: '年度资金总额', role: 'total', weight: 10, score: null }],
        indicators: rows(10, 9),
        totalScore: 19,
      },
      report: [{ message: 'execution', cells: ['I5'], text: '10 分' }],
    },
    {
      name: '没有总分',
      table: { kind: 'project-self-evaluation', indicators: rows(10), totalWeight: 100, totalScore: null },
      report: [{ message: 'total', cells: ['I7'] }],
    },
  ],
});
