import { normalise } from '../../text';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

const EFFECT_COST = /(?:社会|生态环境?|环境)成本/;
/** What is good to have is no cost. */
const BENEFIT =
  /满意|提升|提高|改善|促进|增加|增强|带动|绿化|增收|就业|普及|知晓率|覆盖率|达标率|优良率|好转|丰富|惠及|受益/;
/** Signs of a negative effect, or of keeping one low. */
const BURDEN =
  /负面|不利|影响|污染|噪[声音]|扬尘|排放|能耗|消耗|扰|破坏|占用|损|投诉|减少|降低|下降|控制|不便|事故|垃圾|废/;

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
    form.indicators.some(({ level2 }) => EFFECT_COST.test(normalise(level2?.value ?? ''))) ? form : null,
  *check({ form }) {
    for (const { level2, name } of form.indicators) {
      if (!level2 || !EFFECT_COST.test(normalise(level2.value))) continue;
      if (!BENEFIT.test(name.value) || BURDEN.test(name.value)) continue;
      const data = { level2: normalise(level2.value), name: clip(name.text) };
      yield { message: 'benefit', cells: [name.cell], data };
    }
  },
});
