import rule from '../../../src/rules/monitoring/monitor-amount-order';
import { ruleTest } from '../../support/rule';
import type { TableInput } from '../../support/form';

const money = (executed: number, forecast: number): TableInput => ({
  kind: 'monitoring',
  money: [{ label: '其中：财政拨款', role: 'fiscal', initial: 500, executed, forecast }],
});
const work = (actual: string, forecast: string, target = '≥5000亩'): TableInput => ({
  kind: 'monitoring',
  indicators: [{ name: '建设面积', target, actual, forecast }],
});

const answer = (forecast: string, likelihood: string | null, more: object = {}): TableInput => ({
  kind: 'monitoring',
  indicators: [{ name: '建设面积', target: '≥5000亩', actual: '100亩', forecast, likelihood, ...more }],
});

const dates = (
  actual: string,
  forecast: string,
  likelihood: string | null,
  more: object = {},
): TableInput => ({
  kind: 'monitoring',
  indicators: [{ name: '开工时间', target: '2024年8月底', actual, forecast, likelihood, ...more }],
});

ruleTest(rule, {
  valid: [
    { name: '预计按时', table: dates('在建', '2024年8月20日', '确定能') },
    {
      name: '预计晚，写了原因',
      table: dates('在建', '2024年10月', '确定能', { reason: '汛期停工，9月复工' }),
    },
    { name: '预计晚，有可能由 J04 管', table: dates('在建', '2024年10月', '有可能') },
    { name: '日期没有年份，不知早晚', table: dates('在建', '10月', '确定能') },
    { name: '有可能由 J04 管', table: answer('4000亩', '有可能') },
    { name: '预计完不成，写了原因', table: answer('4000亩', null, { reason: '汛期停工，明年一季度补建' }) },
    { name: '预计能完成', table: answer('5000亩', '确定能') },
    { name: '几种可能都印在格里', table: answer('4000亩', '确定能□ 有可能√ 完全不可能□') },
    { name: '预计写指标值', table: answer('≥5000亩', '确定能') },

    { name: '预计数大于已执行数', table: money(260, 500) },
    { name: '已经全部执行', table: money(500, 500) },
    { name: '完成值可以再增', table: work('2800亩', '5000亩') },
    { name: '万亩与亩换算', table: work('2800亩', '0.5万亩') },
    { name: '比率会升会降', table: work('100%', '98%', '≥95%') },
    { name: '预计写文字', table: work('2800亩', '按期完成') },
  ],
  invalid: [
    {
      name: '全年预计超过年初预算，只说总额',
      table: {
        kind: 'monitoring',
        money: [
          { label: '年度资金总额', role: 'total', initial: 105, executed: 52.5, forecast: 108 },
          { label: '其他资金', role: 'other', initial: 105, executed: 52.5, forecast: 108 },
        ],
      },
      report: [{ message: 'budget', cells: ['F5', 'C5'], text: ['108', '多 3万元'], severity: 'warning' }],
    },
    {
      name: '全年预计超过全年预算',
      table: {
        kind: 'monitoring',
        money: [{ label: '年度资金总额', role: 'total', budget: 1500, executed: 600, forecast: 1600 }],
      },
      report: [{ message: 'budget', cells: ['F5', 'D5'] }],
    },

    {
      name: '已经晚了，仍填确定能',
      table: dates('2024年9月', '2024年9月', '确定能'),
      report: [
        {
          message: 'lateCertain',
          cells: ['G6', 'M6', 'E6'],
          text: ['实际是「2024年9月」'],
          severity: 'error',
        },
      ],
    },
    {
      name: '预计要晚',
      table: dates('在建', '2024年10月', null),
      report: [{ message: 'late', cells: ['L6', 'E6'], text: '全年预计「2024年10月」', severity: 'warning' }],
    },
    {
      name: '确定能，预计却完不成',
      table: answer('4000亩', '确定能'),
      report: [
        { message: 'certain', cells: ['L6', 'M6'], text: ['4000亩', '「确定能」'], severity: 'warning' },
      ],
    },
    {
      name: '确定能，预计却超过上限',
      table: {
        kind: 'monitoring',
        indicators: [
          {
            level2: '成本指标',
            name: '年会经费',
            target: '≤55万元',
            forecast: '57.3万元',
            likelihood: '确定能',
          },
        ],
      },
      report: [{ message: 'exceeds', cells: ['L6', 'M6'], severity: 'warning', text: '57.3万元' }],
    },
    {
      name: '完全不可能，预计却能完成',
      table: answer('5200亩', '完全不可能'),
      report: [{ message: 'impossible', cells: ['L6', 'M6'], severity: 'warning' }],
    },
    {
      name: '预计完不成，没有一个字',
      table: answer('4000亩', null),
      report: [{ message: 'short', cells: ['L6', 'E6'], severity: 'warning' }],
    },
    {
      name: '预计超过成本上限',
      table: {
        kind: 'monitoring',
        indicators: [{ level2: '成本指标', name: '项目总成本', target: '≤105万元', forecast: '108万元' }],
      },
      report: [{ message: 'over', cells: ['L6', 'E6'], severity: 'warning' }],
    },

    {
      name: '预计执行数小于已执行数',
      table: money(260, 200),
      report: [{ message: 'money', cells: ['F5', 'E5'], text: ['财政拨款', '260万元', '200万元'] }],
    },
    {
      name: '预计完成值小于已完成值',
      table: work('2800亩', '2500亩'),
      report: [{ message: 'work', cells: ['L6', 'G6'], text: ['2800亩', '2500亩'] }],
    },
  ],
});
