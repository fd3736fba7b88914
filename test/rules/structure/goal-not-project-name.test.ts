import rule from '../../../src/rules/structure/goal-not-project-name';
import { ruleTest } from '../../support/rule';

const project = '2020年省级自然资源卫片执法补助经费支出绩效自评表';

ruleTest(rule, {
  valid: [
    {
      name: '写明做什么',
      table: { kind: 'project-target', project, goals: ['核查自然资源卫片图斑120个，违法行为责停率95%以上'] },
    },
    {
      name: '短目标另有内容',
      table: { kind: 'project-target', project: '安可替代补助资金项目', goals: ['购买安可设备并完成支付'] },
    },
    { name: '目标空白', table: { kind: 'project-target', project, goals: [{ expected: null }] } },
    {
      name: '项目名称空白',
      table: { kind: 'project-target', project: '', goals: ['保障运转'] },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: '目标就是项目名称',
      table: { kind: 'project-self-evaluation', project, goals: ['自然资源卫片执法补助经费'] },
      report: [{ message: 'name', cells: ['B5'], text: '自然资源卫片执法补助经费' }],
    },
  ],
});
