import rule from '../../../src/rules/actuals/equal-not-matched';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '相等',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '村庄数量', target: '=8个', actual: '8个' }],
      },
    },
    {
      name: '没有写等号',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '活动', target: '12场', actual: '13场' }],
      },
    },
    {
      name: '写了说明',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '村庄', target: '=8个', actual: '9个', reason: '并村后重新划定' }],
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
      name: '多于目标',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '补助村庄', target: '=8个', actual: '9个' }],
      },
      report: [{ message: 'above', cells: ['G6', 'E6'], text: ['「=」8个', '「9个」'] }],
    },
  ],
});
