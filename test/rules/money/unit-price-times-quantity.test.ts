import rule from '../../../src/rules/money/unit-price-times-quantity';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    ...['650元/人×14000人=910万元', '0.4163×9=3.75万元', '3.75=0.4163×9', '2×3', '100×20%=20'].map(
      (text) => ({ name: text, table: { goals: [text] } }),
    ),
  ],
  invalid: [
    {
      name: '不等',
      table: { goals: ['补助650元/人×14000人=810万元'] },
      report: [{ message: 'wrong', cells: ['B5'], text: '9,100,000' }],
    },
  ],
});
