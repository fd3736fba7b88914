import rule from '../../../src/rules/structure/completion-differs-from-goal';
import { ruleTest } from '../../support/rule';

const table = (expected: string, completed: string) => ({
  kind: 'project-self-evaluation' as const,
  goals: [{ expected, completed }],
});

ruleTest(rule, {
  valid: [
    { name: '各写各的', table: table('完成12场活动', '完成活动12场，参加1,300人次') },
    { name: '很短的不比', table: table('保运转', '保运转') },
    {
      name: '没有完成情况',
      table: { kind: 'project-self-evaluation', goals: ['完成12场活动'] },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: '只差编号',
      table: table('目标1：考核获得第一名', '1.考核获得第一名。'),
      report: [{ message: 'copied', cells: ['C6', 'B6'] }],
    },
    {
      name: '只差标点宽度',
      table: table('完成（12场）活动，确保复审', '完成(12场)活动,确保复审 '),
      report: [{ message: 'copied', cells: ['C6', 'B6'] }],
    },
  ],
});
