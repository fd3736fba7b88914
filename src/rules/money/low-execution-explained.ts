import { executionRateOf, isExecutionExplained } from '../support/money';
import { SELF_EVALUATIONS } from '../support/table';
import { defineRule } from '../rule';

export default defineRule({
  code: 'B16',
  name: 'low-execution-explained',
  title: '执行率低又没有说明',
  family: 'money',
  severity: 'warning',
  forms: SELF_EVALUATIONS,
  basis: '部门预算项目支出绩效自评表填表说明：预算执行率未达到 90% 的需说明原因',
  messages: {
    unexplained: '预算执行率 {rate}%，低于 {line}%，没有说明原因，请写明资金没有支出的原因和下一步安排。',
  },
  docs: {
    rule: '预算执行率低于 90%（见设置）的要说明原因。',
    valid: '执行率 76%，说明「设备尾款按合同于次年支付」。',
    invalid: '执行率 76%，全表没有说明。',
    limits: '表中任何一处说到执行、支付、结转、尾款等的，视为已说明。',
  },
  applies: ({ form, sheet }) => executionRateOf(form, sheet),
  *check({ form, sheet, profile }, { rate, cell }) {
    if (rate >= profile.executionLine || isExecutionExplained(form, sheet)) return;
    yield {
      message: 'unexplained',
      cells: [cell],
      data: { rate: Number(rate.toFixed(2)), line: profile.executionLine },
    };
  },
});
