import rule from '../../../src/rules/scores/total-score-sum';
import { ruleTest } from '../../support/rule';

const rows = (...scores: (number | null)[]) =>
  scores.map((score, index) => ({ name: `指标${index}`, weight: 50, score }));
const execution = [{ label: '年度资金总额', role: 'total' as const, weight: 10, score: 9 }];

ruleTest(rule, {
  valid: [
    { name: '相等', table: { indicators: rows(50, 45.6), totalScore: 95.6 } },
    { name: '含执行率得分', table: { money: execution, indicators: rows(45, 40), totalScore: 94 } },
    { name: '差 0.1 以内', table: { indicators: rows(50, 45.6), totalScore: 95.7 } },
    { name: '有一项没有打分', table: { indicators: rows(50, null), totalScore: 95 } },
    { name: '没有总分', table: { indicators: rows(50) }, outcome: 'not-applicable' },
  ],
  invalid: [
    {
      name: '多了 2 分',
      table: { money: execution, indicators: rows(45, 40), totalScore: 96 },
      report: [
        { message: 'unequal', cells: ['I9'], text: ['总分 96', '合计 94（含预算执行率 9）', '相差 2'] },
      ],
    },
    {
      name: '没打分的按满分算也不够',
      table: { indicators: rows(40), unnamedRows: [{ filled: ['10'] }], totalScore: 98 },
      report: [{ message: 'tooHigh', cells: ['I8'], text: ['合计 40', '只有 50'] }],
    },
  ],
});
