import { anyOf, OPINIONS } from '../../lexicon';
import { indicatorsOf } from '../support/indicators';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

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
    unrelated: '满意度指标里的「{name}」说的不是满意度，请改写为××满意度，或把它移到所属的类别。',
  },
  docs: {
    rule: '满意度指标是服务对象或受益人的满意程度。',
    valid: '市民满意度 ≥90%；群众投诉率 ≤1%。',
    invalid: '满意度指标：粮食安全事件发生数 0 起。',
    limits: '指标值是百分比的，可能是问卷里的另一种问法，作为警告。',
  },
  applies: ({ form }) => indicatorsOf(form, 'satisfaction'),
  *check(_, indicators) {
    for (const { name, target } of indicators) {
      if (name.text.trim() === '' || OPINION.test(name.text) || OPINION.test(target?.text ?? '')) continue;
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
