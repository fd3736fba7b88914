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

ruleTest(rule, {
  valid: [
    { name: '预计数大于已执行数', table: money(260, 500) },
    { name: '已经全部执行', table: money(500, 500) },
    { name: '完成值可以再增', table: work('2800亩', '5000亩') },
    { name: '万亩与亩换算', table: work('2800亩', '0.5万亩') },
    { name: '比率会升会降', table: work('100%', '98%', '≥95%') },
    { name: '预计写文字', table: work('2800亩', '按期完成') },
  ],
  invalid: [
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
