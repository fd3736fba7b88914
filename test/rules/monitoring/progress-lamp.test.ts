import rule from '../../../src/rules/monitoring/progress-lamp';
import { ruleTest } from '../../support/rule';
import type { IndicatorInput, TableInput } from '../../support/form';

const table = (indicator: Partial<IndicatorInput>, yearLine = '（2024年1—7月）'): TableInput => ({
  kind: 'monitoring',
  yearLine,
  indicators: [{ name: '建设高标准农田面积', target: '≥5000亩', actual: '2800亩', ...indicator }],
});

ruleTest(rule, {
  valid: [
    {
      name: '原因写在备注里',
      table: {
        rows: [
          ['项目支出绩效运行监控表'],
          ['（2024年1—7月）'],
          ['项目名称', '某项目'],
          ['一级指标', '二级指标', '三级指标', '年度指标值', '1—7月执行情况', '其他偏差原因'],
          ['产出指标', '数量指标', '新建水塔座数', '5座', '0座', '用地审批较晚，9月开工'],
          ['产出指标', '数量指标', '修建渠道长度', '5公里', '3公里', null],
          ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', null, null],
        ],
      },
    },

    { name: '跟上时间进度', table: table({}) },
    { name: '落后但写明原因', table: table({ actual: '500亩', reason: '汛期停工，9月起两班作业赶工' }) },
    { name: '合格率不累计', table: table({ name: '验收合格率', target: '≥95%', actual: '10%' }) },
    { name: '质量指标', table: table({ level2: '质量指标', actual: '100亩' }) },
    { name: '看不出到几月', table: table({ actual: '100亩' }, '（2024年度）'), outcome: 'not-applicable' },
    { name: '截至 12 月就是全年', table: table({ actual: '100亩' }, '截至12月'), outcome: 'not-applicable' },
  ],
  invalid: [
    ...(['1000亩', '2100亩'] as const).map((actual) => ({
      name: `多个合成一条：${actual}`,
      table: {
        kind: 'monitoring' as const,
        yearLine: '（2024年1—7月）',
        indicators: ['甲', '乙', '丙', '丁'].map((one) => ({
          name: `${one}村建设面积`,
          target: '≥5000亩',
          actual,
        })),
      },
      report: [
        {
          message: actual === '1000亩' ? 'reds' : 'yellows',
          cells: ['G6', 'G7', 'G8', 'G9'],
          text: '4 个指标',
        },
      ],
    })),

    ...(['截至2024年10月10日', '监控时点：2024年10月10日'] as const).map((yearLine) => ({
      name: `月中的时点按日计：${yearLine}`,
      table: table({ actual: '2800亩' }, yearLine),
      report: [{ message: 'yellow', cells: ['G6'], text: ['到 10 月', '72%'] }],
    })),
    {
      name: '红灯',
      table: table({ actual: '1000亩' }),
      report: [{ message: 'red', cells: ['G6'], text: ['到 7 月', '34.3%'] }],
    },
    {
      name: '黄灯，上半年',
      table: table({ actual: '1,900亩' }, '2024年上半年'),
      report: [{ message: 'yellow', cells: ['G6'], text: ['到 6 月', '76%'] }],
    },
  ],
});
