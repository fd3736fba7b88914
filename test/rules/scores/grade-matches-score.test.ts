import rule from '../../../src/rules/scores/grade-matches-score';
import { ruleTest } from '../../support/rule';

const table = (score: number, grade: string) => ({
  kind: 'project-self-evaluation' as const,
  totalScore: score,
  conclusions: [{ name: '评价等级', text: grade }],
});

ruleTest(rule, {
  valid: [
    ...(
      [
        [90, '优'],
        [89.9, '良'],
        [60, '中'],
        [59, '差'],
      ] as const
    ).map(([score, grade]) => ({
      name: `${score} ${grade}`,
      table: table(score, grade),
    })),
    { name: '合格制', table: table(88, '合格'), outcome: 'not-applicable' },
    { name: '没有等级', table: { totalScore: 88 }, outcome: 'not-applicable' },
  ],
  invalid: [
    {
      name: '88 写优',
      table: table(88, '优'),
      report: [{ message: 'wrong', cells: ['B6', 'I5'], text: ['总分 88 应为「良」', '「优」'] }],
    },
    {
      name: '等级写在总分一行里',
      table: { ...table(84.47, '优'), conclusions: [], signatures: [{ name: '自评等级', text: '优' }] },
      report: [{ message: 'wrong', cells: ['B6', 'I5'], text: ['总分 84.47 应为「良」', '「优」'] }],
    },
  ],
});
