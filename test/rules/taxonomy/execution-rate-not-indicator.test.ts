import rule from '../../../src/rules/taxonomy/execution-rate-not-indicator';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    ...['资金到位率', '资金及时支付率', '资金使用合规率', '政府采购执行率'].map((name) => ({
      name,
      table: { indicators: [{ name, target: '100%' }] },
    })),
    { name: '管理类', table: { indicators: [{ level1: '项目管理', name: '预算执行率', target: '100%' }] } },
    { name: '别的执行率', table: { indicators: [{ name: '收购价格执行率', target: '100%' }] } },
  ],
  invalid: [
    ...[
      '中央资金当年支出率',
      '部门整体支出支付进度',
      '年度资金支付完成率100%',
      '财政拨款执行进度',
      '经费使用率（%）',
    ].map((name) => ({
      name,
      table: { indicators: [{ level2: '时效指标', name, target: '100%' }] },
      report: [{ message: 'execution', cells: ['C6'] }],
    })),
    {
      name: '列为产出',
      table: {
        indicators: [
          { name: '年度预算执行率', target: '≥90%' },
          { level1: '效益指标', name: '资金支付进度', target: '≥90%' },
        ],
      },
      report: [
        { message: 'execution', cells: ['C6'], text: '产出指标' },
        { message: 'execution', cells: ['C7'], text: '效益指标' },
      ],
    },
  ],
});
