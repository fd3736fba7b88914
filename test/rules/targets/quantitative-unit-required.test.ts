import rule from '../../../src/rules/targets/quantitative-unit-required';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    ...['苗木成活率(≥**%)', '项目总投入(≥**万元)', '建设项目个数(含续建)'].map((name) => ({
      name: `名称说明了单位：${name}`,
      table: { indicators: [{ name, target: 85 }] },
    })),

    ...['扶持经营主体（个）', '带动贫困户（人）', '实现产值（万元）', '覆盖面积(单位：亩)'].map((name) => ({
      name: `单位写在名称的括号里：${name}`,
      table: { indicators: [{ name, target: 15 }] },
    })),
    {
      name: '五位数不是日期',
      table: { indicators: [{ name: '受益群众人数', target: 44561 }] },
    },
    { name: '不是比率的 1', table: { indicators: [{ name: '建设水塔座数', target: '1座' }] } },

    {
      name: '名称的括号里印着（个），别的指标值是百分比',
      table: {
        indicators: [
          ...['甲率', '乙率', '丙率'].map((name) => ({ name, target: '100%' })),
          { name: '开展修复工程(个)', target: 1 },
        ],
      },
    },
    { name: '单位写在值里', table: { indicators: [{ name: '项目数量', target: '≥50个' }] } },
    { name: '单位另有一列', table: { indicators: [{ name: '补助经费', target: 72890, unit: '元' }] } },
    {
      name: '名称已说明单位',
      table: {
        indicators: [
          { name: '培训人数', target: 120 },
          { name: '合格率', target: 95 },
        ],
      },
    },
    {
      name: '系数、指数、排名本来没有单位',
      table: {
        indicators: [
          { name: '农田灌溉水有效利用系数', target: '≥0.6' },
          { name: '出水pH值', target: '≤9' },
          { name: '营商环境全省排名', target: '≤10' },
        ],
      },
    },
    {
      name: '百分比格式的数',
      table: { indicators: [{ name: '完成情况', target: { value: 1, numberFormat: '0%' } }] },
    },
    {
      name: '定性不要求单位',
      table: { indicators: [{ name: '制度健全性', nature: '定性', target: '高', unit: null }] },
    },
    {
      name: '日期',
      table: { indicators: [{ name: '完成时间', nature: '定量', target: '12月底前', unit: null }] },
    },
  ],
  invalid: [
    {
      name: '单位列里只空着一格，名称说明了单位也要补',
      table: {
        indicators: [
          ...['甲', '乙', '丙'].map((name) => ({ name, target: 5, unit: '个' })),
          { name: '安全排查次数', target: 6, unit: null },
        ],
      },
      report: [{ message: 'column', cells: ['F9', 'E9'], severity: 'warning' }],
    },
    {
      name: '别的指标值都带单位，比率没有写 %',
      table: {
        indicators: [
          ...['甲', '乙', '丙', '丁'].map((name) => ({ name, target: '5个' })),
          { name: '成活率（≥**%）', target: '≥85' },
          { name: '正常运转天数', target: '200' },
        ],
      },
      report: [
        { message: 'alone', cells: ['E10'], severity: 'warning' },
        { message: 'alone', cells: ['E11'], severity: 'info' },
      ],
    },
    {
      name: '只写了每株，没有写元',
      table: { indicators: [{ level2: '成本指标', name: '补助标准', target: '≤28.40/株' }] },
      report: [{ message: 'half', cells: ['E6'], severity: 'warning' }],
    },
    {
      name: '括号里是说明，不是单位',
      table: { indicators: [{ name: '系统升级（二期）', target: 3 }] },
      report: [{ message: 'bare', cells: ['E6'] }],
    },
    ...['资料编纂覆盖率', '书籍审稿率', '参训人员所占比例'].map((name) => ({
      name: `比率只写 1：${name}`,
      table: { indicators: [{ level2: '质量指标', name, target: '1' }] },
      report: [{ message: 'ratio', cells: ['E6'], text: '1% 还是 100%' }],
    })),
    {
      name: '日期变成的数',
      table: { indicators: [{ level2: '时效指标', name: '资金到位时间', target: 44561 }] },
      report: [{ message: 'serial', cells: ['E6'], text: ['「44561」', '2021年12月31日'] }],
    },
    {
      name: '单位栏也是日期变成的数',
      table: { indicators: [{ name: '资金到位时间', target: '44,561', unit: '44,561' }] },
      report: [{ message: 'serial', cells: ['F6'], text: '计量单位' }],
    },

    {
      name: '只有数字',
      table: { indicators: [{ name: '完成结算项目数', target: 3 }] },
      report: [{ message: 'bare', cells: ['E6'], text: ['「完成结算项目数」', '「3」'] }],
    },
    {
      name: '名称中间的「指数」不说明单位',
      table: { indicators: [{ name: '指数发布报告', target: '≥6' }] },
      report: [{ message: 'bare', cells: ['E6'] }],
    },
    {
      name: '标为定量而单位列空着',
      table: { indicators: [{ name: '工作安排时间', nature: '定量', target: '按月安排', unit: null }] },
      report: [{ message: 'blank', cells: ['F6', 'E6'] }],
    },
    {
      name: '多行一起说',
      table: {
        indicators: ['工程数量', '验收情况', '完成进度', '社会影响'].map((name) => ({ name, target: 100 })),
      },
      report: [
        {
          message: 'many',
          cells: ['E6', 'E7', 'E8', 'E9'],
          text: ['4 个', '「工程数量」写「100」', '等 4 项'],
        },
      ],
    },
  ],
});
