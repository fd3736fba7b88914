import rule from '../../../src/rules/targets/value-not-name';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '满意度由另一条规则管',
      table: { indicators: [{ name: '服务对象满意度', target: '辖区居民满意度' }] },
    },
    { name: '有数值', table: { indicators: [{ name: '服务对象满意度', target: '≥90%' }] } },
    {
      name: '文字但不是重复',
      table: {
        indicators: [
          { name: '支付及时性', target: '及时' },
          { name: '覆盖面', target: '扩大覆盖率' },
        ],
      },
    },
    { name: '空白', table: { indicators: [{ name: '服务对象满意度', target: '/' }] } },
  ],
  invalid: [
    {
      name: '与名称相同',
      table: {
        indicators: [
          { level2: '时效指标', name: '全年开展', target: '全年开展' },
          { name: '公益活动', target: '开展公益活动' },
        ],
      },
      report: [
        { message: 'repeated', cells: ['E6', 'C6'], text: '「全年开展」' },
        { message: 'repeated', cells: ['E7', 'C7'] },
      ],
    },
    {
      name: '又是一个指标名',
      table: { indicators: [{ name: '业务培训', target: '参训人数' }] },
      report: [{ message: 'measure', cells: ['E6', 'C6'], text: '「参训人数」' }],
    },
  ],
});
