import rule from '../../../src/rules/money/money-unit-declared';
import { ruleTest } from '../../support/rule';
import type { TableInput } from '../../support/form';

const table = (moneyUnit: '万元' | '元', amount: number): TableInput => ({
  kind: 'project-target',
  moneyUnit,
  money: [{ label: '资金总额', role: 'total', amount }],
});

ruleTest(rule, {
  valid: [
    { name: '万元', table: table('万元', 202.64) },
    { name: '元', table: table('元', 12600000) },
    { name: '几千元的小项目', table: table('元', 5000) },
    { name: '没有金额', table: { kind: 'project-target' }, outcome: 'not-applicable' },
  ],
  invalid: [
    {
      name: '元写成万元的数',
      table: table('元', 202.64),
      report: [{ message: 'yuan', cells: ['B5', 'A3'], text: '202.64' }],
    },
    {
      name: '万元写成元的数',
      table: table('万元', 2026400),
      report: [{ message: 'wan', cells: ['B5', 'A3'], text: '202.64 亿元' }],
    },
  ],
});
