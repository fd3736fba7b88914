import { difference, isAdjustmentExplained, itemName, stated, unitOf } from '../support/money';
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
    initial:
      '「{label}」全年执行数 {executed} 超过年初预算数 {budget}，多 {gap}{unit}，没有说明。请核对；有追加的，写明调整情况。',
    over: '「{label}」全年执行数 {executed} 超过全年预算数 {budget}，多 {gap}{unit}，请核对，或按调整后的预算填写预算数。',
  },
  docs: {
    rule: '全年执行数不超过全年（调整后）预算数；表里只有年初预算的，超过的要有说明。总额超了的，只报总额。',
    valid: '全年预算数 100，全年执行数 98.5。',
    invalid: '全年预算数 100，全年执行数 103。',
  },
  *check({ form, sheet, profile }) {
    const excesses = new Set<number>();
    let isTotalOver = false;
    for (const item of form.money) {
      // There may be only the budget of the beginning of the year; what was added to it since is told elsewhere.
      const isInitial = item.amounts.budget === undefined;
      const [budget, executed] = [
        stated(item.amounts.budget ?? item.amounts.initial),
        stated(item.amounts.executed),
      ];
      if (!budget || !executed || budget.value <= 0) continue;
      if (executed.value <= budget.value + profile.sumTolerance + 1e-9) continue;
      if (isInitial && isAdjustmentExplained(form, sheet)) continue;
      // The total and the one source that it comes from exceed by the same.
      const gap = difference(executed.value, budget.value);
      if (excesses.has(gap)) continue;
      excesses.add(gap);
      // The total says it for its parts.
      if (item.role !== 'total' && isTotalOver) continue;
      isTotalOver ||= item.role === 'total';
      const data = {
        label: itemName(item),
        executed: executed.value,
        budget: budget.value,
        gap,
        unit: unitOf(form),
      };
      yield {
        message: isInitial && form.kind !== 'monitoring' ? 'initial' : 'over',
        cells: [executed.cell, budget.cell],
        data,
      };
    }
  },
});
