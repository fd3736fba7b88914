import rule from '../../../src/rules/actuals/overachievement-explained';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '降得更多不是超额',
      table: {
        kind: 'project-self-evaluation',
        indicators: [{ name: '刑事案件发案数', target: '较上年下降5%', actual: '下降8.2%' }],
      },
    },
    {
      name: '不到比例线',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '播发稿件数量', target: '2200篇', actual: '2859篇' }],
      },
    },
    {
      name: '写了说明',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '培训次数', target: '≥6次', actual: '12次', reason: '上级增加6次专题学习' }],
      },
    },
    {
      name: '越低越好',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '投诉数', target: '≤2次', actual: '5次' }],
      },
    },
    {
      name: '设置改为 200%',
      profile: { overfulfilment: 250 },
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '培训次数', target: '≥6次', actual: '12次' }],
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
      name: '两倍',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '党性教育培训次数', target: '≥6次', actual: '12次', reason: null }],
      },
      report: [{ message: 'over', cells: ['G6', 'J6'], text: ['「≥6次」', '「12次」', '200%', '130%'] }],
    },
    {
      name: '恰好 130%，没有原因一列',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '活动', target: '≥10场', actual: '13场' }],
      },
      report: [{ message: 'over', cells: ['G6'] }],
    },
  ],
});
