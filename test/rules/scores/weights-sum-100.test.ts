import rule from '../../../src/rules/scores/weights-sum-100';
import { ruleTest } from '../../support/rule';

const rows = (...weights: (number | null)[]) =>
  weights.map((weight, index) => ({ name: `指标${index}`, weight }));
const execution = [{ label: '年度资金总额', role: 'total' as const, budget: 1, executed: 1, weight: 10 }];

/** Two projects in one table, each named in front of its first indicator. */
const twoProjects = (second: number) => ({
  rows: [
    ['部门预算项目绩效目标申报表'],
    ['（2024年度）'],
    ['金额单位：元'],
    ['单位名称', '项目名称', '预算数', '年度目标', '一级指标', '二级指标', '三级指标', '指标值', '权重'],
    [
      '某镇人民政府',
      '村组干部待遇',
      3309840,
      '按时发放报酬',
      '效益指标',
      '社会效益指标',
      '群众受益率',
      '≥95%',
      40,
    ],
    [null, null, null, null, '产出指标', '数量指标', '发放人数', '230人', 40],
    [null, null, null, null, '满意度指标', '服务对象满意度指标', '群众满意度', '≥95%', 10],
    [null, null, null, null, '产出指标', '时效指标', '按月发放率', '100%', 10],
    [
      null,
      '村级运转经费',
      552000,
      '保障村级运转',
      '满意度指标',
      '服务对象满意度指标',
      '群众满意度',
      '≥95%',
      10,
    ],
    [null, null, null, null, '产出指标', '数量指标', '保障村数', '11个', 40],
    [null, null, null, null, '效益指标', '社会效益指标', '群众受益率', '≥95%', second],
    [null, null, null, null, '产出指标', '时效指标', '按月拨付率', '100%', 10],
  ],
  merges: ['A1:J1', 'A5:A12', 'B5:B8', 'B9:B12', 'C5:C8', 'C9:C12', 'D5:D8', 'D9:D12'],
});

/** 20 points of the execution stand in its label alone, the others in a column. */
const labelled = (...weights: number[]) => ({
  rows: [
    ['2023年度部门整体绩效自评表'],
    ['单位名称', null, '某市公安局'],
    ['预算执行情况（20分）', null, null, '预算数（A）', '执行数（B）', '执行率', '得分'],
    [null, null, '部门整体支出总额', 100, 98, '98%', 19.6],
    ['一级指标', '二级指标', '三级指标', '目标值', '实际完成值', '分值', '得分'],
    ...weights.map((weight, at) => ['产出指标', '数量指标', `破案数${at}`, '9起', '9起', weight, weight]),
    ['总分', null, null, null, null, 100, 99.6],
  ],
  merges: ['A3:B4'],
});

ruleTest(rule, {
  valid: [
    { name: '执行率的 20 分写在标签里', table: labelled(40, 40) },
    {
      name: '两个项目上下排列，各为 90 和 100',
      table: twoProjects(30),
    },

    { name: '合计 100', table: { indicators: rows(50, 30, 20) } },
    { name: '加执行率 100', table: { money: execution, indicators: rows(50, 30, 10) } },
    { name: '三等分，差 0.01', table: { indicators: rows(33.33, 33.33, 33.33) } },
    {
      name: '执行率另列为指标',
      table: { money: execution, indicators: [{ name: '预算执行率', weight: 10 }, ...rows(50, 40)] },
    },
    {
      name: '执行率是指标，资金栏又有 10 分，加起来才是 100',
      table: { money: execution, indicators: [{ name: '预算执行率', weight: 10 }, ...rows(50, 30)] },
    },
    {
      name: '不列执行率的 90，合计 100',
      table: { indicators: rows(50, 40), totalWeight: 100 },
    },
    {
      name: '执行率 20 分的地方',
      table: { indicators: rows(50, 30) },
      profile: { executionWeight: 20 },
    },
    { name: '不列执行率的 90', table: { indicators: rows(22.5, 22.5, 22.5, 22.5) } },
    { name: '有一项没有分值', table: { indicators: rows(50, null) }, outcome: 'not-applicable' },
    {
      name: '有一行没写名称',
      table: { indicators: rows(50, 30), unnamedRows: [{ filled: ['10'] }] },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: '执行率的 20 分写在标签里，合计不到 100',
      table: labelled(40, 30),
      report: [{ message: 'wrong', cells: ['F8'], text: ['70 分', '加预算执行率 20 分为 90 分'] }],
    },
    {
      name: '两部分写明的分数合计不是 100',
      table: {
        rows: [
          ['2023年度项目自评表'],
          ['项目名称', '校园维修改造'],
          ['预算执行情况（万元）（20分）', null, null, '预算数（A）', '执行数（B）', '执行率（B/A）'],
          [null, '年度财政资金总额', null, 800, 800, '100%'],
          ['年度绩效目标（98分）', '一级指标', '二级指标', '三级指标', '年初目标值（A）', '实际完成值（B）'],
          [null, '产出指标', '数量指标', '维修面积', '3200平方米', '3200平方米'],
          [null, '效益指标', '社会效益指标', '受益学生数', '1860人', '1872人'],
        ],
        merges: ['A3:A4', 'A5:A7'],
      },
      report: [{ message: 'headings', cells: ['A3', 'A5'], text: ['20 + 98', '118 分'] }],
    },
    {
      name: '执行率一行写了全表的分值和得分',
      table: {
        kind: 'project-self-evaluation',
        money: [{ label: '年度资金总额', role: 'total', budget: 150, executed: 125, weight: 100, score: 98 }],
        indicators: rows(50, 30, 20),
        totalWeight: 100,
      },
      report: [{ message: 'whole', cells: ['H5', 'I5'] }],
    },
    {
      name: '两个项目上下排列，其中一个不对',
      table: twoProjects(35),
      report: [{ message: 'list', cells: ['I9', 'I10', 'I11', 'I12'], text: '95 分', severity: 'warning' }],
    },

    {
      name: '多了 5 分',
      table: { money: execution, indicators: rows(50, 30, 15) },
      report: [{ message: 'wrong', cells: ['H7'], text: ['95 分', '加预算执行率 10 分为 105 分'] }],
    },
    {
      name: '指标已满 100，另有执行率 10 分',
      table: { money: execution, indicators: rows(50, 30, 20), totalWeight: 110 },
      report: [{ message: 'wrong', cells: ['H10'], text: ['100 分', '为 110 分'] }],
    },
    {
      name: '执行率是指标，合计还是 90',
      table: { indicators: [{ name: '预算执行率', weight: 10 }, ...rows(50, 30)] },
      report: [{ message: 'wrong', cells: ['H6'], text: '90 分' }],
    },
    {
      name: '合计格填错',
      table: { money: execution, indicators: rows(50, 40), totalWeight: 98 },
      report: [{ message: 'total', cells: ['H9'], text: ['98', '100'] }],
    },
    {
      name: '报在合计格',
      table: { indicators: rows(50, 30), totalWeight: 100 },
      report: [{ message: 'wrong', cells: ['H8'], text: '80 分' }],
    },
  ],
});
