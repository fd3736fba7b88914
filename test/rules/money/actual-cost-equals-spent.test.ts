import rule from '../../../src/rules/money/actual-cost-equals-spent';
import { ruleTest } from '../../support/rule';

const table = (name: string, actual: string, level2 = '成本指标') => ({
  kind: 'project-self-evaluation' as const,
  money: [{ label: '年度资金总额', role: 'total' as const, budget: 90, executed: 89.974 }],
  indicators: [{ level2, name, target: '≤90万元', actual, unit: '万元' }],
});

ruleTest(rule, {
  valid: [
    { name: '一致', table: table('项目总成本', '89.974') },
    { name: '元换算后一致', table: table('项目总成本', '899740元') },
    { name: '分项成本不比', table: table('印刷成本', '20') },
    { name: '数量指标不比', outcome: 'not-applicable', table: table('项目总成本', '90', '数量指标') },
    { name: '没有执行数', table: { kind: 'project-self-evaluation' }, outcome: 'not-applicable' },
  ],
  invalid: [
    {
      name: '差 0.026',
      table: table('项目总成本', '90'),
      report: [{ message: 'differs', cells: ['G7'], text: ['90万元', '89.974万元'] }],
    },
  ],
});
