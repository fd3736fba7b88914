import { categoryOf, nameOf } from '../support/indicators';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

/** A standard that is paid out, or a saving, may well be a lower limit. */
const LOWER_LIMIT = /标准|补助|补贴|待遇|节约|节省|降低|压减|工资|收入|资助|津贴|到位|投入/;

export default defineRule({
  code: 'E11',
  name: 'cost-not-at-least',
  title: '成本指标用了 ≥',
  family: 'targets',
  severity: 'error',
  forms: 'all',
  basis: '财预〔2021〕101号：成本指标反映成本控制要求，是上限',
  messages: {
    lower: '成本指标「{name}」写「{target}」，意思是花得越多越好。成本应有上限，请改为「≤{amount}」。',
  },
  docs: {
    rule: '成本指标的金额是控制上限，应使用 ≤。补助标准、节约额等例外。',
    valid: '项目总成本「≤90万元」；补助标准「≥500元/人」。',
    invalid: '项目总成本「≥90万元」。',
  },
  applies: ({ form }) =>
    form.indicators.some((indicator) => categoryOf(indicator) === 'cost') ? form : null,
  *check({ form }) {
    for (const indicator of form.indicators) {
      const { target } = indicator;
      if (
        !target ||
        target.value.value === null ||
        categoryOf(indicator) !== 'cost' ||
        LOWER_LIMIT.test(indicator.name.value)
      )
        continue;
      const { kind, operator, value, unit } = target.value;
      if ((kind !== 'money' && kind !== 'unit-cost') || (operator !== '>=' && operator !== '>')) continue;
      yield {
        message: 'lower',
        cells: [target.cell],
        data: { name: nameOf(indicator), target: clip(target.text), amount: `${value}${unit ?? ''}` },
      };
    }
  },
});
