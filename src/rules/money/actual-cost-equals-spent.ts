import { type Field, type Form, type MoneyItem, plannedAmount } from '../../form';
import { anyOf, TOTAL_COSTS } from '../../lexicon';
import { indicatorsOf, type IndicatorWith } from '../support/indicators';
import { executionOf, inMoneyUnit, itemName, nearly, stated, unitOf } from '../support/money';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

const WHOLE = new RegExp(anyOf(TOTAL_COSTS, ['总金额']));

export default defineRule({
  code: 'B12',
  name: 'actual-cost-equals-spent',
  title: '总成本与执行数不一致',
  family: 'money',
  severity: 'warning',
  forms: ['project-self-evaluation', 'department-self-evaluation'],
  basis: '项目支出绩效评价管理办法（财预〔2020〕10号）：自评数据应当真实、前后一致',
  messages: {
    differs:
      '成本指标「{name}」完成值 {actual}{unit}，{whose}全年执行数是 {executed}{unit}，两处应当一致，请核对。',
    budget:
      '成本指标「{name}」完成值 {actual}{unit} 是{whose}预算数，{whose}全年执行数是 {executed}{unit}。完成值应填实际支出，请核对。',
  },
  docs: {
    rule: '总成本指标的完成值等于全年执行数，不是预算数；指标值等于某一项资金预算的成本指标，与那一项资金的执行数核对。允许误差见设置。',
    valid: '项目总成本完成 89.974 万元，全年执行数 89.974 万元。',
    invalid:
      '项目总成本完成 90 万元，全年执行数 89.974 万元；中央资金投入完成 5404 万元（预算数），中央资金执行 1854.17 万元。',
    limits: '只核对名称写明总成本、总投资，或指标值恰为资金预算的指标；分项成本、单位成本不核对。',
  },
  applies: ({ form }) => {
    const costs = indicatorsOf(form, 'cost', 'actual');
    return costs && form.money.some(({ amounts }) => stated(amounts.executed)) ? { costs } : null;
  },
  *check({ form, profile }, { costs }) {
    for (const cost of costs) {
      const { name, actual } = cost;
      const value = inMoneyUnit(actual.value, form);
      if (value === null) continue;
      const near = (amount: number | null) => amount !== null && nearly(value, amount, profile.sumTolerance);
      const spent = spentOn(cost, form, profile.sumTolerance);
      const [first] = spent;
      if (!first || spent.some(({ executed }) => near(executed.value))) continue;
      const { item, executed } = first;
      yield {
        message: near(plannedAmount(item)?.value ?? null) ? 'budget' : 'differs',
        cells: [actual.cell, executed.cell],
        data: {
          name: clip(name.text),
          actual: value,
          executed: executed.value,
          whose: item.role === 'total' ? '' : `「${itemName(item)}」`,
          unit: unitOf(form),
        },
      };
    }
  },
});

interface Spent {
  readonly item: MoneyItem;
  readonly executed: Field<number>;
}

/** The sums of money that the cost may be: that of the whole by its name, else those whose budget is its target. */
function spentOn({ name, target }: IndicatorWith<'actual'>, form: Form, tolerance: number): Spent[] {
  const spent = (item: MoneyItem | undefined): Spent[] => {
    const executed = stated(item?.amounts.executed);
    return item && executed ? [{ item, executed }] : [];
  };
  const execution = executionOf(form);
  if (WHOLE.test(name.text)) {
    if (!execution || execution.executed === null) return [];
    // Where the total is 0 or blank, the parts stand in for it.
    return spent(execution.item).map((one) => ({
      ...one,
      executed: { ...one.executed, value: execution.executed! },
    }));
  }
  const cap = target ? inMoneyUnit(target.value, form) : null;
  if (cap === null || cap === 0) return [];
  return form.money
    .filter((item) => nearly(plannedAmount(item)?.value ?? NaN, cap, tolerance))
    .flatMap(spent);
}
