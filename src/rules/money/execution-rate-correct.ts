import { executionOf, itemName, stated } from '../support/money';
import { defineRule } from '../rule';

export default defineRule({
  code: 'B13',
  name: 'execution-rate-correct',
  title: '执行率算得不对',
  family: 'money',
  severity: 'error',
  forms: 'all',
  basis: '项目支出绩效自评表（财预〔2020〕10号附表）：执行率 = 全年执行数（B）÷ 全年预算数（A）',
  messages: {
    wrong: '「{label}」执行数 {executed} ÷ 预算数 {budget} = {right}%，执行率填的是 {rate}%，请改正。',
    parts:
      '「{label}」没有填对，按各项资金合计，执行数 {executed} ÷ 预算数 {budget} = {right}%，执行率填的是 {rate}%，请连同总额一起改正。',
  },
  docs: {
    rule: '执行率等于全年执行数除以全年预算数，允许误差见设置。',
    valid: '执行 86.2，预算 100，执行率 86.2%（写 86% 也可以）。',
    invalid: '执行 89.974，预算 89.974，执行率填 0。',
    limits:
      '预算数为 0 的行不计算；按年初预算数算出来的，作为警告；年度资金总额填 0 而各项资金不为 0 时，按各项资金之和计算。',
  },
  ignorable: false,
  *check({ form, profile }) {
    const execution = executionOf(form);
    for (const item of form.money) {
      const rate = stated(item.amounts.rate);
      if (!rate) continue;
      // A table of the middle of the year has the budget of its beginning only.
      const planned = item.amounts.budget ?? item.amounts.initial;
      const spent = item.amounts.executed;
      const total = execution?.item === item ? execution : null;
      const budget = total ? total.budget : (planned?.value ?? null);
      const executed = total ? total.executed : (spent?.value ?? null);
      if (budget === null || executed === null || budget <= 0) continue;
      const right = (executed / budget) * 100;
      if (Math.abs(right - rate.value) <= profile.rateTolerance + 1e-9) continue;
      const cells = [rate, spent, planned].flatMap((field) => field?.cell ?? []);
      const data = {
        label: itemName(item),
        executed,
        budget,
        right: Number(right.toFixed(2)),
        rate: rate.value,
      };
      // The parts stood in for a total of 0 or blank.
      // 执行数 ÷ 年初预算数: another base, and then no slip of the pen.
      const initial = item.amounts.initial?.value ?? 0;
      const ofInitial =
        initial > 0 && Math.abs((executed / initial) * 100 - rate.value) <= profile.rateTolerance;
      const own = budget === planned?.value && executed === spent?.value;
      yield {
        message: own ? 'wrong' : 'parts',
        ...(ofInitial && { severity: 'warning' as const }),
        cells,
        data,
      };
    }
  },
});
