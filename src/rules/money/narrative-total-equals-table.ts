import { anyOf, BUDGET_TOTALS, GRANTED_BY, GRANTING_VERBS, OTHER_MONEY } from '../../lexicon';
import { findMentions } from '../../quantity';
import type { Form } from '../../form';
import { some } from '../support/indicators';
import { inMoneyUnit, nearly, SUM_COLUMNS, unitOf } from '../support/money';
import { plansOf } from '../support/texts';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

/** In front of an amount: it is the money of the whole project in this year. */
const WHOLE = new RegExp(
  `(?:${anyOf(BUDGET_TOTALS)}|${anyOf(GRANTING_VERBS)}${anyOf(GRANTED_BY)}?(?:资金|经费))(?:共计|合计|共|为|是|约)?\\s*$`,
);
const OTHER = new RegExp(anyOf(OTHER_MONEY));

export default defineRule({
  code: 'B18',
  name: 'narrative-total-equals-table',
  title: '正文写的预算总额与表内金额不等',
  family: 'money',
  severity: 'warning',
  forms: ['project-target', 'project-self-evaluation'],
  basis: '预算绩效目标审核：正文金额与预算表一致',
  messages: {
    differs:
      '{where}写「{text}」，合 {stated}{unit}；资金栏里没有这个数（总额 {total}{unit}）。请核对金额或单位。',
  },
  docs: {
    rule: '目标里写明的项目预算、资金总额，应是资金栏里有的金额；元、万元换算后比较。',
    valid: '资金总额 202.64 万元，正文写「年度预算2026400元」。',
    invalid: '资金总额 202.64 万元，正文写「年度预算174万元」。',
    limits:
      '相差不到 {rounding}% 的不报；只看写明「预算」「资金总额」「共申请资金」等的第一个金额；总投资、上年、结转等不比较。',
  },
  options: {
    // Prose rounds: 202.6 for 202.64.
    rounding: { default: 0.5, label: '与资金栏的金额相差不超过它，视为相等', unit: '%' },
  },
  applies: ({ form }) => (form.moneyUnit ? some(amountsOf(form)) : null),
  *check({ form, options }, amounts) {
    for (const { text, cell, called: where, role } of plansOf(form)) {
      if (role !== 'goal' && role !== 'completion') continue;
      for (const { quantity, clause, start, end } of findMentions(text)) {
        const before = text.slice(Math.max(0, start - 20), start);
        const stated = inMoneyUnit(quantity, form);
        if (stated === null || !WHOLE.test(before) || OTHER.test(clause)) continue;
        if (amounts.some((amount) => nearly(amount, stated, (amount * options.rounding) / 100))) continue;
        yield {
          message: 'differs',
          cells: [cell],
          data: {
            where,
            text: clip(text.slice(Math.max(0, start - 10), end)),
            stated,
            total: amounts[0],
            unit: unitOf(form),
          },
        };
        break;
      }
    }
  },
});

/** Every amount of the money block, the total first. */
function amountsOf(form: Form): number[] {
  const columns = Object.keys(SUM_COLUMNS) as (keyof typeof SUM_COLUMNS)[];
  const items = [...form.money].sort((a, b) => Number(b.role === 'total') - Number(a.role === 'total'));
  return items
    .flatMap((item) => columns.map((column) => item.amounts[column]?.value ?? null))
    .filter((value): value is number => value !== null && value > 0);
}
