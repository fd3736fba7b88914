import rule from '../../../src/rules/consistency/opinion-fits-form';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    { name: '整体支出表', table: { opinion: '该部门整体支出绩效目标基本符合要求。' } },
    { name: '项目表', table: { kind: 'project-target', opinion: '本项目设定的绩效目标基本符合要求。' } },
    { name: '没有意见', table: { opinion: null }, outcome: 'not-applicable' },
  ],
  invalid: [
    {
      name: '整体支出表套用项目意见',
      table: { opinion: '经审核，本项目设定的绩效目标基本符合要求，将作为项目支出绩效监控的依据。' },
      report: [{ message: 'project', cells: ['B5'], text: '「本项目」' }],
    },
    {
      name: '项目表套用整体意见',
      table: { kind: 'project-target', opinion: '该部门整体支出绩效目标符合要求。' },
      report: [{ message: 'department', cells: ['B5'] }],
    },
  ],
});
