import { clip } from '../support/wording';
import { defineRule } from '../rule';

export default defineRule({
  code: 'C19',
  name: 'zero-weight',
  title: '分值为 0',
  family: 'scores',
  severity: 'warning',
  forms: 'all',
  basis: '预算绩效管理系统的校验：指标分值大于 0',
  messages: {
    zero: '指标「{name}」的分值是 0，得分不起作用，请分配分值或删去这个指标。',
  },
  docs: {
    rule: '列入的指标都有分值。',
    valid: '分值 5。',
    invalid: '分值 0。',
  },
  *check({ form }) {
    for (const { name, weight } of form.indicators) {
      if (weight?.value === 0)
        yield { message: 'zero', cells: [weight.cell], data: { name: clip(name.text) } };
    }
  },
});
