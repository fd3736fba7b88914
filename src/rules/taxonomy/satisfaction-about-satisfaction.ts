import { categoryOf } from '../support/indicators';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

/** Words of people's own judgement, complaints included. */
const JUDGEMENT = /满意|认可|好评|获得感|幸福感|安全感|评价|投诉|信访|表扬|口碑|感受|支持率/;

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
  },
  *check({ form }) {
    for (const indicator of form.indicators) {
      const { name, target } = indicator;
      if (categoryOf(indicator) !== 'satisfaction' || name.text.trim() === '') continue;
      if (JUDGEMENT.test(name.text) || JUDGEMENT.test(target?.text ?? '')) continue;
      yield { message: 'unrelated', cells: [name.cell], data: { name: clip(name.text) } };
    }
  },
});
