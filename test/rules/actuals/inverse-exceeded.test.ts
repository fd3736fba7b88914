import rule from '../../../src/rules/actuals/inverse-exceeded';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '在上限以内',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ level2: '成本指标', name: '总成本', target: '≤90万元', actual: '899700元' }],
      },
    },
    {
      name: '写了原因',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '投诉率', target: '≤5%', actual: '6%', reason: '新系统上线初期咨询量大' }],
      },
    },
    {
      name: '目标 0 实际 0',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '粮食变质比例', target: 0, actual: 0 }],
      },
    },
    {
      name: '没有完成值一列',
      table: { kind: 'department-self-evaluation', indicators: [{ name: '合格率', target: '≥95%' }] },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: '超过上限',
      table: {
        kind: 'department-self-evaluation',
        indicators: [
          { level2: '成本指标', name: '总成本', target: '≤90万元', actual: '95万元', reason: null },
          { name: '安全事故数', target: '0起', actual: '1起', reason: null },
        ],
      },
      report: [
        { message: 'above', cells: ['G6', 'J6'], text: ['「≤90万元」', '「95万元」'] },
        { message: 'above', cells: ['G7', 'J7'] },
      ],
    },
  ],
});
