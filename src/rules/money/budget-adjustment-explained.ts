import type { Field, Form, MoneyItem } from '../../form';
import { some } from '../support/indicators';
import { formatNumber } from '../../text/template';
import { isAdjustmentExplained, executionOf, itemName, nearly, stated, unitOf } from '../support/money';
import { defineRule } from '../rule';

export default defineRule({
  code: 'B15',
  name: 'budget-adjustment-explained',
  title: '预算调整没有说明',
  family: 'money',
  severity: 'warning',
  forms: ['department-self-evaluation', 'project-self-evaluation', 'monitoring'],
  basis: '部门预算项目支出绩效自评表填表说明：年中发生预算调整（追加或调减）的，单独说明理由',
  messages: {
    unexplained:
      '「{label}」年初预算 {initial}，调整后 {budget}{unit}{change}，没有说明调整理由，请补充说明。',
  },
  docs: {
    rule: '全年（调整后）预算数与年初预算数不同的，要说明调整理由。',
    valid: '年初 0，调整后 3.36，原因栏写「年中追加安可替代资金」。',
    invalid: '年初 202.64，调整后 132.91，全表没有说明。',
    limits:
      '没有原因栏的表，变动不到 {small}% 的不提示；监控表有说明栏的才核对；表中任何一处说到调整、追加、压减的，视为已说明。',
  },
  options: {
    small: { default: 10, label: '没有原因栏的表，变动不到多少不提示', unit: '%', max: 1000 },
  },
  applies: ({ form }) => {
    const total = executionOf(form)?.item;
    return total ? some([total, ...partsOf(form, total)].flatMap((item) => adjustmentOf(item) ?? [])) : null;
  },
  *check({ form, sheet, profile, options }, adjustments) {
    const hasReason = form.money.some((item) => item.amounts.reason !== undefined);
    // A total that changed little may hold a part that changed much.
    const found = adjustments.find(
      ({ initial, budget, share }) =>
        !nearly(initial.value, budget.value, profile.sumTolerance) &&
        // A monitoring table asks for it where it has a place for it, and small changes are its daily bread.
        (form.kind === 'monitoring'
          ? hasReason && share * 100 >= options.small
          : hasReason || share * 100 >= options.small),
    );
    if (!found || isAdjustmentExplained(form, sheet)) return;
    const { item: total, initial, budget, share } = found;
    const direction = budget.value > initial.value ? '增加' : '减少';
    const change = Number.isFinite(share)
      ? `，${direction} ${formatNumber(Number((share * 100).toFixed(1)))}%`
      : '';
    const cells = [budget.cell, initial.cell, ...(total.amounts.reason ? [total.amounts.reason.cell] : [])];
    const data = {
      label: itemName(total),
      initial: initial.value,
      budget: budget.value,
      unit: unitOf(form),
      change,
    };
    yield { message: 'unexplained', cells, data };
  },
});

interface Adjustment {
  readonly item: MoneyItem;
  readonly initial: Field<number>;
  readonly budget: Field<number>;
  /** How much of the initial budget was added or cut; infinite from nothing. */
  readonly share: number;
}

function adjustmentOf(item: MoneyItem): Adjustment | null {
  const [initial, budget] = [stated(item.amounts.initial), stated(item.amounts.budget)];
  if (!initial || !budget) return null;
  const share = initial.value > 0 ? Math.abs(budget.value / initial.value - 1) : Infinity;
  return { item, initial, budget, share };
}

/** What the budget is spent for: of these one may be changed at the cost of the other. */
function partsOf(form: Form, total: MoneyItem): MoneyItem[] {
  return form.money.filter(
    (item) => item !== total && (item.role === 'basic-expenditure' || item.role === 'project-expenditure'),
  );
}
