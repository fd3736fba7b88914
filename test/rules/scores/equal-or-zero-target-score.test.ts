import rule from '../../../src/rules/scores/equal-or-zero-target-score';
import { ruleTest } from '../../support/rule';

const row = (target: string, actual: string, score: number, name = '安全事故发生起数') => ({
  kind: 'project-self-evaluation' as const,
  indicators: [{ name, target, actual, weight: 10, score }],
});

ruleTest(rule, {
  valid: [
    { name: '零起', table: row('0起', '0起', 10) },
    { name: '发生了，得 0', table: row('0起', '1起', 0) },
    { name: '满分由另一条规则管', table: row('0起', '1起', 10) },
    { name: '等于按比例', table: row('=100套', '90套', 9, '配发设备数') },
    { name: '没有等号由另一条规则管', table: row('≥100套', '90套', 5, '配发设备数') },
  ],
  invalid: [
    {
      name: '发生了还得分',
      table: row('0起', '1起', 8),
      report: [{ message: 'zero', cells: ['I6', 'G6'], text: '8 分' }],
    },
    {
      name: '等于的没有按比例',
      table: row('=100套', '90套', 7, '配发设备数'),
      report: [{ message: 'equal', cells: ['I6', 'G6'], text: '应得 9 分' }],
    },
  ],
});
