import rule from '../../../src/rules/formulas/target-formula-agrees';
import { ruleTest } from '../../support/rule';
import { evaluation, rate, score } from './table';

const share = { numberFormat: '0.00%' };

ruleTest(rule, {
  valid: [
    {
      name: 'the number of the target',
      table: { rows: evaluation([['≥50次', 40, rate(5, 0.8), score(5, 8), 50]]) },
    },
    {
      name: 'a target in a cell of its own, which the formula follows',
      table: {
        rows: evaluation([
          [60, 40, { value: 2 / 3, formula: '=IF(COUNT(E5)=0,"",MAX(0,E5)/D5)', ...share }, 6.67],
        ]),
      },
    },
    {
      name: 'a formula of somebody else',
      table: { rows: evaluation([['≥50次', 40, { value: 0.8, formula: '=E5/100*2' }, score(5, 8)]]) },
    },
    {
      name: 'the same number written in another way',
      table: { rows: evaluation([['不少于50次', 40, rate(5, 0.8), score(5, 8), 50]]) },
    },
    {
      name: 'no formula at all',
      table: { rows: evaluation([['≥50次', 40, 0.8, 8]]) },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: 'the target was raised',
      table: { rows: evaluation([['≥60次', 40, rate(5, 0.8), score(5, 8), 50]]) },
      report: [{ message: 'target', cells: ['G5', 'D5'], text: ['≥60次', '80.00%', '66.67%'] }],
    },
    {
      name: 'the target was raised while nothing is reached yet',
      table: { rows: evaluation([['≥60次', 0, rate(5, 0), score(5, 0), 50]]) },
      report: [{ message: 'target', cells: ['G5', 'D5'] }],
    },
    {
      name: 'the target was turned round',
      table: { rows: evaluation([['≤50次', 40, rate(5, 0.8), score(5, 8), 50]]) },
      report: [{ message: 'target', cells: ['G5', 'D5'], text: '100.00%' }],
    },
    {
      name: 'the range of the target was widened',
      table: {
        rows: evaluation([
          [
            '30-60次',
            20,
            { value: 0.5, formula: '=IF(COUNT(E5)=0,"",MIN(1,MAX(0,E5)/40)/MAX(1,E5/60))', ...share },
            score(5, 5),
          ],
        ]),
      },
      report: [{ message: 'target', cells: ['G5', 'D5'], text: ['50.00%', '66.67%'] }],
    },
    {
      name: 'the target has no number any more',
      table: { rows: evaluation([['持续提升', 40, rate(5, 0.8), score(5, 8), 50]]) },
      report: [{ message: 'no-target', cells: ['G5', 'D5'], text: ['持续提升', '80.00%'] }],
    },
    {
      name: 'what was reached is written in another way',
      table: {
        rows: evaluation([
          [
            '≥50次',
            '共40次',
            { value: '', formula: '=IF(J5="","",MAX(0,J5)/I5)', ...share },
            score(5, 8),
            50,
            { value: '', formula: '=IFERROR(VALUE(SUBSTITUTE(E5,"次","")&"E0"),"")' },
          ],
        ]),
      },
      report: [{ message: 'actual', cells: ['G5', 'E5'], text: ['共40次', '空白', '80.00%'] }],
    },
  ],
});
