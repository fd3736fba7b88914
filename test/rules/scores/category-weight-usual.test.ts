import rule from '../../../src/rules/scores/category-weight-usual';
import { ruleTest } from '../../support/rule';
import type { TableInput } from '../../support/form';

const table = (output: number, benefit: number, satisfaction: number, cost = 0): TableInput => ({
  kind: 'project-self-evaluation',
  indicators: [
    { level1: '成本指标', level2: '经济成本指标', name: '总成本', weight: cost },
    { level1: '产出指标', level2: '数量指标', name: '活动场次', weight: output },
    { level1: '效益指标', level2: '社会效益指标', name: '受益人数', weight: benefit },
    { level1: '满意度指标', level2: '服务对象满意度指标', name: '群众满意度', weight: satisfaction },
  ].filter(({ weight }) => weight > 0),
});

ruleTest(rule, {
  valid: [
    { name: '50、30、10', table: table(50, 30, 10) },
    { name: '没有满意度，效益 40', table: table(50, 40, 0) },
    { name: '有成本：20、40、20、10', table: table(40, 20, 10, 20) },
    { name: '合计 100 的另有算法', table: table(60, 30, 10) },
    { name: '没有效益由另一条规则管', table: table(90, 0, 0) },
    {
      name: '没有分值',
      table: { kind: 'project-target', indicators: [{ name: '甲' }] },
      outcome: 'not-applicable',
    },
    {
      name: '当地没有规定',
      table: table(70, 10, 10),
      profile: {
        weightsWithoutCost: {
          output: null,
          benefit: null,
          satisfaction: null,
          decision: null,
          process: null,
        },
      },
    },
  ],
  invalid: [
    {
      name: '产出 70',
      table: table(70, 10, 10),
      report: [
        {
          message: 'unusual',
          cells: ['H5'],
          text: ['产出 70、效益 10、满意度 10', '产出 50、效益 30、满意度 10'],
        },
      ],
    },
  ],
});
