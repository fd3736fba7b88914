import rule from '../../../src/rules/structure/actual-required';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '写明尚未竣工的不报',
      table: {
        kind: 'project-self-evaluation',
        indicators: [
          { name: '主体完成率', target: '80%', actual: '85%', reason: null },
          { name: '验收合格率', target: '100%', actual: null, reason: '尚未竣工，2024年验收' },
        ],
      },
    },
    {
      name: '都填了，0 也是值，无也算填写',
      table: {
        kind: 'project-self-evaluation',
        indicators: [
          { name: '活动场次', actual: '12场' },
          { name: '事故起数', actual: 0 },
          { name: '补贴保障率', actual: '无' },
        ],
      },
    },
    {
      name: '目标表',
      table: { indicators: [{ name: '活动场次', target: '12场' }] },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: '一个空白',
      table: {
        kind: 'project-self-evaluation',
        indicators: [
          { name: '活动场次', actual: null },
          { name: '培训人次', actual: 3 },
        ],
      },
      report: [{ message: 'missing', cells: ['G6'], text: '活动场次' }],
    },
    {
      name: '全部空白只报一次',
      table: {
        kind: 'project-self-evaluation',
        indicators: [
          { name: '活动场次', actual: null },
          { name: '培训人次', actual: '' },
        ],
      },
      report: [{ message: 'all', cells: ['G6', 'G7'], text: '2 个' }],
    },
  ],
});
