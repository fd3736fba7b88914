import rule from '../../../src/rules/targets/value-not-name';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    ...[
      ['项目完成时间', '按合同约定执行'],
      ['受益期限', '长期'],
      ['设备使用年限', '满足正常教学需要'],
      ['完工时间', '汛前完工'],
    ].map(([name, target]) => ({
      name: `答了时间，或问的不是时间：${name}${target}`,
      table: { indicators: [{ name: name!, target: target! }] },
    })),
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
      name: '问的是时间，答的不是',
      table: { indicators: [{ name: '房租受益期限', target: '保障民办园房租需求，支持民办幼儿园发展' }] },
      report: [{ message: 'answer', cells: ['E6', 'C6'], severity: 'warning' }],
    },
    {
      name: '完成值重复名称',
      table: { indicators: [{ name: '财务管理规范度', target: '≥90%', actual: '财务管理规范度' }] },
      report: [{ message: 'actual', cells: ['G6', 'C6'], severity: 'warning' }],
    },
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
