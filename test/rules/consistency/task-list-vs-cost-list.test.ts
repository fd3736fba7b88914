import rule from '../../../src/rules/consistency/task-list-vs-cost-list';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '列全了',
      table: {
        tasks: ['基本支出', '计划生育服务', '普惠托育服务', '红十字专项'].map((name) => ({ name })),
        indicators: [
          { level2: '成本指标', name: '项目支出', target: '计划生育服务、普惠托育服务、红十字专项、其他' },
        ],
      },
    },
    {
      name: '用等概括',
      table: {
        tasks: ['计划生育服务', '普惠托育服务', '红十字专项', '无偿献血'].map((name) => ({ name })),
        indicators: [
          { level2: '成本指标', name: '项目支出', target: '计划生育服务、普惠托育服务、红十字专项、等等' },
        ],
      },
    },
    {
      name: '任务太少',
      table: {
        tasks: [{ name: '甲' }],
        indicators: [{ level2: '成本指标', name: '项目支出', target: '甲、乙、丙、丁' }],
      },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: '缺两项',
      table: {
        tasks: ['计划生育服务', '普惠托育服务', '红十字专项', '精神卫生工作', '无偿献血', '育儿补贴金'].map(
          (name) => ({ name }),
        ),
        indicators: [
          {
            level2: '成本指标',
            name: '项目支出',
            target: '完成计划生育服务、普惠托育服务、红十字专项、精神卫生工作等项目资金',
          },
        ],
      },
      report: [{ message: 'missing', cells: ['E13', 'B10', 'B11'], text: '「无偿献血」「育儿补贴金」' }],
    },
  ],
});
