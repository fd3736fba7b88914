import rule from '../../../src/rules/year/document-number-year';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    { name: '上年的文号', table: { opinion: '厚财函〔2023〕149号，同意。' } },
    { name: '次年补办', table: { opinion: '（2025）3号' } },
    { name: '没有年度', table: { year: null, opinion: '财预〔2030〕3号' }, outcome: 'not-applicable' },
  ],
  invalid: [
    {
      name: '晚两年',
      table: { opinion: '根据财预〔2026〕3号批复' },
      report: [{ message: 'later', cells: ['B5'], text: ['2026', '2024 年度'] }],
    },
    {
      name: '表头的文号',
      table: { head: [{ role: 'other', name: '批复文号', text: '厚财函[2027]9号' }] },
      report: [{ message: 'later', cells: ['B5'], text: '批复文号' }],
    },
  ],
});
