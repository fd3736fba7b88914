import rule from '../../../src/rules/formulas/target-formula-agrees';
import { ruleTest } from '../../support/rule';
import { evaluation, rate, score } from './table';

ruleTest(rule, {
  valid: [
    {
      name: 'the number of the target',
      table: { rows: evaluation([['≥50次', 40, rate(5, 50, 0.8), score(5, 8)]]) },
    },
    {
      name: 'a formula of somebody else',
      table: { rows: evaluation([['≥50次', 40, { value: 0.8, formula: '=E5/100*2' }, score(5, 8)]]) },
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
      table: { rows: evaluation([['≥60次', 40, rate(5, 50, 0.8), score(5, 8)]]) },
      report: [{ message: 'outdated', cells: ['G5', 'D5'], text: ['≥60次', '80.00%', '66.67%'] }],
    },
    {
      name: 'the target was turned round',
      table: { rows: evaluation([['≤50次', 40, rate(5, 50, 0.8), score(5, 8)]]) },
      report: [{ message: 'outdated', cells: ['G5', 'D5'], text: '100.00%' }],
    },
  ],
});
