import { itemName, stated, unitOf } from '../support/money';
import { defineRule } from '../rule';

export default defineRule({
  code: 'B22',
  name: 'zero-budget-denominator',
  title: '预算数为 0 却有支出',
  family: 'money',
  severity: 'warning',
  forms: ['department-self-evaluation', 'project-self-evaluation', 'monitoring'],
  basis:
    '项目支出绩效自评表（财预〔2020〕10号附表）：执行率 = 全年执行数 ÷ 全年预算数，预算数为 0 时无法计算',
  messages: {
    zero: '「{label}」全年预算数是 0，执行数却是 {executed}{unit}，执行率算不出来，请补填（调整后的）预算数。',
  },
  docs: {
    rule: '有执行数的资金，全年预算数不能是 0。',
    valid: '全年预算数 3.36，执行数 3.36；预算数 0、执行数 0。',
    invalid: '全年预算数 0，执行数 3.36。',
  },
  *check({ form }) {
    for (const item of form.money) {
      const [budget, executed] = [stated(item.amounts.budget), stated(item.amounts.executed)];
      if (budget?.value !== 0 || !executed?.value) continue;
      const data = { label: itemName(item), executed: executed.value, unit: unitOf(form) };
      yield { message: 'zero', cells: [budget.cell, executed.cell], data };
    }
  },
});
