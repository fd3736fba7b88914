import rule from '../../../src/rules/money/cost-breakdown-sum';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    ...[
      '191+99+372.88=662.88万元',
      '662.88万元=191万元+99万元+372.88万元',
      '10%+20%=30%',
      '3人+2台=5',
      '1+1',
      '(2+3)×4=20',
    ].map((text) => ({ name: text, table: { goals: [text] } })),
  ],
  invalid: [
    {
      name: '不等',
      table: { goals: ['662.98=191+99+372.88'] },
      report: [{ message: 'wrong', cells: ['B5'], text: '662.88' }],
    },
  ],
});
