import { difference, itemName, stated, unitOf } from '../support/money';
import { defineRule } from '../rule';

export default defineRule({
  code: 'B14',
  name: 'spent-within-budget',
  title: '执行数超过预算数',
  family: 'money',
  severity: 'warning',
  forms: ['department-self-evaluation', 'project-self-evaluation', 'monitoring'],
  basis: '预算法：各部门、各单位的支出必须以经批准的预算为依据',
  messages: {
    over: '「{label}」全年执行数 {executed} 超过全年预算数 {budget}，多 {gap}{unit}，请核对，或按调整后的预算填写预算数。',
  },
  docs: {
    rule: '全年执行数不超过全年（调整后）预算数。',
    valid: '全年预算数 100，全年执行数 98.5。',
    invalid: '全年预算数 100，全年执行数 103。',
  },
  *check({ form, profile }) {
    for (const item of form.money) {
      // In the middle of the year there may be only the budget of its beginning.
      const planned = item.amounts.budget ?? (form.kind === 'monitoring' ? item.amounts.initial : undefined);
      const [budget, executed] = [stated(planned), stated(item.amounts.executed)];
      if (!budget || !executed || budget.value <= 0) continue;
      if (executed.value <= budget.value + profile.sumTolerance + 1e-9) continue;
      const data = {
        label: itemName(item),
        executed: executed.value,
        budget: budget.value,
        gap: difference(executed.value, budget.value),
        unit: unitOf(form),
      };
      yield { message: 'over', cells: [executed.cell, budget.cell], data };
    }
  },
});
