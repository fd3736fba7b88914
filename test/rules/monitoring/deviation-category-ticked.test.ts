import rule from '../../../src/rules/monitoring/deviation-category-ticked';
import { ruleTest, type LayoutInput } from '../../support/rule';

const layout = (likelihood: string, ...ticks: string[]): LayoutInput => ({
  rows: [
    ['2024年度项目支出绩效运行监控表'],
    ['项目名称', null, '高标准农田建设'],
    [
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '1-7月执行情况',
      '全年预计完成情况',
      '偏差原因分析',
      null,
      null,
      null,
      null,
      '完成可能性',
    ],
    [null, null, null, null, null, null, '经费保障', '制度保障', '人员保障', '硬件条件保障', '其他', null],
    [
      '产出指标',
      '数量指标',
      '建设面积',
      '≥5000亩',
      '2800亩',
      '4000亩',
      ...[0, 1, 2, 3, 4].map((i) => ticks[i] ?? null),
      likelihood,
    ],
    [
      '效益指标',
      '社会效益指标',
      '受益人数',
      '≥100人',
      '60人',
      '100人',
      null,
      null,
      null,
      null,
      null,
      '确定能',
    ],
  ],
  merges: ['A1:L1', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:E4', 'F3:F4', 'G3:K3', 'L3:L4'],
});

ruleTest(rule, {
  valid: [
    { name: '确定能', table: layout('确定能') },
    { name: '勾选了一类', table: layout('有可能', '', '', '√') },
    {
      name: '没有分列原因类别',
      table: { kind: 'monitoring', indicators: [{ name: '建设面积', likelihood: '有可能' }] },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: '一类也没有勾选，空框不算',
      table: layout('有可能', '□', '□'),
      report: [{ message: 'unticked', cells: ['G5'], text: ['有可能', '「经费保障」'] }],
    },
  ],
});
