import rule from '../../../src/rules/taxonomy/headcount-as-quantity';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    { name: '工作量', table: { indicators: [{ name: '办理来访件数', target: '1200件' }] } },
    { name: '服务的人数', table: { indicators: [{ name: '培训人数', target: '200人' }] } },
    {
      name: '成本里的基本支出',
      outcome: 'not-applicable',
      table: { indicators: [{ level2: '成本指标', name: '基本支出', target: '387万元' }] },
    },
  ],
  invalid: [
    {
      name: '基本支出 37 人',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '基本支出', target: '足额保障', unit: '人', actual: '37人' }],
      },
      report: [{ message: 'headcount', cells: ['C6'], text: '基本支出' }],
    },
  ],
});
