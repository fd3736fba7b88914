import { FUND_SOURCES, plannedAmount, type Form, type Indicator } from '../../form';
import { indicatorsOf } from '../support/indicators';
import { amountOf, difference, inMoneyUnit, nearly, stated, unitOf } from '../support/money';
import { defineRule } from '../rule';

export default defineRule({
  code: 'B10',
  name: 'cost-targets-equal-department-total',
  title: '成本合计与部门预算不符',
  family: 'money',
  severity: 'error',
  forms: ['department-target', 'department-self-evaluation'],
  basis: '部门整体支出等于基本支出加项目支出',
  relies: 'indicators',
  messages: {
    target:
      '成本指标：基本支出 {basic} + 项目支出 {project} = {sum}{unit}，与部门预算总额 {total}{unit} 相差 {gap}{unit}，请核对。',
    over: '成本完成值：基本支出 {basic} + 项目支出 {project} = {sum}{unit}，超过部门预算总额 {total}{unit}，请核对是否有预算调整。',
    exact:
      '成本完成值：基本支出 {basic} + 项目支出 {project} = {sum}{unit}，恰好等于预算总额，请核对填的是不是预算数；完成值应填全年实际支出数。',
  },
  docs: {
    rule: '成本指标按基本支出、项目支出分列时，指标值之和等于部门预算总额，完成值之和不超过预算总额；恰好相等时提示核对是否误填预算数。',
    valid: '部门预算 1,622.46；成本完成值：基本支出 380.12、项目支出 1,201.50。',
    invalid: '成本指标值：基本支出 387.99、项目支出 1,334.47，合计 1,722.46，部门预算总额 1,622.46。',
    limits:
      '预算确实全部执行完的，完成值等于预算数属实，可以忽略。等于总额中的一种或几种资金的也算相等；另有其他成本指标的，只作警告。',
  },
  applies: ({ form }) => costsOf(form),
  *check({ form, profile }, { basic, project, total, wholes, others }) {
    for (const column of ['target', 'actual'] as const) {
      const [left, right] = [basic[column], project[column]];
      const [first, second] = [
        left && inMoneyUnit(left.value, form),
        right && inMoneyUnit(right.value, form),
      ];
      if (first === null || second === null || !left || !right) continue;
      const sum = first + second;
      const cells = [left.cell, right.cell, total.cell];
      const data = { basic: first, project: second, sum, unit: unitOf(form), total: total.value };
      const equal = nearly(sum, total.value, profile.sumTolerance);
      // The costs may be those of one source of the total alone.
      if (!equal && wholes.some((whole) => nearly(sum, whole, profile.sumTolerance))) continue;
      if (column === 'target' && !equal) {
        yield {
          message: 'target',
          // Other costs beside the two may make up the rest.
          ...(others && { severity: 'warning' as const }),
          cells,
          data: { ...data, gap: difference(sum, total.value) },
        };
      } else if (column === 'actual' && equal) {
        yield { message: 'exact', cells, data, severity: 'info' };
      } else if (column === 'actual' && sum > total.value) {
        yield { message: 'over', cells, data, severity: 'warning' };
      }
    }
  },
});

function costsOf(form: Form) {
  const total = stated(amountOf(form, 'total', 'department-expenditure'));
  const costs = indicatorsOf(form, 'cost') ?? [];
  const [basic, project] = [only(costs, '基本支出'), only(costs, '项目支出')];
  if (!total || !basic || !project) return null;
  const sources = form.money.filter(({ role }) => FUND_SOURCES.includes(role) || role === 'unknown');
  const amounts = sources.flatMap((item) => stated(plannedAmount(item))?.value ?? []);
  // Any of the sources together: the other money of the total (其他资金, 上年结转) may be left out of the costs.
  const wholes = amounts
    .slice(0, 6)
    .reduce<number[]>((sums, value) => [...sums, ...sums.map((sum) => sum + value)], [0]);
  return { basic, project, total, wholes: wholes.filter((whole) => whole > 0), others: costs.length > 2 };
}

/** The one indicator of that name; two of them may be parts of something else. */
function only(indicators: readonly Indicator[], start: string): Indicator | null {
  const [found, ...others] = indicators.filter(({ name }) => name.text.trim().startsWith(start));
  return found && others.length === 0 ? found : null;
}
