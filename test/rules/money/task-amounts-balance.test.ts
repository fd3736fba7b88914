import rule from '../../../src/rules/money/task-amounts-balance';
import { ruleTest } from '../../support/rule';
import type { LayoutInput } from '../../support/rule';

const table = (first: number[], second: number[], total: number[]): LayoutInput => ({
  rows: [
    ['2025年度部门整体支出绩效目标申报表'],
    ['部门名称', null, '某市水务局'],
    ['年度主要任务', '任务名称', '主要内容', '预算金额（万元）'],
    [null, null, null, '总额', '财政拨款', '其他资金'],
    [null, '农村供水', '维修工程30处', ...first],
    [null, '河湖管护', '巡查河道48条', ...second],
    [null, '金额合计', null, ...total],
    ['年度绩效指标', '一级指标', '二级指标', '三级指标', '指标值'],
    [null, '产出指标', '数量指标', '维修工程数量', '≥30处'],
    [null, '效益指标', '社会效益指标', '自来水普及率', '≥95%'],
  ],
  merges: ['A1:F1', 'A2:B2', 'C2:F2', 'A3:A7', 'B3:B4', 'C3:C4', 'D3:F3', 'A8:A10'],
});

ruleTest(rule, {
  valid: [
    { name: '相等', table: table([600, 500, 100], [400, 400, 0], [1000, 900, 100]) },
    {
      name: '没有分列',
      table: { tasks: [{ name: '甲', content: '乙', amount: 5 }] },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: '合计一格横着、竖着都差同一个数，只报一条',
      table: table([600, 500, 100], [400, 400, 0], [990, 900, 100]),
      report: [{ message: 'row', cells: ['D7', 'E7', 'F7'], text: ['990', '1,000'] }],
    },
    {
      name: '一行不等',
      table: table([600, 500, 50], [400, 400, 0], [1000, 900, 50]),
      report: [
        { message: 'row', cells: ['D5', 'E5', 'F5'], text: ['农村供水', '600', '550'] },
        { message: 'row', cells: ['D7', 'E7', 'F7'] },
      ],
    },
    {
      name: '合计不等',
      table: table([600, 500, 100], [400, 400, 0], [1100, 1000, 100]),
      report: [
        { message: 'column', cells: ['D7'], text: ['1,100', '1,000'] },
        { message: 'column', cells: ['E7'], text: '财政拨款' },
      ],
    },
  ],
});
