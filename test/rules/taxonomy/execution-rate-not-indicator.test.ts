import rule from '../../../src/rules/taxonomy/execution-rate-not-indicator';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    { name: '管理类', table: { indicators: [{ level1: '项目管理', name: '预算执行率', target: '100%' }] } },
    { name: '别的执行率', table: { indicators: [{ name: '收购价格执行率', target: '100%' }] } },
  ],
  invalid: [
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
