import rule from '../../../src/rules/structure/project-name-required';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    { name: '填了部门名称', table: {} },
    { name: '填了项目名称', table: { kind: 'project-target', project: '委托业务项目' } },
    { name: '没有名称一栏', table: { organisation: null }, outcome: 'not-applicable' },
  ],
  invalid: [
    {
      name: '项目名称空白',
      table: { kind: 'project-target', project: '' },
      report: [{ message: 'project', cells: ['B4'] }],
    },
    {
      name: '部门名称空白',
      table: { organisation: ' ' },
      report: [{ message: 'organisation', cells: ['B4'] }],
    },
  ],
});
