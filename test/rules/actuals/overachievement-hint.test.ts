import rule from '../../../src/rules/actuals/overachievement-hint';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '不到 120%',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '活动', target: '≥10场', actual: '11场' }],
      },
    },
    {
      name: '到了需要说明的线',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '活动', target: '≥10场', actual: '13场' }],
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
      name: '129.95%',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '播发稿件数量', target: '2200篇', actual: '2859篇' }],
      },
      report: [{ message: 'low', cells: ['G6', 'E6'], text: '129.95%' }],
    },
  ],
});
