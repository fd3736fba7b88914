import rule from '../../../src/rules/structure/conclusion-filled';
import { ruleTest } from '../../support/rule';

const conclusions = [
  { name: '存在问题', text: '无' },
  { name: '改进措施', text: '' },
  { name: '项目负责人', text: '' },
];

ruleTest(rule, {
  valid: [
    { name: '满分可以写无', table: { kind: 'project-self-evaluation', totalScore: 100, conclusions } },
    {
      name: '写了内容',
      table: {
        kind: 'project-self-evaluation',
        totalScore: 94,
        conclusions: [{ name: '存在问题', text: '设备到货晚于计划20天' }],
      },
    },
    { name: '没有总分', table: { kind: 'project-self-evaluation', conclusions }, outcome: 'not-applicable' },
  ],
  invalid: [
    {
      name: '扣了分没有写',
      table: { kind: 'project-self-evaluation', totalScore: 94, conclusions },
      report: [{ message: 'blank', cells: ['B6', 'B7'], text: ['94 分', '「存在问题」「改进措施」'] }],
    },
  ],
});
