import rule from '../../../src/rules/money/total-equals-sources';
import { ruleTest } from '../../support/rule';

const indicators = [
  ['年度绩效指标'],
  ['一级指标', '二级指标', '三级指标', '指标值'],
  ['产出指标', '数量指标', '培训次数', '≥4次'],
  ['效益指标', '社会效益指标', '知晓率', '≥90%'],
  ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%'],
];

/** A row of amounts for every year. */
const years = (...rows: (string | number | null)[][]) => ({
  rows: [
    ['部门整体支出绩效目标表'],
    ['（2024年度）'],
    ['部门名称', '某县档案馆', null, null, '单位：万元'],
    ['部门整体支出', '年度', '总额', '基本支出', '项目支出'],
    ...rows,
    ...indicators,
  ],
});

/** Labels and amounts from box to box. */
const pairs = (...rows: (string | number | null)[][]) => ({
  rows: [
    ['部门整体支出绩效目标表'],
    ['（2024年度）'],
    ['部门名称', '某县第五中学', null, '单位：万元'],
    ['收入预算合计', 2865.4, '其中：上级财政拨款', 412],
    ['本级财政安排', 2423.4, '其他资金', 30],
    ...rows,
    ...indicators,
  ],
});

ruleTest(rule, {
  valid: [
    {
      name: '逐年一行，都相等',
      table: years([null, '2024年', 318.42, 296.42, 22], [null, '2025年', 323, 303, 20]),
      outcome: 'not-applicable',
    },
    {
      name: '逐年一行，没有一年相等：不是合计',
      table: years([null, '2024年', 318.42, 200, 22], [null, '2025年', 323, 100, 20]),
      outcome: 'not-applicable',
    },
    {
      name: '其中之中还有其中',
      table: pairs(['支出预算合计', 2865.4, '其中：基本支出', 2500], ['人员经费', 2000, '项目支出', 365.4]),
    },
    {
      name: '其中没有列全',
      table: pairs(['支出预算合计', 2865.4, '其中：人员经费', 2000], ['公用经费', 300, '人数', '30人']),
    },
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
      name: '逐年一行，只有一年不等',
      table: years(
        [null, '2024年', 318.42, 296.42, 22],
        [null, '2025年', 325, 303, 20],
        [null, '2026年', 331.5, 309.5, 22],
      ),
      report: [
        {
          message: 'beside',
          cells: ['C6', 'D6', 'E6'],
          severity: 'error',
          text: ['写 325万元', '「基本支出」303', '323万元', '相差 2万元'],
        },
      ],
    },
    {
      name: '合计与其中各项分在两行',
      table: pairs(['支出预算合计', 2865.4, '其中：人员经费', 2310.6], ['公用经费', 386.8, '项目经费', 186]),
      report: [
        { message: 'beside', cells: ['B6', 'D6', 'B7', 'D7'], severity: 'error', text: '相差 18万元' },
      ],
    },
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
