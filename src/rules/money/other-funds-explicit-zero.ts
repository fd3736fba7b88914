import type { MoneyColumn } from '../../form';
import { defineRule } from '../rule';
import { itemName, SUM_COLUMNS } from '../support/money';

export default defineRule({
  code: 'B21',
  name: 'other-funds-explicit-zero',
  title: '其他资金空白，没有填 0',
  family: 'money',
  severity: 'info',
  forms: 'all',
  basis: '预算表填列的通行做法：没有金额填 0，与漏填相区别',
  messages: {
    blank: '「{label}」的金额空白，看不出是没有还是漏填；没有请填 0。',
  },
  docs: {
    rule: '其他资金、其他事业发展性支出没有金额时填 0，不留空白。',
    valid: '其他资金 0；其他资金「—」。',
    invalid: '资金总额 1,622.46，财政拨款 1,622.46，其他资金空白。',
    limits: '只看其他各栏已经填了金额的那些栏，整张资金表未填时不报。',
  },
  *check({ form }) {
    const columns = Object.keys(SUM_COLUMNS) as MoneyColumn[];
    for (const item of form.money) {
      if (item.role !== 'other' && item.role !== 'other-development') continue;
      // A 0 in one of its columns says for all of them that there is no such money.
      const stated = columns.some((column) => typeof item.amounts[column]?.value === 'number');
      if (stated) continue;
      const cells = columns
        .filter((column) =>
          form.money.some((each) => each !== item && typeof each.amounts[column]?.value === 'number'),
        )
        .flatMap((column) => item.amounts[column] ?? [])
        .filter((field) => field.text.trim() === '')
        .map((field) => field.cell);
      if (cells.length > 0) yield { message: 'blank', cells, data: { label: itemName(item) } };
    }
  },
});
