import { anyOf, LOWER_LIMIT_COSTS, TOTAL_COSTS } from '../../lexicon';
import { indicatorsOf, nameOf } from '../support/indicators';
import { fold } from '../../text';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

const WHOLE = new RegExp(anyOf(TOTAL_COSTS, ['总投入']));
const LOWER_LIMIT = new RegExp(anyOf(LOWER_LIMIT_COSTS));

/** A template that prints the sign into the name: 项目总投入（≥**万元）. */
const AT_LEAST_IN_NAME = /\(\s*[≥>]=?\s*[*×x_]*\s*[百千万亿]*元/i;

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
  applies: ({ form }) => indicatorsOf(form, 'cost', 'target'),
  *check(_, costs) {
    for (const indicator of costs) {
      const { name, target } = indicator;
      const { kind, operator, value, unit } = target.value;
      if (value === null || (LOWER_LIMIT.test(name.value) && !WHOLE.test(name.value))) continue;
      const named = operator === '=' && AT_LEAST_IN_NAME.test(fold(name.text));
      if (!named && operator !== '>=' && operator !== '>') continue;
      if (!named && kind !== 'money' && kind !== 'unit-cost') continue;
      yield {
        message: 'lower',
        // The sign in the name may be that of a template from above.
        ...(named && { severity: 'warning' as const }),
        cells: [target.cell],
        data: { name: nameOf(indicator), target: clip(target.text), amount: `${value}${unit ?? ''}` },
      };
    }
  },
});
