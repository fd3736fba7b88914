import { anyOf, STAFF } from '../../lexicon';
import { indicatorsOf } from '../support/indicators';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

const OWN_STAFF = new RegExp(anyOf(STAFF));

export default defineRule({
  code: 'D16',
  name: 'headcount-as-quantity',
  title: '人员数当作产出',
  family: 'taxonomy',
  severity: 'info',
  forms: 'all',
  basis: '中央部门预算绩效目标管理办法（财预〔2015〕88号）：数量指标反映提供产品和服务的数量',
  messages: {
    headcount: '数量指标「{name}」只是本单位的人员数，不是做了多少事，请考虑改写履职的工作量。',
  },
  docs: {
    rule: '基本支出的数量指标不宜只写本单位人员数。',
    valid: '数量指标：办理群众来访 1,200 件。',
    invalid: '数量指标：基本支出，完成值 37 人。',
    limits: '当地要求按人员数填基本支出的，可以忽略。',
  },
  applies: ({ form }) => indicatorsOf(form, 'quantity'),
  *check(_, indicators) {
    for (const { name, target, actual, unit } of indicators) {
      if (!OWN_STAFF.test(name.text)) continue;
      if ([target?.value.unit, actual?.value.unit, unit?.text.trim()].includes('人'))
        yield { message: 'headcount', cells: [name.cell], data: { name: clip(name.text) } };
    }
  },
});
