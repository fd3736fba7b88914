import rule from '../../../src/rules/taxonomy/level2-belongs-to-level1';
import { ruleTest } from '../../support/rule';

const table = (...rows: [string, string][]) => ({
  indicators: rows.map(([level1, level2]) => ({ level1, level2, name: '某指标', target: '1个' })),
});

ruleTest(rule, {
  valid: [
    {
      name: '一级指标写着两类',
      table: { indicators: [{ level1: '产出与效益指标', level2: '社会效益指标', name: '受益人数' }] },
    },

    {
      name: '2015 年分类',
      table: table(
        ['产出指标', '成本指标'],
        ['效益指标', '可持续影响\n指标'],
        ['满意度指标', '服务对象满意度指标'],
      ),
    },
    {
      name: '2021 年分类',
      table: table(['成本指标', '经济成本指标'], ['成本指标', '生态环境成本指标'], ['产出指标', '数量指标']),
    },
    {
      name: '旧名称',
      table: table(['预期产出指标', '数量指标(或建筑规模指标)'], ['效果指标', '社会、经济、生态效益指标']),
    },
    { name: '满意度列在效益下', table: table(['项目效益', '服务对象满意度指标']) },
    { name: '当地另设的一级指标', table: table(['项目管理', '质量控制'], ['项目决策', '项目目标']) },
  ],
  invalid: [
    {
      name: '经济成本放在产出下',
      table: table(['产出指标', '经济成本指标']),
      report: [
        { message: 'misplaced', cells: ['B6'], text: ['「经济成本指标」放在「产出指标」下', '「成本指标」'] },
      ],
    },
    {
      name: '社会效益放在产出下，数量放在效益下',
      table: table(['产出指标', '社会效益指标'], ['效益指标', '数量指标']),
      report: [
        { message: 'misplaced', cells: ['B6'], text: '「效益指标」' },
        { message: 'misplaced', cells: ['B7'], text: '「产出指标」' },
      ],
    },
    {
      name: '每行都写明分类的，同一处错只报一次',
      table: table(
        ['产出指标', '社会效益指标'],
        ['产出指标', '社会效益指标'],
        ['产出指标', '社会效益\n指标'],
      ),
      report: [{ message: 'misplaced', cells: ['B6'] }],
    },
  ],
});
