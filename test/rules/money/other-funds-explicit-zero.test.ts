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
      name: '总额也空着的由另一条规则管',
      table: {
        money: [
          { label: '资金总额', role: 'total', amount: null },
          { label: '财政拨款', role: 'fiscal', amount: 500 },
          { label: '其他资金', role: 'other', amount: null },
        ],
      },
    },
    {
      name: '模板列全了来源，没有的都空着',
      table: {
        money: [
          { label: '合计', role: 'total', amount: 100 },
          { label: '中央资金', role: 'upper-level', amount: null },
          { label: '市级资金', role: 'local', amount: 100 },
          { label: '县级资金', role: 'local', amount: null },
          { label: '其他资金', role: 'other', amount: null },
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
      name: '与上年结转一起空着',
      table: {
        money: [
          { label: '资金总额', role: 'total', amount: 100 },
          { label: '财政拨款', role: 'fiscal', amount: 100 },
          { label: '上年结转', role: 'carry-over', amount: null },
          { label: '其他资金', role: 'other', amount: null },
        ],
      },
      report: [{ message: 'blank', cells: ['B7', 'B8'], text: '「上年结转」「其他资金」' }],
    },
    {
      name: '中期总额空着',
      table: {
        money: [
          { label: '中期预算资金总额', role: 'medium-term', amount: null },
          { label: '年度预算资金总额', role: 'total', amount: 25 },
        ],
      },
      report: [{ message: 'period', cells: ['B5'] }],
    },
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
