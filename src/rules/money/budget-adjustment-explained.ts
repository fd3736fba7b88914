import { formatNumber } from '../../text/template';
import { defineRule } from '../rule';
import { isMoneyExplained, nameOf, nearly, unitOf } from '../support/money';

/** Below this share of the initial budget a table without a reason column need not explain. */
const SMALL = 0.1;

export default defineRule({
  code: 'B15',
  name: 'budget-adjustment-explained',
  title: '预算调整没有说明',
  family: 'money',
  severity: 'warning',
  forms: ['department-self-evaluation', 'project-self-evaluation'],
  basis: '部门预算项目支出绩效自评表填表说明：年中发生预算调整（追加或调减）的，单独说明理由',
  messages: {
    unexplained:
      '「{label}」年初预算 {initial}，调整后 {budget}{unit}{change}，没有说明调整理由，请补充说明。',
  },
  docs: {
    rule: '全年（调整后）预算数与年初预算数不同的，要说明调整理由。',
    valid: '年初 0，调整后 3.36，原因栏写「年中追加安可替代资金」。',
    invalid: '年初 202.64，调整后 132.91，全表没有说明。',
    limits: '没有原因栏的表，变动不到 10% 的不提示；表中任何一处说到调整、追加、压减的，视为已说明。',
  },
  *check({ form, profile }) {
    const total = form.money.find(({ role }) => role === 'total');
    const [initial, budget] = [total?.amounts.initial, total?.amounts.budget];
    if (!total || typeof initial?.value !== 'number' || typeof budget?.value !== 'number') return;
    if (nearly(initial.value, budget.value, profile.sumTolerance)) return;
    const share = initial.value > 0 ? Math.abs(budget.value / initial.value - 1) : Infinity;
    const hasReason = form.money.some((item) => item.amounts.reason !== undefined);
    if (
      (!hasReason && share < SMALL) ||
      isMoneyExplained(form, /调整|追加|调增|调减|压减|调剂|收回|核减|变更|新增预算/)
    )
      return;
    const direction = budget.value > initial.value ? '增加' : '减少';
    const change = Number.isFinite(share)
      ? `，${direction} ${formatNumber(Number((share * 100).toFixed(1)))}%`
      : '';
    const cells = [budget.cell, initial.cell, ...(total.amounts.reason ? [total.amounts.reason.cell] : [])];
    const data = {
      label: nameOf(total),
      initial: initial.value,
      budget: budget.value,
      unit: unitOf(form),
      change,
    };
    yield { message: 'unexplained', cells, data };
  },
});
