import rule from '../../../src/rules/actuals/grade-actual-stated';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '写明了等级',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '密度', target: '达C级标准', actual: '达到C级' }],
      },
    },
    {
      name: '不要求等级',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '密度', target: '达到国家标准', actual: '达标' }],
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
      name: '只写达标',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '病媒生物密度', target: '病媒生物密度指标达C级标准', actual: '达标' }],
      },
      report: [{ message: 'grade', cells: ['G6'], text: ['「C级」', '「达标」'] }],
    },
  ],
});
