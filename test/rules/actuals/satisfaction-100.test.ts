import rule from '../../../src/rules/actuals/satisfaction-100';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '不到 100%',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '群众满意度', target: '≥90%', actual: '96.5%' }],
      },
    },
    {
      name: '没有满意度',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '合格率', target: '≥90%', actual: '100%' }],
      },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: '100%',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '市民满意度调查', target: '≥90%', actual: { value: 1, numberFormat: '0%' } }],
      },
      report: [{ message: 'full', cells: ['G6'], text: '「100%」' }],
    },
  ],
});
