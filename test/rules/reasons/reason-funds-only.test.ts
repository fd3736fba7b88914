import rule from '../../../src/rules/reasons/reason-funds-only';
import { ruleTest } from '../../support/rule';

const row = (reason: string) => ({ indicators: [{ name: '道路公里数', actual: '3公里', reason }] });

ruleTest(rule, {
  valid: [
    { name: '说明差多少', table: row('财政资金紧张，尾款3.36万元未支付，已申请2025年1月拨付') },
    { name: '别的原因', table: row('雨季停工') },
  ],
  invalid: [
    {
      name: '只写资金紧张',
      table: row('由于财政资金紧张。'),
      report: [{ message: 'funds', cells: ['J6'], text: '道路公里数' }],
    },
    { name: '只写资金未到位', table: row('上级资金未到位'), report: [{ message: 'funds', cells: ['J6'] }] },
  ],
});
