import rule from '../../../src/rules/scores/total-score-sum';
import { ruleTest } from '../../support/rule';

/** Rows that make up 100 points with or without the 10 of the execution. */
const rows = (...scores: (number | null)[]) =>
  scores.map((score, index) => ({ name: `指标${index}`, weight: 100 / scores.length, score }));
const beside = (...scores: (number | null)[]) =>
  scores.map((score, index) => ({ name: `指标${index}`, weight: 90 / scores.length, score }));
const execution = [{ label: '年度资金总额', role: 'total' as const, weight: 10, score: 9 }];

ruleTest(rule, {
  valid: [
    { name: '相等', table: { indicators: rows(50, 45.6), totalScore: 95.6 } },
    { name: '含执行率得分', table: { money: execution, indicators: beside(45, 40), totalScore: 94 } },
    { name: '差 0.01', table: { indicators: rows(50, 45.6), totalScore: 95.61 } },
    {
      name: '当地允许差 0.1',
      table: { indicators: rows(50, 45.6), totalScore: 95.7 },
      profile: { scoreTolerance: 0.1 },
    },
    { name: '有一项没有打分', table: { indicators: rows(50, null), totalScore: 95 } },
    {
      name: '执行率没有打分，总分在可能的范围内',
      table: { money: [{ ...execution[0]!, score: null }], indicators: beside(45, 40), totalScore: 94 },
    },
    {
      name: '执行率的分值没有写在表里',
      table: { indicators: beside(45, 40), totalScore: 94 },
    },
    {
      name: '指标满 100 分，执行率不再计入',
      table: { money: execution, indicators: rows(50, 45), totalScore: 95 },
    },
    {
      name: '执行率另列为指标',
      table: {
        money: execution,
        indicators: [{ name: '预算执行率', weight: 10, score: 9 }, ...beside(45, 40)],
        totalScore: 94,
      },
    },
    {
      name: '合计只算指标',
      table: { money: execution, indicators: beside(45, 40), totalWeight: 90, totalScore: 85 },
    },
    {
      name: '没有分值栏',
      table: {
        money: [{ label: '年度资金总额', role: 'total', score: 9 }],
        indicators: [{ name: '甲', score: 85 }],
        totalScore: 94,
      },
    },
    {
      name: '决策、管理另有一块计分，没有读懂，加上正好',
      table: {
        rows: [
          ['2021年度项目支出绩效自评表'],
          ['项目名称', '道路养护', null, '自评总分', 95],
          ['项目权重', '评价内容', '分值', '自评分'],
          ['项目决策', '决策依据', 5, 5],
          ['项目管理', '财务制度', 10, 10],
          ['一级指标', '二级指标', '三级指标', '年初指标值', '年终完成值', '自评分'],
          ['产出指标', '数量指标', '养护里程', '300公里', '300公里', 40],
          ['效益指标', '社会效益指标', '通行保障率', '95%', '96%', 40],
        ],
      },
    },
    { name: '没有总分', table: { indicators: rows(50) }, outcome: 'not-applicable' },
  ],
  invalid: [
    {
      name: '决策、管理另有一块计分，没有读懂',
      table: {
        rows: [
          ['2021年度项目支出绩效自评表'],
          ['项目名称', '道路养护', null, '自评总分', 95],
          ['项目权重', '评价内容', '分值', '自评分'],
          ['项目决策', '决策依据', 5, 5],
          ['项目管理', '财务制度', 10, 9],
          ['一级指标', '二级指标', '三级指标', '年初指标值', '年终完成值', '自评分'],
          ['产出指标', '数量指标', '养护里程', '300公里', '300公里', 40],
          ['效益指标', '社会效益指标', '通行保障率', '95%', '96%', 40],
        ],
      },
      report: [{ message: 'elsewhere', severity: 'undetermined', cells: ['E2'], text: ['相差 15', 'D4:D5'] }],
    },
    {
      name: '多了 2 分',
      table: { money: execution, indicators: beside(45, 40), totalScore: 96 },
      report: [
        { message: 'unequal', cells: ['I9'], text: ['总分 96', '合计 94（含预算执行率 9）', '相差 2'] },
      ],
    },
    {
      name: '差 0.02',
      table: { indicators: rows(50, 45.6), totalScore: 95.62 },
      report: [{ message: 'unequal', cells: ['I8'], text: '相差 0.02' }],
    },
    {
      name: '没打分的按满分算也不够',
      table: { indicators: rows(40, null), totalScore: 98 },
      report: [{ message: 'tooHigh', cells: ['I8'], text: ['合计 40', '只有 90'] }],
    },
    {
      name: '比已填的得分还少',
      table: { indicators: rows(40, null), totalScore: 30 },
      report: [{ message: 'unequal', cells: ['I8'], text: '相差 10' }],
    },
    {
      name: '指标满 100 分，又加了执行率',
      table: { money: execution, indicators: rows(50, 50), totalScore: 109 },
      report: [{ message: 'unequal', cells: ['I9'], text: ['合计 100', '预算执行率的 9 分不再计入'] }],
    },
  ],
});
