import rule from '../../../src/rules/actuals/negative-actual';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '正数',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '培训人数', target: '≥100人', actual: '120人' }],
      },
    },
    {
      name: '可以为负',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '收入增长率', target: '≥1%', actual: '-2%' }],
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
      name: '负数',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '培训人数', target: '≥100人', actual: -120 }],
      },
      report: [{ message: 'negative', cells: ['G6'], text: '「-120」' }],
    },
  ],
});
