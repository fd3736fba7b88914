import rule from '../../../src/rules/taxonomy/cost-has-money';
import { ruleTest } from '../../support/rule';

const row = (name: string, target: string, more: object = {}) => ({
  indicators: [{ level2: '成本指标', name, target, ...more }],
});

ruleTest(rule, {
  valid: [
    ...['在职人员控制率', '“三公”经费控制率', '公用经费控制率'].map((name) => ({
      name: `部门表样里的控制率：${name}`,
      table: { indicators: [{ level2: '成本指标', name, target: '≤100%' }] },
    })),
    ...['每人每月1470元，按季度发放', '不超过80万元（含税）', '按每亩500元标准补助'].map((target) => ({
      name: `金额写在句子里：${target}`,
      table: { indicators: [{ level2: '成本指标', name: '补助标准', target }] },
    })),

    ...['“三公”经费控制率', '在职人员控制率'].map((name) => ({
      name: `当地的运行成本：${name}`,
      table: {
        kind: 'department-self-evaluation' as const,
        indicators: [{ level1: '管理效率', level2: '运行成本', name, target: '≤100%' }],
      },
      outcome: 'not-applicable' as const,
    })),
    { name: '金额', table: row('项目总成本', '≤90万元') },
    { name: '单位成本', table: row('人均培训成本', '≤500元/人') },
    { name: '单位栏是万元', table: row('基本支出', '人员经费、公用经费', { unit: '万元' }) },
    { name: '限额在名称里，指标值是金额', table: row('项目支出控制数在额度以内', '≤1437万元') },
    {
      name: '没有二级指标、名称与成本无关',
      table: { indicators: [{ level1: '成效指标', level2: '', name: '设备使用率', target: '≥80%' }] },
      outcome: 'not-applicable',
    },
    { name: '节约率', table: row('成本节约率', '≥5%') },
    { name: '社会成本', table: row('施工噪声影响', '可控', { level1: '成本指标', level2: '社会成本指标' }) },
    { name: '预算执行率另有规则', table: row('年度预算执行率', '≥90%') },
  ],
  invalid: [
    {
      name: '当地一级指标下的成本指标，照样要金额',
      table: row('项目成本控制率', '≤100%', { level1: '项目绩效' }),
      report: [{ message: 'noMoney', cells: ['C6', 'E6'] }],
    },
    {
      name: '单位成本只差一个元字',
      table: row('造林补助', '每亩300'),
      report: [{ message: 'unit', cells: ['C6', 'E6'], text: ['「每亩300」', '元/亩'] }],
    },
    {
      name: '只引用预算',
      table: row('项目成本', '不超预算'),
      report: [{ message: 'reference', cells: ['C6', 'E6'], severity: 'info', text: '不超预算' }],
    },
    {
      name: '没有二级指标的表，按名称',
      table: { indicators: [{ level1: '成效指标', level2: '', name: '项目成本控制', target: '不超预算' }] },
      report: [{ message: 'reference', cells: ['C6', 'E6'], severity: 'info' }],
    },
    ...['建设项目成本控制率', '公用经费控制率（%）', '工程造价控制率'].map((name) => ({
      name,
      table: row(name, '≤100%'),
      report: [{ message: 'noMoney', cells: ['C6', 'E6'] }],
    })),
    ...['资金执行在预算范围内', '支出不超出批复额度内', '费用不超标准'].map((name) => ({
      name: `名称是限额，没有金额：${name}`,
      table: row(name, ''),
      report: [{ message: 'requirement', cells: ['C6'], text: name }],
    })),
    {
      name: '比率',
      table: row('库存成本核算率', '100%'),
      report: [{ message: 'noMoney', cells: ['C6', 'E6'], text: ['库存成本核算率', '100%'] }],
    },
    {
      name: '文字',
      table: row('单项业务成本', '符合相关规定'),
      report: [{ message: 'noMoney', cells: ['C6', 'E6'] }],
    },
    {
      name: '名称是要求',
      table: row('控制在预算内', '≤4125.82万元'),
      report: [{ message: 'requirement', cells: ['C6'], text: '控制在预算内' }],
    },
    {
      name: '名称是原则',
      table: row('以低价位高质量为采购原则', '5万元'),
      report: [{ message: 'requirement', cells: ['C6'] }],
    },
  ],
});
