import { normalise } from '../../text';
import { anyOf, BENEFITS, BURDENS, EFFECT_COSTS } from '../../lexicon';
import { indicatorsWith, some } from '../support/indicators';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

const EFFECT_COST = new RegExp(anyOf(EFFECT_COSTS));
const BENEFIT = new RegExp(anyOf(BENEFITS));
const BURDEN = new RegExp(anyOf(BURDENS));

export default defineRule({
  code: 'D14',
  name: 'social-eco-cost-negative',
  title: '社会、生态环境成本写成了效益',
  family: 'taxonomy',
  severity: 'warning',
  forms: 'all',
  basis: '核心绩效目标和指标设置及取值指引（财预〔2021〕101号）：社会成本、生态环境成本反映负面影响',
  messages: {
    benefit:
      '「{level2}」反映项目带来的负面影响，「{name}」说的是好的效果。请改写负面影响（如噪声、扬尘、排放），或移到效益指标；没有的可以不设。',
  },
  docs: {
    rule: '社会成本、生态环境成本写项目对社会、环境的负面影响，不写效益。',
    valid: '施工噪声影响天数 ≤30天；施工扰动植被面积 ≤20亩。',
    invalid: '社会成本指标：群众就业增加人数。',
    limits: '只认明显是效益的名称。',
  },
  applies: ({ form }) =>
    some(
      (indicatorsWith(form, 'level2') ?? []).filter(({ level2 }) =>
        EFFECT_COST.test(normalise(level2.value)),
      ),
    ),
  *check(_, costs) {
    for (const { level2, name } of costs) {
      if (!BENEFIT.test(name.value) || BURDEN.test(name.value)) continue;
      const data = { level2: normalise(level2.value), name: clip(name.text) };
      yield { message: 'benefit', cells: [name.cell], data };
    }
  },
});
