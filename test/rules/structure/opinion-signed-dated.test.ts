import rule from '../../../src/rules/structure/opinion-signed-dated';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    { name: '有日期', table: { opinion: '同意。2024年3月15日' } },
    { name: '没有意见栏', table: {}, outcome: 'not-applicable' },
  ],
  invalid: [
    { name: '空白', table: { opinion: null }, report: [{ message: 'blank', cells: ['B5'] }] },
    {
      name: '文号不是日期',
      table: { opinion: '经审核，基本符合要求（厚财函〔2023〕149号）。' },
      report: [{ message: 'undated', cells: ['B5'] }],
    },
  ],
});
