import rule from '../../../src/rules/consistency/head-fields-agree';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    ...[
      ['新洲区文化和旅游局', '新洲区楚剧团'],
      ['某市教育局', '某市第一中学'],
      ['某镇人民政府', '某县水利局'],
      ['某县档案馆', '某县档案馆'],
    ].map(([upper, lower]) => ({
      name: `主管部门在上：${upper}，${lower}`,
      table: {
        head: [
          { role: 'other' as const, name: '主管部门', text: upper! },
          { role: 'other' as const, name: '实施单位', text: lower! },
        ],
      },
    })),
    ...[
      ['2024年度再生资源回收市场管理经费绩效目标表', '再生资源回收管理'],
      ['项目支出绩效自评表', '老旧小区改造'],
      ['2019年统筹整合财政涉农资金项目绩效自评表', '高其坑通组道路工程'],
      ['2024年度市级专项资金绩效自评表', '会议费'],
      ['罗湖区政府专项债券项目资金绩效自评表', '全面实施瓶改管工程'],
      ['2020年省级财政水利发展资金绩效目标表', '农村饮水安全巩固提升工程'],
      ['某市卫生健康局部门预算项目支出绩效目标表', '会议费'],
    ].map(([title, project]) => ({
      name: `${title}，${project}`,
      table: { kind: 'project-target' as const, title: title!, project: project! },
    })),

    { name: '相同', table: { head: [{ role: 'period', name: '预算年度', text: '2024年' }] } },
    {
      name: '期限可以跨年',
      table: {
        head: [
          { role: 'period', name: '实施期限', text: '2023年' },
          { role: 'other', name: '填报日期', text: '2025年1月' },
        ],
      },
    },
    { name: '没有年度', table: { year: null } },
  ],
  invalid: [
    ...[
      ['新洲区楚剧团', '新洲区文化和旅游局机关'],
      ['某县实验小学', '某县教育局'],
    ].map(([upper, lower]) => ({
      name: `填反了：${upper}，${lower}`,
      table: {
        head: [
          { role: 'other' as const, name: '主管部门', text: upper! },
          { role: 'other' as const, name: '实施单位', text: lower! },
        ],
      },
      report: [{ message: 'roles', cells: ['B5', 'B6'], severity: 'warning' as const }],
    })),
    {
      name: '标题是另一个项目',
      table: { kind: 'project-target', title: '马铃薯种薯繁育推广项目绩效目标表', project: '会议室维修' },
      report: [{ message: 'project', cells: ['B4', 'A1'], text: '会议室维修', severity: 'info' }],
    },

    {
      name: '年度栏不同',
      table: { head: [{ role: 'period', name: '预算年度', text: '2023年' }] },
      report: [{ message: 'year', cells: ['B5', 'A2'], text: ['2024', '「预算年度」', '「2023年」'] }],
    },
  ],
});
