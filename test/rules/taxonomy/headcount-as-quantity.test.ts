import rule from '../../../src/rules/taxonomy/headcount-as-quantity';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '发给别人的补贴人数',
      table: {
        kind: 'department-target',
        indicators: [{ level2: '数量指标', name: '高龄津贴发放人数', target: '≥84人' }],
      },
    },
    { name: '工作量', table: { indicators: [{ name: '办理来访件数', target: '1200件' }] } },
    {
      name: '项目就是发给他们的',
      table: { kind: 'project-target', indicators: [{ name: '遗属人数', target: '13人' }] },
    },
    {
      name: '控制人数',
      table: { kind: 'department-target', indicators: [{ name: '编外人员数量', target: '≤153人' }] },
    },
    { name: '服务的人数', table: { indicators: [{ name: '培训人数', target: '200人' }] } },
    {
      name: '成本里的基本支出',
      outcome: 'not-applicable',
      table: { indicators: [{ level2: '成本指标', name: '基本支出', target: '387万元' }] },
    },
  ],
  invalid: [
    {
      name: '在职人员工资发放人数',
      table: {
        kind: 'department-target',
        indicators: [{ level2: '数量指标', name: '在职人员工资发放人数', target: '84人' }],
      },
      report: [{ message: 'headcount', cells: ['C6'] }],
    },
    {
      name: '部门整体的监控表',
      table: {
        kind: 'monitoring',
        title: '2022年部门整体绩效运行监控表',
        indicators: [{ name: '退休人员数量', target: '81人' }],
      },
      report: [{ message: 'headcount', cells: ['C6'] }],
    },
    ...['保障在职职工人数（人）', '退休人员数量', '遗属人数', '在编教师数'].map((name) => ({
      name,
      table: { kind: 'department-target' as const, indicators: [{ name, target: '81人' }] },
      report: [{ message: 'headcount', cells: ['C6'] }],
    })),
    {
      name: '多个合成一条',
      table: {
        kind: 'department-target',
        indicators: ['在职', '退休', '遗属', '编外'].map((who) => ({
          name: `保障${who}人数`,
          target: '9人',
        })),
      },
      report: [{ message: 'many', cells: ['C6', 'C7', 'C8', 'C9'], text: '4 个数量指标' }],
    },
    {
      name: '基本支出 37 人',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '基本支出', target: '足额保障', unit: '人', actual: '37人' }],
      },
      report: [{ message: 'headcount', cells: ['C6'], text: '基本支出' }],
    },
  ],
});
