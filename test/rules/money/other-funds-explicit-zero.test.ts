import rule from '../../../src/rules/money/other-funds-explicit-zero';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '别的栏填了 0',
      table: {
        kind: 'project-self-evaluation',
        money: [
          { label: '年度资金总额', role: 'total', initial: 100, budget: 100, executed: 90 },
          { label: '其他资金', role: 'other', initial: 0, budget: 0, executed: null },
        ],
      },
    },

    {
      name: '填了 0',
      table: {
        money: [
          { label: '资金总额', role: 'total', amount: 100 },
          { label: '其他资金', role: 'other', amount: 0 },
        ],
      },
    },
    {
      name: '写 — 表示没有',
      table: {
        money: [
          { label: '资金总额', role: 'total', amount: 100 },
          { label: '其他资金', role: 'other', amount: '—' },
        ],
      },
    },
    {
      name: '资金表整张未填',
      table: {
        money: [
          { label: '资金总额', role: 'total', amount: null },
          { label: '其他资金', role: 'other', amount: null },
        ],
      },
    },
  ],
  invalid: [
    {
      name: '空白，只报填了数的栏',
      table: {
        kind: 'project-self-evaluation',
        money: [
          { label: '年度资金总额', role: 'total', initial: 100, budget: 100, executed: null },
          { label: '其他资金', role: 'other', initial: null, budget: null, executed: null },
        ],
      },
      report: [{ message: 'blank', cells: ['C6', 'D6'], text: '「其他资金」' }],
    },
  ],
});
