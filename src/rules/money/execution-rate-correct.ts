import type { Form } from '../../form';
import { formatCell, type Sheet } from '../../sheet';
import { amountTablesOf, type Execution, executionOf, itemName, stated } from '../support/money';
import { clip } from '../support/wording';
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
    blank: '「{label}」没有填执行率，执行数 {executed} ÷ 预算数 {budget} = {right}%，请补填。',
    wrong: '「{label}」执行数 {executed} ÷ 预算数 {budget} = {right}%，执行率填的是 {rate}%，请改正。',
    parts:
      '「{label}」没有填对，按各项资金合计，执行数 {executed} ÷ 预算数 {budget} = {right}%，执行率填的是 {rate}%，请连同总额一起改正。',
  },
  docs: {
    rule: '执行率等于全年执行数除以全年预算数，允许误差见设置。',
    valid: '执行 86.2，预算 100，执行率 86.2%（写 86% 也可以）。',
    invalid: '执行 89.974，预算 89.974，执行率填 0；执行数、预算数都填了，执行率空着。',
    limits:
      '预算数为 0 的行不计算；按年初预算数算出来的，作为警告；年度资金总额填 0 而各项资金不为 0 时，按各项资金之和计算。',
  },
  ignorable: false,
  *check({ form, sheet, profile }) {
    const execution = executionOf(form);
    yield* blankRate(execution);
    yield* ofLists(form, sheet, profile.rateTolerance);
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

/** A rate that was left out where everything stands that it takes. */
function* blankRate(execution: Execution | null) {
  const { item, budget, executed, rate, rateField } = execution ?? {};
  if (
    !item ||
    !budget ||
    executed === null ||
    rate === undefined ||
    rate === null ||
    rateField?.text.trim() !== ''
  )
    return;
  yield {
    message: 'blank' as const,
    severity: 'warning' as const,
    cells: [rateField.cell],
    data: { label: itemName(item), executed, budget, right: Number(rate.toFixed(2)) },
  };
}

/** The rates in lists of tasks or projects, which may be shares of what came in as well. */
function* ofLists(form: Form, sheet: Sheet, tolerance: number) {
  const read = new Set(
    form.money.flatMap(({ amounts }) => (amounts.rate ? [formatCell(amounts.rate.cell)] : [])),
  );
  for (const { label, amounts } of amountTablesOf(form, sheet).flatMap(({ rows }) => rows)) {
    const [rate, spent] = [stated(amounts.rate), stated(amounts.executed)];
    const bases = [amounts.budget, amounts.initial, amounts.amount, amounts.received].flatMap(
      (field) => stated(field) ?? [],
    );
    const [base] = bases;
    if (!rate || !spent || !base || base.value <= 0 || read.has(formatCell(rate.cell))) continue;
    const rates = bases.map(({ value }) => (spent.value / value) * 100);
    const isRight = rates.some((right) =>
      [rate.value, rate.value * 100].some((written) => Math.abs(right - written) <= tolerance + 1e-9),
    );
    if (isRight) continue;
    yield {
      message: 'wrong' as const,
      cells: [rate.cell, spent.cell, base.cell],
      data: {
        label: clip(label),
        executed: spent.value,
        budget: base.value,
        right: Number(rates[0]!.toFixed(2)),
        rate: rate.value,
      },
    };
  }
}
