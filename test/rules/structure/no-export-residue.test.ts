import rule from '../../../src/rules/structure/no-export-residue';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    { name: '干净的标题', table: { title: '部门整体绩效目标完成情况自评表' } },
    { name: '书名号、尖括号、≤ 不是标记', table: { goals: ['按照《办法》[2023]5号，误差<3%，且>1%'] } },
  ],
  invalid: [
    {
      name: '标题里的书签',
      table: { title: '[bookmark: _GoBack]部门整体绩效目标完成情况自评表' },
      report: [{ message: 'residue', cells: ['A1'], text: '[bookmark: _GoBack]' }],
    },
    {
      name: '正文里的网页标记',
      table: { goals: ['完成12场活动<br/>确保复审&nbsp;通过'] },
      report: [{ message: 'residue', cells: ['B5'], text: '<br/>、&nbsp;' }],
    },
  ],
});
