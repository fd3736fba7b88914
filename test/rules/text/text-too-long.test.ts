import rule from '../../../src/rules/text/text-too-long';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    { name: '不长', table: { goals: ['目标'.repeat(50)] } },
    { name: '任务不限', table: { tasks: [{ name: '任务', content: '内容'.repeat(1500) }] } },
    { name: '不限字数', table: { goals: ['目标'.repeat(1500)] }, profile: { goalLength: null } },
  ],
  invalid: [
    {
      name: '指标名称写成一段说明',
      table: { indicators: [{ name: '计划发放边销茶3875人，'.repeat(6), target: '100%' }] },
      report: [{ message: 'name', cells: ['C6'] }],
    },
    {
      name: '目标太长',
      table: { goals: ['目标'.repeat(1500)] },
      report: [{ message: 'long', cells: ['B5'], text: ['3,000', '2,000'] }],
    },
    {
      name: '完成情况和原因各有限制',
      table: {
        kind: 'project-self-evaluation',
        goals: [{ expected: '目标', completed: '完成'.repeat(60) }],
        indicators: [{ name: '甲', reason: '因'.repeat(60) }],
      },
      profile: { completionLength: 100, reasonLength: 50 },
      report: [
        { message: 'long', cells: ['C6'], text: '120 个字' },
        { message: 'long', cells: ['J8'], text: '60 个字' },
      ],
    },
  ],
});
