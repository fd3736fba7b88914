import { formatNumber } from '../../text/template';
import { plannedAmount } from '../../form';
import { amountOf, difference, isUnreadable, nearly, stated, unitOf } from '../support/money';
import { defineRule } from '../rule';

export default defineRule({
  code: 'B06',
  name: 'batches-equal-total',
  title: '各批次合计与总额不等',
  family: 'money',
  severity: 'error',
  forms: ['department-target'],
  basis: '广东省部门整体支出绩效目标申报表：预算总额按预算批次划分',
  relies: 'money',
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
  applies: ({ form }) => {
    const total = stated(amountOf(form, 'total', 'income-total', 'fiscal'));
    const batches = form.money
      .filter(({ role }) => role === 'batch')
      .flatMap((item) => plannedAmount(item) ?? []);
    return total && batches.length > 0 ? { total, batches } : null;
  },
  *check({ form, profile }, { total, batches }) {
    const known = batches.flatMap((field) => stated(field) ?? []);
    if (known.length === 0 || batches.some(isUnreadable)) return;
    const sum = known.reduce((all, field) => all + field.value, 0);
    if (nearly(sum, total.value, profile.sumTolerance)) return;
    const data = {
      parts: known.map((field) => formatNumber(field.value)).join(' + '),
      sum,
      total: total.value,
      gap: difference(sum, total.value),
      unit: unitOf(form),
    };
    yield { message: 'unequal', cells: [...known.map((field) => field.cell), total.cell], data };
  },
});
