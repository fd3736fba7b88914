import rule from '../../../src/rules/structure/values-unread';
import { ruleTest } from '../../support/rule';
import type { CellInput } from '../../support/sheet';
import type { LayoutInput } from '../../support/rule';

const _ = null;
const HEADING = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];
const ROWS: CellInput[][] = [
  ['产出指标', '数量指标', '巡检次数', '≥12次', '12次', 50, 50],
  [_, '质量指标', '设备完好率', '≥95%', '97%', 30, 30],
  ['效益指标', '社会效益指标', '系统可用率', '≥99%', '99.5%', 20, 20],
];
const TOTAL: CellInput[] = ['总分', _, _, _, _, 100, 100];

/** The table with one more column in front of this one. */
function table(heading: CellInput, values: CellInput[], at = 4, merges: string[] = []): LayoutInput {
  const widened = (row: CellInput[], value: CellInput): CellInput[] => row.toSpliced(at, 0, value);
  return {
    rows: [
      ['2024年度项目支出绩效自评表'],
      ['项目名称', '设备运维'],
      widened(HEADING, heading),
      ...ROWS.map((row, i) => widened(row, values[i] ?? _)),
      widened(TOTAL, _),
    ],
    merges,
  };
}

/** Indicators beside each other, places below each other. */
const across = (...places: CellInput[][]): LayoutInput => ({
  rows: [
    ['2024年扶贫专项资金绩效目标表'],
    ['项目单位', '产出指标', _, '效益指标'],
    [_, '数量指标', '质量指标', '社会效益指标'],
    [_, '扶持村数', '资金合规率', '受益人数'],
    ...places,
  ],
  merges: ['A2:A4', 'B2:C2'],
});

ruleTest(rule, {
  valid: [
    {
      name: '指标横排，只有一行指标值',
      table: across(['甲镇', '3个', '100%', '≥20人']),
      outcome: 'not-applicable',
    },
    {
      name: '半年指标值在全年指标值旁边',
      table: table('半年指标值', ['≥6次', '≥95%', '≥99%'], 3),
      outcome: 'not-applicable',
    },
    { name: '各栏都读懂', table: { rows: table(_, []).rows, merges: [] }, outcome: 'not-applicable' },
    { name: '已知不参与检查的一栏', table: table('序号', [1, 2, 3], 0), outcome: 'not-applicable' },
    { name: '没有读懂的一栏只有文字', table: table('责任科室', ['运维科', '运维科', '信息科']) },
    { name: '没有读懂的一栏是编号', table: table('顺次', [1, 2, 3]) },
    { name: '没有读懂的一栏是年份', table: table('批次', [2024, 2024, 2023]) },
    {
      name: '名称前面是各项目的资金',
      table: {
        rows: [
          ['2024年度专项资金绩效运行监控表'],
          ['项目名称', '年初安排', '三级指标', '年度指标值', '1-6月完成值', '完成可能性', '偏差原因'],
          ['设备运维', 36.7, '巡检次数', '≥12次', '6次', '确定能', _],
          ['设备更新', 63.8, '更新台数', '≥9台', '4台', '确定能', _],
          ['人员培训', 12.1, '培训人次', '≥90人次', '50人次', '确定能', _],
        ],
      },
      outcome: 'not-applicable',
    },
    ...['优', '良', '中(≥80%)', '差', '不合格'].map((grade) => ({
      name: `评分档次的一栏：${grade}`,
      table: table(grade, ['≥95%', '≥90%', '≥80%']),
    })),
    { name: '少数指标有数', table: table('其他口径', ['12次', _, _]) },
  ],
  invalid: [
    {
      name: '指标横排，下面还有一个镇',
      table: across(['甲镇', '3个', '100%', '≥20人'], ['乙镇', '1个', '100%', '≥8人']),
      report: [{ message: 'across', cells: ['A6'], text: ['A6:D6', '横排'] }],
    },
    {
      name: '数值栏的名称不认识',
      table: table('数量口径', [12, '95%', '≥99%']),
      report: [{ message: 'column', cells: ['E3'], text: ['「数量口径」', 'E4:E6', '3 格'] }],
    },
    {
      name: '相邻几栏是各地的指标值',
      table: {
        rows: [
          ['2024年度专项转移支付绩效目标表'],
          ['项目名称', '设备运维'],
          ['一级指标', '二级指标', '三级指标', '区域目标值', _, _],
          [_, _, _, '甲县', '乙县', '丙县'],
          ['产出指标', '数量指标', '巡检次数', '12次', '14次', '9次'],
          [_, '质量指标', '设备完好率', '≥95%', '≥96%', '≥95%'],
          ['效益指标', '社会效益指标', '系统可用率', '≥99%', '≥98%', '≥99%'],
        ],
        merges: ['A3:A4', 'B3:B4', 'C3:C4', 'D3:F3'],
      },
      report: [{ message: 'columns', cells: ['E4'], text: ['「乙县」', '2 栏', 'E5:F7'] }],
    },
    {
      name: '合并的栏目名称下面多出一栏',
      table: table(_, [12, 95, 99], 4, ['D3:E3']),
      report: [{ message: 'unheaded', cells: ['E4'], text: 'E4:E6' }],
    },
    {
      name: '没有名称的一栏',
      table: table(_, [12, 95, 99]),
      report: [{ message: 'unheaded', cells: ['E4'], text: 'E4:E6' }],
    },
    {
      name: '两栏都是指标值',
      table: table('全年指标值', ['≥12次', '≥95%', '≥99%'], 3),
      report: [{ message: 'second', cells: ['E3', 'D3'], text: ['「年度指标值」一栏', '「全年指标值」'] }],
    },
    {
      name: '没有指标值，却有一栏没有读懂',
      table: {
        rows: [
          ['2024年度项目支出绩效自评表'],
          ['项目名称', '设备运维'],
          ['一级指标', '二级指标', '三级指标', '应达情形', '实际完成值', '得分'],
          ['产出指标', '质量指标', '设备状况', '完好', '完好', 50],
          ['效益指标', '社会效益指标', '系统运行', '稳定', '稳定', 50],
        ],
      },
      report: [{ message: 'instead', cells: ['D3'], text: ['指标值', '「应达情形」', 'D4:D5'] }],
    },
    {
      name: '合计下面还有像指标的几行',
      table: {
        rows: [
          ...table(_, []).rows.map((row) => row.toSpliced(4, 1)),
          [_, _, '培训人次', '≥30人次', '35人次'],
          [_, _, '培训场次', '≥3场', '3场'],
        ],
      },
      report: [{ message: 'rows', cells: ['C8'], text: 'C8:E9' }],
    },
  ],
});
