import rule from '../../../src/rules/monitoring/doubtful-needs-reason';
import { ruleTest } from '../../support/rule';
import type { IndicatorInput, TableInput } from '../../support/form';

const table = (indicator: Partial<IndicatorInput>): TableInput => ({
  kind: 'monitoring',
  indicators: [{ name: '粮食增产', target: '≥50公斤', actual: '尚未收获', ...indicator }],
});

const schedule = (answer: string, reason: string | null) => ({
  rows: [
    ['项目支出绩效运行监控表'],
    ['（2024年1-9月）'],
    ['项目名称', '档案数字化', null, '实施单位', '某县档案馆'],
    ['年度资金总额', '全年预算数', 46, '执行数', 31],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '1-9月完成值', '是否达到序时进度', '未达进度原因'],
    ['产出指标', '数量指标', '档案数字化', '30万幅', '18万幅', answer, reason],
    ['效益指标', '社会效益指标', '查阅人次', '≥2000人次', '1730人次', '是', null],
    ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', '92%', '是', null],
  ],
});

const lampTable = (lamp: string, reason: string | null) => ({
  rows: [
    ['项目支出绩效运行监控表'],
    ['（2024年1-9月）'],
    ['项目名称', '声像档案'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '1-9月完成值', '预警', '偏差原因及改进措施'],
    ['产出指标', '数量指标', '拍摄项目', '≥60个', '31个', lamp, reason],
    ['产出指标', '数量指标', '整理卷数', '≥100卷', '90卷', '绿', null],
    ['满意度指标', '服务对象满意度指标', '查档者满意度', '≥90%', '95%', '绿', null],
  ],
});

ruleTest(rule, {
  valid: [
    ...(
      [
        ['绿', null],
        ['红', '汛期停工，9月起两班作业赶工'],
      ] as const
    ).map(([lamp, reason]) => ({
      name: `绿灯，或写了原因：${lamp}`,
      table: lampTable(lamp, reason),
      outcome: lamp === '绿' ? ('not-applicable' as const) : ('pass' as const),
    })),
    { name: '达到序时进度', table: schedule('是', null) },
    { name: '没有达到序时进度，写了原因', table: schedule('否', '设备到货晚，10月补做') },
    { name: '确定能', table: table({ likelihood: '确定能', reason: null }) },
    { name: '写了原因', table: table({ likelihood: '有可能', reason: '秋粮未收获，10月测产' }) },
    { name: '空白', table: table({ likelihood: '', reason: null }) },
    { name: '没有这一列', table: table({ reason: null }), outcome: 'not-applicable' },
  ],
  invalid: [
    {
      name: '红灯没有原因',
      table: lampTable('红', null),
      report: [{ message: 'lamp', cells: ['G5', 'F5'], severity: 'error' as const }],
    },
    {
      name: '黄灯没有原因',
      table: lampTable('黄灯', null),
      report: [{ message: 'lamp', cells: ['G5', 'F5'], severity: 'warning' as const }],
    },
    {
      name: '没有达到序时进度，没有原因',
      table: schedule('否', null),
      report: [
        { message: 'behind', cells: ['G6', 'F6'], text: ['档案数字化', '「否」'], severity: 'warning' },
      ],
    },
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
