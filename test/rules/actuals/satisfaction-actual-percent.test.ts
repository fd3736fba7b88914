import rule from '../../../src/rules/actuals/satisfaction-actual-percent';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '百分比',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '群众满意度', target: '≥90%', actual: '92.5%' }],
      },
    },
    {
      name: '带运算符由 F01 管',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '群众满意度', target: '≥90%', actual: '≥90%' }],
      },
    },
    {
      name: '没有满意度',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '运转', target: '正常', actual: '正常' }],
      },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: '基本满意',
      table: {
        kind: 'department-self-evaluation',
        indicators: [
          {
            level1: '满意度指标',
            level2: '满意度指标',
            name: '服务对象满意度',
            target: '辖区居民满意度',
            actual: '基本满意',
          },
        ],
      },
      report: [{ message: 'words', cells: ['G6'], text: ['「服务对象满意度」', '「基本满意」'] }],
    },
  ],
});
