import rule from '../../../src/rules/monitoring/doubtful-needs-reason';
import { ruleTest } from '../../support/rule';
import type { IndicatorInput, TableInput } from '../../support/form';

const table = (indicator: Partial<IndicatorInput>): TableInput => ({
  kind: 'monitoring',
  indicators: [{ name: '粮食增产', target: '≥50公斤', actual: '尚未收获', ...indicator }],
});

ruleTest(rule, {
  valid: [
    { name: '确定能', table: table({ likelihood: '确定能', reason: null }) },
    { name: '写了原因', table: table({ likelihood: '有可能', reason: '秋粮未收获，10月测产' }) },
    { name: '空白', table: table({ likelihood: '', reason: null }) },
    { name: '没有这一列', table: table({ reason: null }), outcome: 'not-applicable' },
  ],
  invalid: [
    {
      name: '只写同上',
      table: table({ likelihood: '有可能', reason: '同上' }),
      report: [{ message: 'ditto', cells: ['J6'], severity: 'info' }],
    },
    {
      name: '只写事由',
      table: table({ likelihood: '有可能', reason: '资金' }),
      report: [{ message: 'subject', cells: ['J6', 'M6'], text: '「资金」', severity: 'warning' }],
    },

    {
      name: '有可能，没有原因',
      table: table({ likelihood: '有可能', reason: null }),
      report: [{ message: 'missing', cells: ['J6', 'M6'], text: ['粮食增产', '有可能'] }],
    },
    {
      name: '完全不可能，表里没有原因栏',
      table: table({ likelihood: '完全不可能' }),
      report: [{ message: 'missing', cells: ['M6'] }],
    },
  ],
});
