import rule from '../../../src/rules/structure/level1-categories-complete';
import { ruleTest } from '../../support/rule';

const output = { name: '活动场次', target: '12场' };
const benefit = { level1: '效益指标', level2: '社会效益指标', name: '知晓率', target: '≥90%' };
const satisfaction = {
  level1: '满意度指标',
  level2: '服务对象满意度指标',
  name: '群众满意度',
  target: '≥95%',
};

ruleTest(rule, {
  valid: [
    {
      name: '一级指标是管钱的各步，产出写在使用效益里',
      table: {
        indicators: ['预算编制', '预算执行', '预算使用效益'].map((level1) => ({
          level1,
          level2: '整体效能',
          name: `${level1}情况`,
          target: '好',
        })),
      },
    },
    {
      name: '早年的表样没有满意度：产出、成效、效率',
      table: {
        indicators: ['产出', '成效', '效率'].map((level1, i) => ({
          level1,
          level2: '',
          name: `${['接待观众人数', '公众知晓情况', '按期开放情况'][i]}`,
          target: '好',
        })),
      },
    },
    {
      name: '当地自己的一级指标，二级也看不出：不下结论',
      table: {
        indicators: [output, { ...benefit, level1: '履责成果', level2: '综合' }, satisfaction],
      },
    },
    {
      name: '当地自己的一级指标，看二级指标',
      table: {
        indicators: [
          { ...output, level1: '项目完成', level2: '数量指标' },
          { ...benefit, level1: '项目结果', level2: '社会效益指标' },
          { ...satisfaction, level1: '满意度指标' },
        ],
      },
    },

    {
      name: '满意度列在别的一级指标下',
      table: {
        indicators: [output, benefit, { ...satisfaction, level1: '效果指标', level2: '社会效益指标' }],
      },
    },
    {
      name: '产出在履职之下',
      table: {
        indicators: [
          { ...output, level1: '部门管理', level2: '资金投入' },
          { ...output, level1: '履职效果', level2: '部门履职目标' },
          { ...output, level1: '能力建设', level2: '长效管理' },
          { ...satisfaction, level1: '服务对象满意' },
        ],
      },
    },
    { name: '三类都有', table: { indicators: [output, benefit, satisfaction] } },
    {
      name: '旧名称',
      table: {
        indicators: [{ ...output, level1: '预期产出指标' }, { ...benefit, level1: '效果指标' }, satisfaction],
      },
    },
    {
      name: '满意度列在效益之下',
      table: { indicators: [output, benefit, { ...satisfaction, level1: '项目效益' }] },
    },
    { name: '有空白行', table: { indicators: [output, benefit], unnamedRows: [{ level1: '满意度指标' }] } },
    { name: '不分一级指标', table: { indicators: [{ ...output, level1: '' }] }, outcome: 'not-applicable' },
    { name: '监控表只看满意度', table: { kind: 'monitoring', indicators: [output, satisfaction] } },
    {
      name: '产出、效益写在二级',
      table: {
        indicators: [
          { ...output, level1: '实施效果指标', level2: '产出指标' },
          { ...output, level1: '实施效果指标', level2: '效益指标' },
          { ...output, level1: '实施效果指标', level2: '满意度指标' },
        ],
      },
    },
  ],
  invalid: [
    {
      name: '效益下面只有满意度',
      table: {
        indicators: [output, { ...satisfaction, level1: '效益指标', level2: '满意度指标' }],
      },
      report: [{ message: 'only', cells: ['A7', 'C7'], severity: 'warning' }],
    },
    {
      name: '一级指标是当地的叫法，满意度仍看得出没有',
      table: {
        indicators: [output, benefit, { ...benefit, level1: '履责成果', level2: '综合' }],
      },
      report: [{ message: 'satisfaction', cells: ['A5', 'A8'], severity: 'warning' }],
    },
    {
      name: '监控表没有满意度',
      table: { kind: 'monitoring', indicators: [output, benefit] },
      report: [{ message: 'satisfaction', cells: ['A5', 'A7'], severity: 'warning' }],
    },

    {
      name: '只有产出',
      table: { indicators: [output] },
      report: [{ message: 'core', cells: ['A5'], text: '效益指标、满意度指标' }],
    },
    {
      name: '效益下面只有空行和模板文字',
      table: {
        indicators: [output, satisfaction],
        unnamedRows: [
          { level1: '效益指标', level2: '经济效益指标', placeholder: '指标1：' },
          { level1: '效益指标', level2: '社会效益指标' },
        ],
      },
      report: [{ message: 'unset', cells: ['C8', 'C9'], text: '「效益指标」下面一个指标也没有填' }],
    },
    {
      name: '没有满意度',
      table: { indicators: [output, benefit] },
      report: [{ message: 'satisfaction', cells: ['A5', 'A7'], severity: 'warning' }],
    },
  ],
});
