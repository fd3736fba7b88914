import rule from '../../../src/rules/money/money-unit-declared';
import { ruleTest } from '../../support/rule';
import type { TableInput } from '../../support/form';

const table = (moneyUnit: '万元' | '元', amount: number): TableInput => ({
  kind: 'project-target',
  moneyUnit,
  money: [{ label: '资金总额', role: 'total', amount }],
});

ruleTest(rule, {
  valid: [
    { name: '万元', table: table('万元', 202.64) },
    { name: '元', table: table('元', 12600000) },
    { name: '几千元的小项目', table: table('元', 5000) },
    { name: '没有金额', table: { kind: 'project-target' } },
    {
      name: '没有单位，也没有金额',
      table: { kind: 'project-target', moneyUnit: null, indicators: [{ name: '培训', target: '5次' }] },
    },
    {
      name: '单位写在金额里',
      table: {
        kind: 'project-target',
        moneyUnit: null,
        money: [{ label: '资金总额', role: 'total', amount: { value: 20, numberFormat: '0"万元"' } }],
      },
    },
    {
      name: '别处写的是另外的金额',
      table: {
        ...table('万元', 300000),
        indicators: [{ level2: '成本指标', name: '总成本', target: '≤31万元' }],
      },
    },
  ],
  invalid: [
    {
      name: '成本指标写明同一个数是多少万元',
      table: {
        kind: 'department-target',
        moneyUnit: '万元',
        money: [{ label: '合计', role: 'total', amount: 2751417.82 }],
        indicators: [{ level2: '成本指标', name: '支出控制', target: '≤275.14万元' }],
      },
      report: [{ message: 'same', cells: ['B5', 'A3', 'E7'], severity: 'error', text: '275.14 万元' }],
    },
    {
      name: '目标写明同一个数是多少万元',
      table: { ...table('万元', 300000), goals: ['安排资金30万元，建设公园1个。'] },
      report: [{ message: 'same', cells: ['B5', 'A3', 'B6'], severity: 'error' }],
    },
    {
      name: '没有写单位',
      table: {
        kind: 'project-target',
        moneyUnit: null,
        money: [{ label: '资金总额', role: 'total', amount: 1437 }],
      },
      report: [{ message: 'missing', cells: ['B5'] }],
    },
    {
      name: '元写成万元的数',
      table: table('元', 202.64),
      report: [{ message: 'yuan', cells: ['B5', 'A3'], text: '202.64' }],
    },
    {
      name: '万元写成元的数',
      table: table('万元', 2026400),
      report: [{ message: 'wan', cells: ['B5', 'A3'], text: '202.64 亿元' }],
    },
  ],
});
