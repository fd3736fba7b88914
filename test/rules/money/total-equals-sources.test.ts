import rule from '../../../src/rules/money/total-equals-sources';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '财政拨款下面再列一般公共预算',
      table: {
        money: [
          { label: '年度总金额', role: 'total', amount: 476.45 },
          { label: '其中：财政拨款', role: 'fiscal', amount: 476.45 },
          { label: '一般公共预算', role: 'fiscal', amount: 476.45 },
        ],
      },
    },

    {
      name: '没有读懂的一行也是资金来源',
      table: {
        money: [
          { label: '资金总额', role: 'total', amount: 105 },
          { label: '自治区补助', role: 'unknown', amount: 105 },
          { label: '其他资金', role: 'other', amount: 0 },
        ],
      },
    },

    {
      name: '总额等于各项，文本数字也算数',
      table: {
        money: [
          { label: '资金总额', role: 'total', amount: 1622.46 },
          { label: '财政拨款', role: 'fiscal', amount: '1622.46' },
          { label: '其他资金', role: 'other', amount: null },
        ],
      },
    },
    {
      name: '本级资金是财政拨款的明细',
      table: {
        money: [
          { label: '资金总额', role: 'total', amount: 100 },
          { label: '财政拨款', role: 'fiscal', amount: 90 },
          { label: '其中：本级资金', role: 'local', partOf: 'fiscal', amount: 90 },
          { label: '其他资金', role: 'other', amount: 10 },
        ],
      },
    },
    {
      name: '小数相加没有二进制误差',
      table: {
        money: [
          { label: '资金总额', role: 'total', amount: 0.3 },
          { label: '财政拨款', role: 'fiscal', amount: 0.1 },
          { label: '其他资金', role: 'other', amount: 0.2 },
        ],
      },
      profile: { sumTolerance: 0 },
    },
    {
      name: '差一分在允许误差内',
      table: {
        money: [
          { label: '资金总额', role: 'total', amount: 100 },
          { label: '财政拨款', role: 'fiscal', amount: 99.99 },
        ],
      },
    },
    {
      name: '只列一项其中，与总额相等',
      table: {
        money: [
          { label: '合计', role: 'total', amount: 800 },
          { label: '其中：财政拨款', role: 'fiscal', partOf: 'total', amount: 800 },
        ],
      },
    },
    { name: '没有资金表', table: {}, outcome: 'not-applicable' },
  ],
  invalid: [
    {
      name: '总额空着，下面有数',
      table: {
        money: [
          { label: '资金总额', role: 'total', amount: null },
          { label: '其中：财政拨款', role: 'fiscal', amount: 500 },
        ],
      },
      report: [{ message: 'blank', cells: ['B5'], severity: 'warning', text: '500万元' }],
    },
    {
      name: '没有读懂的一行加不加都不等：无法判断',
      table: {
        money: [
          { label: '资金总额', role: 'total', amount: 105 },
          { label: '财政拨款', role: 'fiscal', amount: 60 },
          { label: '衔接资金', role: 'unknown', amount: 20 },
        ],
      },
      report: [
        {
          message: 'unclear',
          cells: ['B5', 'B6', 'B7'],
          text: ['「衔接资金」', '相差 45万元'],
          severity: 'undetermined',
        },
      ],
    },

    {
      name: '总额为 0，财政拨款不为 0，几栏合报一次',
      table: {
        kind: 'project-self-evaluation',
        money: [
          { label: '年度资金总额：', role: 'total', initial: 0, budget: 0, executed: 0 },
          { label: '其中：本年财政拨款', role: 'fiscal', initial: 90, budget: 89.974, executed: 89.974 },
        ],
      },
      report: [
        {
          message: 'unequal',
          cells: ['C5', 'C6', 'D5', 'D6', 'E5', 'E6'],
          text: ['「年度资金总额」', '年初预算数 0，各项合计 90，相差 90万元', '89.974'],
        },
      ],
    },
    {
      name: '差两分',
      table: {
        money: [
          { label: '资金总额', role: 'total', amount: 100 },
          { label: '财政拨款', role: 'fiscal', amount: 99.98 },
        ],
      },
      report: [{ message: 'unequal', cells: ['B5', 'B6'], text: '相差 0.02万元' }],
    },
    {
      name: '其中一项不是数字',
      table: {
        money: [
          { label: '资金总额', role: 'total', amount: 100 },
          { label: '财政拨款', role: 'fiscal', amount: 90 },
          { label: '其他资金', role: 'other', amount: '约十万' },
        ],
      },
      report: [{ message: 'unreadable', cells: ['B7', 'B5'], text: '约十万', severity: 'undetermined' }],
    },
    {
      name: '只列一项其中，总额更大：可能另有资金',
      table: {
        money: [
          { label: '合计', role: 'total', initial: 800, budget: 850 },
          { label: '其中：财政拨款', role: 'fiscal', partOf: 'total', initial: 800, budget: 800 },
        ],
      },
      report: [
        {
          message: 'rest',
          cells: ['D5', 'D6'],
          text: ['「合计」', '其中的「财政拨款」', '全年预算数多 50万元'],
          severity: 'undetermined',
        },
      ],
    },
    {
      name: '只列一项其中，却比总额大',
      table: {
        money: [
          { label: '合计', role: 'total', amount: 800 },
          { label: '其中：财政拨款', role: 'fiscal', partOf: 'total', amount: 850 },
        ],
      },
      report: [{ message: 'unequal', cells: ['B5', 'B6'], text: '相差 50万元' }],
    },
  ],
});
