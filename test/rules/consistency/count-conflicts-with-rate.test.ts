import rule from '../../../src/rules/consistency/count-conflicts-with-rate';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '完成率 100%',
      outcome: 'not-applicable',
      table: {
        indicators: [
          { name: '爱国卫生运动场数', target: '12场' },
          { name: '爱国卫生运动完成率', target: '100%' },
        ],
      },
    },
    {
      name: '说的不是一件事',
      table: {
        indicators: [
          { name: '培训人数', target: '≥200人' },
          { name: '设备采购完成率', target: '≥90%' },
        ],
      },
    },
    {
      name: '合格率是另一回事',
      outcome: 'not-applicable',
      table: {
        indicators: [
          { name: '职工培训人数', target: '≥200人' },
          { name: '职工培训合格率', target: '≥90%' },
        ],
      },
    },
    {
      name: '覆盖率以应服务的人数为分母，不是计划数',
      outcome: 'not-applicable',
      table: {
        indicators: [
          { name: '康复服务人数', target: '≥5000人' },
          { name: '康复服务覆盖率', target: '≥85%' },
        ],
      },
    },
  ],
  invalid: [
    {
      name: '≥7500家 与 ≥90%',
      table: {
        indicators: [
          { name: '核实用人单位底数工作数量', target: '≥7500家' },
          { name: '核实用人单位底数工作完成率', level2: '质量指标', target: '≥90%' },
        ],
      },
      report: [
        { message: 'conflict', cells: ['E7', 'E6'], text: ['「≥7500家」', '「≥90%」', '做到 90% 就达标'] },
      ],
    },
    {
      name: '达成率',
      table: {
        indicators: [
          { name: '康复服务人数', target: '≥5000人' },
          { name: '康复服务达成率', target: '≥85%' },
        ],
      },
      report: [{ message: 'conflict', cells: ['E7', 'E6'], text: '做到 85% 就达标' }],
    },
  ],
});
