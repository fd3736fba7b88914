import { plannedAmount, type Form } from '../../form';
import { formatNumber } from '../../text/template';
import { defineRule } from '../rule';
import { amountOf, difference, isUnreadable, nearly, unitOf } from '../support/money';

export default defineRule({
  code: 'B06',
  name: 'batches-equal-total',
  title: '各批次合计与总额不等',
  family: 'money',
  severity: 'error',
  forms: ['department-target'],
  basis: '广东省部门整体支出绩效目标申报表：预算总额按预算批次划分',
  messages: {
    unequal:
      '按预算批次划分 {parts}，合计 {sum}，与总额 {total} 不相等，相差 {gap}{unit}，请核对各批次金额。',
  },
  docs: {
    rule: '按预算批次划分的各项金额之和等于预算总额。',
    valid: '镇本级使用资金 4,125.82，总额 4,125.82。',
    invalid: '镇本级使用资金 4,000，转移支付 100，总额 4,125.82。',
  },
  ignorable: false,
  applies: ({ form }) =>
    form.money.some((item) => item.role === 'batch') && totalOf(form) !== undefined ? form : null,
  *check({ form, profile }) {
    const total = totalOf(form)!;
    const batches = form.money
      .filter((item) => item.role === 'batch')
      .flatMap((item) => plannedAmount(item) ?? []);
    const known = batches.filter((field) => field.value !== null);
    if (known.length === 0 || batches.some(isUnreadable)) return;
    const sum = known.reduce((all, field) => all + field.value!, 0);
    if (nearly(sum, total.value!, profile.sumTolerance)) return;
    const data = {
      parts: known.map((field) => formatNumber(field.value!)).join(' + '),
      sum,
      total: total.value!,
      gap: difference(sum, total.value!),
      unit: unitOf(form),
    };
    yield { message: 'unequal', cells: [...known.map((field) => field.cell), total.cell], data };
  },
});

function totalOf(form: Form) {
  const total = amountOf(form, 'total', 'income-total', 'fiscal');
  return typeof total?.value !== 'number' ? undefined : total;
}
