import rule from '../../../src/rules/structure/project-name-required';
import type { HeadField } from '../../../src/form';
import { ruleTest } from '../../support/rule';

/** A head as it stands in a table. */
const head = (...fields: [HeadField['role'], string, string | null][]) =>
  fields.map(([role, name, text]) => ({ role, name, text }));

ruleTest(rule, {
  valid: [
    { name: '填了部门名称', table: { head: head(['organisation', '部门名称', '某市水利局']) } },
    {
      name: '填了项目名称',
      table: { kind: 'project-target', head: head(['project', '项目名称', '委托业务项目']) },
    },
    { name: '没有名称一栏', table: {} },
    {
      name: '单位名称写在别的栏',
      table: { head: head(['organisation', '部门名称', null], ['supervisor', '主管部门', '某市水利局']) },
    },
    {
      name: '项目表的主管部门由另一条检查',
      table: { kind: 'project-target', head: head(['supervisor', '主管部门', null]) },
    },
  ],
  invalid: [
    {
      name: '中期资金总额空白',
      table: {
        kind: 'project-target',
        project: '农村路工作经费',
        money: [
          { label: '中期预算资金总额', role: 'medium-term', amount: null },
          { label: '年度预算资金总额', role: 'total', amount: 25 },
        ],
        indicators: [{ name: '里程', target: '110公里', periodTarget: '340公里' }],
      },
      report: [{ message: 'amount', cells: ['B5'], severity: 'info', text: '中期预算资金总额' }],
    },
    {
      name: '项目名称空白',
      table: { kind: 'project-target', head: head(['project', '项目名称', null]) },
      report: [{ message: 'project', cells: ['B5'] }],
    },
    {
      name: '项目名称只画一横',
      table: { kind: 'project-self-evaluation', head: head(['project', '项目名称', '—']) },
      report: [{ message: 'project', cells: ['B5'] }],
    },
    {
      name: '部门名称空白',
      table: { head: head(['organisation', '部门名称', ' ']) },
      report: [{ message: 'organisation', cells: ['B5'] }],
    },
    {
      name: '监控表没有项目名称，单位空白',
      table: { kind: 'monitoring', head: head(['organisation', '预算单位', null]) },
      report: [{ message: 'organisation', cells: ['B5'] }],
    },
  ],
});
