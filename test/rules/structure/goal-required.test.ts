import rule from '../../../src/rules/structure/goal-required';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    { name: '写了目标', table: { goals: ['保障学校正常运行'] } },
    { name: '没有目标一栏', table: {}, outcome: 'not-applicable' },
    { name: '分列几条、只用了一条', table: { goals: ['目标1：完成12场活动', { expected: '', number: 2 }] } },
    {
      name: '年度目标已写，中期目标空白',
      table: { goals: ['完成12场活动', { expected: null, period: 'medium-term' }] },
    },
  ],
  invalid: [
    {
      name: '只有完成情况',
      table: { kind: 'project-self-evaluation', goals: [{ expected: null, completed: '按时结算费用' }] },
      report: [{ message: 'missing', cells: ['B6'] }],
    },

    { name: '空白', table: { goals: [{ expected: null }] }, report: [{ message: 'missing', cells: ['B5'] }] },
    { name: '只写无', table: { goals: ['无'] }, report: [{ message: 'missing', cells: ['B5'] }] },
    {
      name: '只有中期目标一栏，空白',
      table: { goals: [{ expected: '', period: 'medium-term' }] },
      report: [{ message: 'mediumTerm', cells: ['B5'] }],
    },
  ],
});
