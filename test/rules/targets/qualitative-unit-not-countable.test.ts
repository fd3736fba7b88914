import rule from '../../../src/rules/targets/qualitative-unit-not-countable';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '其他',
      table: { indicators: [{ name: '日常运转', nature: '定性', target: '正常', unit: '其他' }] },
    },
    {
      name: '空白',
      table: { indicators: [{ name: '日常运转', nature: '定性', target: '正常', unit: null }] },
    },
    {
      name: '级',
      table: { indicators: [{ name: '密度控制', nature: '定性', target: '达C级', unit: '级' }] },
    },
    { name: '定量', table: { indicators: [{ name: '合格率', nature: '定量', target: '≥95', unit: '%' }] } },
    {
      name: '没有性质一列',
      table: { indicators: [{ name: '合格率', target: '良好', unit: '%' }] },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: '百分号和人',
      table: {
        indicators: [
          { name: '减轻毒品危害', nature: '定性', target: '减轻依赖', unit: '%' },
          { name: '队伍建设', nature: '定性', target: '稳定', unit: '人' },
        ],
      },
      report: [
        { message: 'unit', cells: ['F6'], text: ['「减轻毒品危害」', '「%」'] },
        { message: 'unit', cells: ['F7'] },
      ],
    },
    {
      name: '指标值是数',
      table: { indicators: [{ name: '办结率', nature: '定性', target: '≥95%' }] },
      report: [{ message: 'number', cells: ['E6', 'D6'], text: '「≥95%」' }],
    },
  ],
});
