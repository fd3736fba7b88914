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
    {
      name: '分项成本不比',
      table: {
        ...table('项目总成本', '89.974'),
        indicators: [{ level2: '成本指标', name: '印刷成本', target: '≤30万元', actual: '20万元' }],
      },
    },
    { name: '数量指标不比', outcome: 'not-applicable', table: table('项目总成本', '90', '数量指标') },
    { name: '没有执行数', table: { kind: 'project-self-evaluation' }, outcome: 'not-applicable' },
  ],
  invalid: [
    {
      name: '差 1 万',
      table: table('项目总成本', '88.9'),
      report: [{ message: 'differs', cells: ['G7', 'E5'], text: '88.9万元' }],
    },
    {
      name: '指标值是一项来源的预算，完成值也写了预算',
      table: {
        kind: 'project-self-evaluation',
        money: [
          { label: '年度资金总额', role: 'total', budget: 6179.39, executed: 2257 },
          { label: '中央财政资金', role: 'upper-level', budget: 5404, executed: 1854.17 },
        ],
        indicators: [{ level2: '成本指标', name: '中央资金投入', target: '≤5404万元', actual: '5404万元' }],
      },
      report: [{ message: 'budget', cells: ['G8', 'E6'], text: ['「中央财政资金」', '1,854.17'] }],
    },
    {
      name: '总额填 0，按各项合计',
      table: {
        kind: 'project-self-evaluation',
        money: [
          { label: '年度资金总额', role: 'total', budget: 0, executed: 0 },
          { label: '财政拨款', role: 'fiscal', budget: 90, executed: 89.974 },
        ],
        indicators: [{ level2: '成本指标', name: '项目总成本', target: '≤90万元', actual: '90万元' }],
      },
      report: [{ message: 'differs', cells: ['G8', 'E5'], text: '89.974' }],
    },
    {
      name: '差 0.026',
      table: table('项目总成本', '90'),
      report: [{ message: 'budget', cells: ['G7', 'E5'], text: ['90万元', '89.974万元'] }],
    },
  ],
});
