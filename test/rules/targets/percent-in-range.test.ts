import rule from '../../../src/rules/targets/percent-in-range';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    { name: '括号里是 %', table: { indicators: [{ name: '机械化率（%）', target: '85' }] } },

    { name: '在范围内', table: { indicators: [{ name: '合格率', target: '100%', actual: '0%' }] } },
    { name: '增长率', table: { indicators: [{ name: '收入增长率', target: '≥120%' }] } },
    { name: '允许误差', table: { indicators: [{ name: '合格率偏差', target: '±3%以内' }] } },
    { name: '完成率可以超过', table: { indicators: [{ name: '任务完成率', target: '≥110%' }] } },
  ],
  invalid: [
    {
      name: '产值标成 %',
      table: { indicators: [{ name: '新型经营主体实现产值（%）', target: 8000 }] },
      report: [{ message: 'unit', cells: ['E6', 'C6'], text: '「8000」' }],
    },

    {
      name: '多打了一位',
      table: { indicators: [{ name: '群众满意度', target: '≥950%', actual: '96%' }] },
      report: [{ message: 'above', cells: ['E6'], text: ['指标值', '「≥950%」'] }],
    },
    {
      name: '完成值是负数',
      table: { indicators: [{ name: '疫苗接种率', target: '≥95%', actual: '-96%' }] },
      report: [{ message: 'below', cells: ['G6'], text: '实际完成值' }],
    },
  ],
});
