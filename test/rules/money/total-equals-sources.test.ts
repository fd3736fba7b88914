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
    {
      name: '收入、支出各占一行，各项写在合计右边，下一行是结转',
      table: {
        rows: [
          ['部门整体支出绩效自评表'],
          ['（2018年度）'],
          ['单位名称', '某市文化馆', null, null, null, '单位：万元', null],
          ['年度收入', '合计', 1699.12, '财政拨款', 1435.22, '上年结转结余', 263.9],
          ['年度支出', '合计', 1595.59, '基本支出', 890.4, '项目支出', 705.19],
          ['年末结转', 103.53, null, '预算执行率', '93.91%'],
          ...indicators,
        ],
      },
    },
    {
      name: '没有读懂的一行加上正好相等',
      table: {
        rows: [
          ['2025年部门整体支出绩效目标表'],
          ['单位名称', '某区某镇人民政府', '单位：万元'],
          ['总体资金情况', '预算支出总量', 2817.75],
          [null, '其中：基本支出预算', 1236.5],
          [null, '项目支出预算', 1581.25],
          [null, '资金来源：本年收入', 1486.65],
          [null, '上年结转收入', 1331.11],
          ...indicators,
        ],
      },
    },
    {
      name: '执行率、占比不是各项相加',
      table: {
        rows: [
          ['部门整体绩效运行监控表'],
          ['（2022年1-8月）'],
          ['部门名称', '某县农业农村局', null, null, '单位：万元'],
          ['资金', '年初预算', '执行数', '全年预计', '执行率'],
          ['基本支出', 865.3, 575.1, 865.3, 66.46],
          ['项目支出', 1565.2, 544.4, 1500.7, 34.78],
          ['合计', 2430.5, 1119.5, 2366, 46.06],
          ...indicators,
        ],
      },
      outcome: 'not-applicable',
    },
    { name: '没有资金表', table: {}, outcome: 'not-applicable' },
  ],
  invalid: [
    {
      name: '同一总额按来源、按结构各分一次，一种不等',
      table: {
        rows: [
          ['部门整体绩效目标表'],
          ['（2023年度）'],
          ['部门名称', '某县住房和城乡建设局'],
          ['预算情况', '部门预算总额（万元）', 2186.35],
          [null, '1、资金来源：（1）政府预算资金', 2186.35],
          [null, '（2）财政专户管理资金', 0],
          [null, '（3）单位资金', 0],
          [null, '2、资金结构：（1）基本支出', 862.15],
          [null, '（2）项目支出', 1342.2],
          [null, '其中：“三公”经费', 4.8],
          ...indicators,
        ],
      },
      report: [{ message: 'beside', cells: ['C4', 'C8', 'C9'], severity: 'error', text: '相差 18万元' }],
    },
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
      name: '资金栏里有一格没有读懂，加上它也不等：无法判断',
      table: {
        rows: [
          ['项目支出绩效自评表'],
          ['（2023年度）'],
          ['项目名称', '村道养护', null, null, '单位：万元'],
          ['主管部门', '某县交通运输局'],
          ['项目资金', '年度资金总额', 100, null, null],
          [null, '其中：财政拨款', 60, '说明', '另有捐赠 25 万元'],
          [null, '其他资金', 0, null, null],
          ...indicators,
        ],
      },
      report: [
        { message: 'unread', cells: ['C5', 'C6', 'C7'], severity: 'undetermined', text: ['无法核对'] },
      ],
    },
    {
      name: '支出合计印在下面，往年两栏都相等，只有当年一栏不等',
      table: {
        rows: [
          ['部门整体支出绩效目标申报表'],
          ['（2021年度）'],
          ['部门名称', '某市政府办公室', null, '单位：万元', null, null],
          ['资金情况', null, '当年金额', '占比', '2019年', '2020年'],
          ['收入构成', '财政拨款', 968.19, '100%', 902.35, 941.6],
          [null, '其他资金', null, null, null, null],
          [null, '合计', 968.19, '100%', 902.35, 941.6],
          ['支出构成', '基本支出', 742.23, '74.8%', 671.2, 703.1],
          [null, '项目支出', 243.96, '25.2%', 231.15, 238.5],
          [null, '合计', 968.19, '100%', 902.35, 941.6],
          ...indicators,
        ],
      },
      report: [
        {
          message: 'broken',
          cells: ['C10', 'C8', 'C9'],
          severity: 'error',
          text: ['742.23 + 243.96', '986.19万元', '相差 18万元'],
        },
      ],
    },
    {
      name: '项目各行都是两级相加，只有一行不等',
      table: {
        rows: [
          ['专项资金绩效目标表'],
          ['（2022年度）'],
          ['项目名称', '农田建设补助', null, null, '单位：万元'],
          ['子项目', '总投资', '省级补助', '县级配套', null],
          ['东片区', 412.6, 300.5, 112.1, null],
          ['西片区', 388.4, 280.2, 108.2, null],
          ['南片区', 295.7, 210.3, 95.4, null],
          ...indicators,
        ],
      },
      report: [{ message: 'broken', cells: ['B7', 'C7', 'D7'], text: ['305.7', '相差 10万元'] }],
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
      name: '各项资金只有专名，列全了，差得不多',
      table: {
        kind: 'project-self-evaluation',
        money: [
          { label: '年度资金总额', role: 'total', budget: 20511 },
          { label: '其中：禁牧补助', role: 'unknown', partOf: 'total', budget: 14514 },
          { label: '草畜平衡奖励', role: 'unknown', partOf: 'total', budget: 5979 },
          { label: '其他资金', role: 'other', partOf: 'total', budget: 0 },
        ],
      },
      report: [
        {
          message: 'unequal',
          cells: ['D5', 'D8', 'D6', 'D7'],
          severity: 'error',
          text: ['20,493', '18万元'],
        },
      ],
    },
    {
      name: '没有读懂的一行加不加都不等：无法判断，不写合计',
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
          text: ['「衔接资金」', '无法核对'],
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
