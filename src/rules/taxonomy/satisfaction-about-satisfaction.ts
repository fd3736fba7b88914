import { anyOf, OPINIONS } from '../../lexicon';
import { normalise } from '../../text';
import { categoryOf, indicatorsOf, plainName, hasWords } from '../support/indicators';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

/** Asked of people; 满意度调查次数 is a number. */
const ASKED = /满意(?:度|率|程度)$/;
const OPINION = new RegExp(anyOf(OPINIONS));

export default defineRule({
  code: 'D10',
  name: 'satisfaction-about-satisfaction',
  title: '满意度指标说的不是满意度',
  family: 'taxonomy',
  severity: 'error',
  forms: 'all',
  basis: '中央部门预算绩效目标管理办法（财预〔2015〕88号）：满意度指标反映服务对象或受益人的认可程度',
  messages: {
    elsewhere:
      '「{name}」问的是满意度，却放在「{level2}」下，请移到满意度指标；已有同样的满意度指标的，请删去。',
    unrelated: '满意度指标里的「{name}」说的不是满意度，请改写为××满意度，或把它移到所属的类别。',
  },
  docs: {
    rule: '满意度指标是服务对象或受益人的满意程度。',
    valid: '市民满意度 ≥90%；群众投诉率 ≤1%。',
    invalid: '满意度指标：粮食安全事件发生数 0 起；社会效益指标：市民满意程度 ≥85%，满意度指标另列。',
    limits:
      '表里没有满意度指标的，满意度放在别处不报；指标值是百分比的，可能是问卷里的另一种问法，作为警告。',
  },
  applies: ({ form }) => indicatorsOf(form, 'satisfaction'),
  *check({ form }, indicators) {
    for (const indicator of form.indicators) {
      const { name, level2 } = indicator;
      const category = categoryOf(indicator);
      if (!level2 || category === null || category === 'satisfaction' || !ASKED.test(plainName(name.value)))
        continue;
      const data = { name: clip(name.text), level2: normalise(level2.value) };
      yield { message: 'elsewhere', severity: 'warning', cells: [name.cell], data };
    }
    for (const { name, target } of indicators) {
      if (!hasWords(name.text) || OPINION.test(name.text) || OPINION.test(target?.text ?? '')) continue;
      yield {
        message: 'unrelated',
        // A percentage may be what people answered, by a name that nobody here knows.
        ...(target?.value.unit === '%' && { severity: 'warning' as const }),
        cells: [name.cell],
        data: { name: clip(name.text) },
      };
    }
  },
});
