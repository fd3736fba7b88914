import rule from '../../../src/rules/money/narrative-total-equals-table';
import { ruleTest } from '../../support/rule';
import type { TableInput } from '../../support/form';

const table = (goal: string): TableInput => ({
  kind: 'project-target',
  money: [
    { label: '资金总额', role: 'total', amount: 202.64 },
    { label: '其他资金', role: 'other', amount: 50 },
  ],
  goals: [goal],
});

ruleTest(rule, {
  valid: [
    { name: '元与万元', table: table('年度预算2026400元') },
    { name: '舍入', table: table('资金总额202.6万元') },
    { name: '总投资不看', table: table('总投资概算1000万元') },
    { name: '等于其中一项', table: table('项目资金50万元') },
    {
      name: '没有金额',
      table: { kind: 'project-target', goals: ['年度预算174万元'] },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: '不等',
      table: table('年度预算174万元，用于修缮'),
      report: [{ message: 'differs', cells: ['B7'], text: ['174万元', '202.64万元'] }],
    },
  ],
});
