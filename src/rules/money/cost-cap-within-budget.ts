import { anyOf, BUDGET_CAPS, TOTAL_COSTS, WHOLE_OF } from '../../lexicon';
import type { Field, Form, Indicator } from '../../form';
import type { Sheet } from '../../sheet';
import { normalise } from '../../text';
import { indicatorsOf, indicatorsWith, type IndicatorWith, some } from '../support/indicators';
import { amountOf, amountTablesOf, inMoneyUnit, nearly, stated, unitOf } from '../support/money';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

/** A name that speaks of all the money: 项目总成本, 控制在预算内. */
const WHOLE = new RegExp(
  `^${anyOf(WHOLE_OF)}*${anyOf(TOTAL_COSTS, BUDGET_CAPS)}|(?:控制在|不超过?)[^，,]{0,6}预算`,
);

/** All that was ever spent is not this year's. */
const OTHER_PERIOD = /累计|历年|全周期|实施周期|建设期/;

export default defineRule({
  code: 'B11',
  name: 'cost-cap-within-budget',
  title: '成本上限超过预算',
  family: 'money',
  severity: 'warning',
  forms: ['department-target', 'project-target', 'project-self-evaluation', 'monitoring'],
  basis: '核心绩效目标和指标设置及取值指引（财预〔2021〕101号）：成本指标反映预算资金的控制要求',
  messages: {
    over: '成本指标「{name}」的上限 {cap}{unit} 超过预算总额 {budget}{unit}，请核对上限或预算。',
    differs: '总成本指标「{name}」写 {cap}{unit}，预算总额是 {budget}{unit}，两处应当一致，请核对。',
  },
  docs: {
    rule: '成本指标的金额不超过预算总额；目标表的总成本指标等于预算总额。金额按元、万元换算后比较。',
    valid: '预算总额 4,125.82 万元，总成本 ≤4125.82万元。',
    invalid: '预算总额 4,125.82 万元，总成本 ≤4215.82万元。',
    limits:
      '单位成本（元/人）、分项的总成本（出差总成本）、累计投资不与预算总额比较；没有写明金额单位时不比较。',
  },
  applies: ({ form, sheet }) => {
    const budget = stated(amountOf(form, 'total', 'department-expenditure')) ?? listedTotal(form, sheet);
    const costs = costsOf(form);
    return costs && budget && budget.value !== 0 ? { costs, budget } : null;
  },
  *check({ form, profile }, { costs, budget }) {
    // Later in the year the budget may have been cut; a cap above it is a fault all the same.
    const isTarget = form.kind.endsWith('target');
    for (const { name, target } of costs) {
      const cap = inMoneyUnit(target.value, form);
      if (cap === null || OTHER_PERIOD.test(name.text)) continue;
      const data = { name: clip(name.text), cap, budget: budget.value, unit: unitOf(form) };
      const cells = [target.cell, budget.cell];
      if (cap > budget.value + profile.sumTolerance) yield { message: 'over', cells, data };
      else if (
        isTarget &&
        isWhole(name.text, form, costs) &&
        !nearly(cap, budget.value, profile.sumTolerance)
      ) {
        yield { message: 'differs', cells, data };
      }
    }
  },
});

/** The total of the year in a list that is not read as the money of the table: 合计 below 本年度申请资金. */
function listedTotal(form: Form, sheet: Sheet): Field<number> | null {
  const totals = amountTablesOf(form, sheet).flatMap(({ rows }) =>
    rows.filter(({ kind }) => kind === 'total'),
  );
  return totals.map(({ amounts }) => stated(amounts.budget ?? amounts.amount)).find(Boolean) ?? null;
}

/** Whether the name is that of all the money: of two with different names at most one is. */
function isWhole(name: string, { project }: Form, costs: readonly Indicator[]): boolean {
  const own = normalise(name).replace(/\d{4}年度?/g, '');
  const title = normalise(project?.value ?? '');
  const rest = title !== '' && own.startsWith(title) ? own.slice(title.length) : own;
  return WHOLE.test(rest) && costs.filter((cost) => WHOLE.test(normalise(cost.name.text))).length <= 1;
}

/** The indicators of costs; in a table without second levels, those whose names say so. */
function costsOf(form: Form): readonly IndicatorWith<'target'>[] | null {
  const costs = indicatorsOf(form, 'cost', 'target');
  if (costs || form.indicators.some(({ level2 }) => (level2?.value.trim() ?? '') !== '')) return costs;
  return some((indicatorsWith(form, 'target') ?? []).filter(({ name }) => /成本/.test(name.text)));
}
