import rule from '../../../src/rules/structure/opinion-signed-dated';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    { name: '有日期', table: { opinion: '同意。2024年3月15日' } },
    { name: '没有意见栏', table: {} },
    { name: '申报表的意见栏由审核部门填', table: { opinion: '（盖章）\n  年   月   日' } },
  ],
  invalid: [
    {
      name: '只有盖章和日期的空位',
      table: { title: '部门整体支出绩效目标批复表', opinion: '（盖章）\n  年   月   日' },
      report: [{ message: 'blank', cells: ['B5'] }],
    },
    {
      name: '表下意见栏空着',
      table: {
        rows: [
          ['2024年项目支出绩效目标批复表'],
          ['项目名称', '消防标示牌更换'],
          ['一级指标', '二级指标', '三级指标', '指标值'],
          ['产出指标', '数量指标', '更换标示牌', '800块'],
          ['效益指标', '社会效益指标', '设施完好率', '100%'],
          ['满意度指标', '服务对象满意度指标', '职工满意度', '≥90%'],
          ['财政主管业务科室意见：\n\n', '', '预算科意见：\n'],
        ],
        merges: ['A1:D1', 'A7:B7', 'C7:D7'],
      },
      report: [{ message: 'blank', cells: ['A7', 'C7'] }],
    },
    {
      name: '空白',
      table: { title: '项目支出绩效目标批复表', opinion: null },
      report: [{ message: 'blank', cells: ['B5'] }],
    },
    {
      name: '文号不是日期',
      table: { opinion: '经审核，基本符合要求（厚财函〔2023〕149号）。' },
      report: [{ message: 'undated', cells: ['B5'] }],
    },
  ],
});
