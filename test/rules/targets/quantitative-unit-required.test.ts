import rule from '../../../src/rules/targets/quantitative-unit-required';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
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
