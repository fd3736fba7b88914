import type { Form } from '../../form';
import { findMentions } from '../../quantity';
import { plansOf } from '../support/texts';
import { clip } from '../support/wording';
import { defineRule } from '../rule';
import { inMoneyUnit, nearly, SUM_COLUMNS, unitOf } from '../support/money';

/** In front of an amount: it is the money of the whole project in this year. */
const WHOLE =
  /(?:年度?(?:预算|资金)(?:总额|总量)?|项目(?:预算|资金)(?:总额|总量)?|(?:预算|资金)总额|总预算|总资金|预算安排(?:资金)?|共?(?:申请|安排|下达)(?:预算|财政|专项|项目)?(?:资金|经费))(?:共计|合计|共|为|是|约)?\s*$/;
/** Not of this year, or not of this project alone. */
const OTHER = /上年|去年|往年|累计|结转|总投资|全[市县区省]|其中|概算|估算|比|较|增加|减少/;
/** Prose rounds: 202.6 for 202.64. */
const ROUNDED = 0.005;

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
    limits: '只看写明「预算」「资金总额」「共申请资金」等的第一个金额；总投资、上年、结转等不比较。',
  },
  applies: ({ form }) => (form.moneyUnit !== null && amountsOf(form).length > 0 ? form : null),
  *check({ form }) {
    const amounts = amountsOf(form);
    for (const { text, cell, called: where, role } of plansOf(form)) {
      if (role !== 'goal' && role !== 'completion') continue;
      for (const { quantity, clause, start, end } of findMentions(text)) {
        const before = text.slice(Math.max(0, start - 20), start);
        const stated = inMoneyUnit(quantity, form);
        if (stated === null || !WHOLE.test(before) || OTHER.test(clause)) continue;
        if (amounts.some((amount) => nearly(amount, stated, amount * ROUNDED))) continue;
        yield {
          message: 'differs',
          cells: [cell],
          data: {
            where,
            text: clip(text.slice(Math.max(0, start - 10), end)),
            stated,
            total: amounts[0]!,
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
