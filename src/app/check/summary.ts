import type { Form, FormKind, MoneyColumn, MoneyRole, MoneyUnit } from '../../form/model/form';

/** What the head of the pane says about a table. */
export interface FormSummary {
  readonly kind: FormKind;
  readonly organisation: string | null;
  readonly project: string | null;
  readonly year: number | null;
  readonly indicators: number;
  /** The whole sum of the table, in the unit in which it is written. */
  readonly money: { readonly amount: number; readonly unit: MoneyUnit | null } | null;
}

/** The few facts by which a person knows a table again. */
export function summary(form: Form): FormSummary {
  return {
    kind: form.kind,
    organisation: form.organisation?.value || null,
    project: form.project?.value || null,
    year: form.year?.value ?? null,
    indicators: form.indicators.length,
    money: totalMoney(form),
  };
}

/** Where the whole sum stands; a table that has none of these rows states no sum. */
const TOTAL_ROLES: readonly MoneyRole[] = ['total', 'income-total'];
const TOTAL_COLUMNS: readonly MoneyColumn[] = ['amount', 'budget', 'initial'];

function totalMoney(form: Form): FormSummary['money'] {
  for (const role of TOTAL_ROLES) {
    for (const item of form.money) {
      if (item.role !== role) continue;
      for (const column of TOTAL_COLUMNS) {
        const amount = item.amounts[column]?.value;
        if (amount !== undefined && amount !== null) return { amount, unit: form.moneyUnit?.value ?? null };
      }
    }
  }
  return null;
}

/** 1622.46 → "1,622.46", 4125.8 → "4,125.80", 90 → "90": as money is written. */
export function formatMoney(amount: number): string {
  return new Intl.NumberFormat('zh-CN', {
    minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
    maximumFractionDigits: 6,
  }).format(amount);
}
