import { counterparts } from '../compare/money';
import { plannedAmount, type Field, type Form, type MoneyColumn } from '../form';
import type { Entry } from './model';
import type { PartPlan } from './head';

/** Where the approved amount goes, the first of them that the template has. */
const PLANNED: readonly MoneyColumn[] = ['initial', 'amount', 'budget'];

const TEN_THOUSAND = 10_000;

/** The approved sums in 年初预算数 of the template, in its own unit. */
export function moneyEntries(approved: Form, template: Form): PartPlan {
  const entries: Entry[] = [];
  const left: { what: string; why: string }[] = [];
  const places = new Map(counterparts(approved, template));
  for (const item of approved.money) {
    const amount = plannedAmount(item);
    if (!amount || amount.value === null) continue;
    const what = item.label.text.replace(/[\s：:]+$/, '').trim();
    const place = places.get(item);
    const field = place && PLANNED.map((column) => place.amounts[column]).find((one) => one !== undefined);
    if (field && field.value === null)
      entries.push({ ...field.cell, value: inUnit(amount, approved, template) });
    else if (!field && amount.value !== 0)
      left.push({ what: `${what} ${amount.text.trim()}`, why: '模板的资金栏里没有这一项。' });
  }
  return { entries, left };
}

function inUnit({ value }: Field<number | null>, approved: Form, template: Form): number {
  const [from, to] = [approved.moneyUnit?.value, template.moneyUnit?.value];
  if (!from || !to || from === to) return value!;
  const converted = from === '元' ? value! / TEN_THOUSAND : value! * TEN_THOUSAND;
  return Number(converted.toPrecision(15));
}
