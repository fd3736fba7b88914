import { NATIONAL } from '../../../src/profile';
import rule from '../../../src/rules/monitoring/execution-lamp';
import { ruleTest } from '../../support/rule';
import type { TableInput } from '../../support/form';

const table = (executed: number, more: Partial<TableInput> = {}): TableInput => ({
  kind: 'monitoring',
  yearLine: '（2024年截至6月）',
  money: [{ label: '年度资金总额', role: 'total', initial: 500, executed }],
  ...more,
});

ruleTest(rule, {
  valid: [
    { name: '跟上时间进度', table: table(230) },
    {
      name: '说明了付款安排',
      table: table(50, {
        indicators: [
          { name: '建设面积', target: '5000亩', actual: '2500亩', reason: '按合同约定验收后付款' },
        ],
      }),
    },
    { name: '没有金额', table: table(50, { money: [] }), outcome: 'not-applicable' },
  ],
  invalid: [
    {
      name: '红灯',
      table: table(100),
      report: [{ message: 'red', cells: ['E5'], text: ['到 6 月', '20%', '50%'] }],
    },
    {
      name: '低于当地的月份预警线',
      table: table(180),
      profile: { executionByMonth: { ...NATIONAL.executionByMonth, 6: 40 } },
      report: [{ message: 'line', cells: ['E5'], text: ['36%', '40%'] }],
    },
    {
      name: '11 月还在红灯，写了原因也提示',
      table: table(80, {
        yearLine: '（2024年1-11月）',
        indicators: [
          { name: '建设面积', target: '5000亩', actual: '2500亩', reason: '按合同约定验收后付款' },
        ],
      }),
      report: [{ message: 'explained', cells: ['E5'], severity: 'info', text: ['到 11 月', '16%'] }],
    },
    {
      name: '黄灯',
      table: table(180),
      report: [{ message: 'yellow', cells: ['E5'], severity: 'info', text: '36%' }],
    },
  ],
});
