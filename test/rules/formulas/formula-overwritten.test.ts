import rule from '../../../src/rules/formulas/formula-overwritten';
import { ruleTest } from '../../support/rule';
import { evaluation, rate, score } from './table';

const computed = (row: number) => ['≥50次', 40, rate(row, 0.8), score(row, 8), 50] as const;

ruleTest(rule, {
  valid: [
    {
      name: 'formulas throughout',
      table: { rows: evaluation([computed(5), computed(6), computed(7), computed(8)]) },
    },
    {
      name: 'several typed numbers are meant so',
      table: {
        rows: evaluation([
          computed(5),
          computed(6),
          computed(7),
          ['≥50次', 40, rate(8, 0.8), 9, 50],
          ['≥50次', 40, rate(9, 0.8), 9, 50],
        ]),
      },
    },
    {
      name: 'no formula at all',
      table: { rows: evaluation([['≥50次', 40, 0.8, 8]]) },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: 'one score typed over its formula',
      table: {
        rows: evaluation([
          computed(5),
          computed(6),
          ['≥50次', 40, rate(7, 0.8), 10, 50],
          computed(8),
          computed(9),
        ]),
      },
      report: [{ message: 'overwritten', cells: ['H7'], text: ['10', '4 格', '应为 8'] }],
    },
    {
      name: 'one rate typed over its formula',
      table: {
        rows: evaluation([
          computed(5),
          computed(6),
          ['≥50次', 40, { value: 1, numberFormat: '0.00%' }, score(7, 10), 50],
          computed(8),
          computed(9),
        ]),
      },
      report: [{ message: 'overwritten', cells: ['G7'], text: ['100.00%', '80.00%'] }],
    },
  ],
});
