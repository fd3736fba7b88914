import rule from '../../../src/rules/text/numeral-style-mixed';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    ...['开展2场演练、5场宣讲', '第三次检查，共12次', '三次产业占比，调研5次', '开展两场演练'].map(
      (text) => ({ name: text, table: { goals: [text] } }),
    ),
  ],
  invalid: [
    {
      name: '两场与5场',
      table: { goals: ['开展两场应急演练，不少于5场宣讲'] },
      report: [{ message: 'mixed', cells: ['B5'], text: ['两场', '5场'] }],
    },
  ],
});
