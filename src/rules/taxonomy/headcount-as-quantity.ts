import { anyOf, PAID_HOW, PAID_VERBS, PAID_WHAT, PAID_WHO, STAFF } from '../../lexicon';
import type { FormKind } from '../../form';
import { indicatorsOf, plainName } from '../support/indicators';
import { clip, quoted } from '../support/wording';
import { defineRule } from '../rule';

const OWN_STAFF = new RegExp(anyOf(STAFF));
/** 保障在职职工人数, 退休人员数: in a department's table nobody but its own people. */
const PAID = new RegExp(
  `^${anyOf(PAID_VERBS)}?(?:${anyOf(PAID_HOW)}${anyOf(PAID_WHO)}?|${anyOf(PAID_WHO)})(?:${anyOf(PAID_WHAT)}(?:发放|缴纳|保障|支付)?)?(?:人数|数量|数)$`,
);
const OF_DEPARTMENTS: readonly FormKind[] = ['department-target', 'department-self-evaluation'];

export default defineRule({
  code: 'D16',
  name: 'headcount-as-quantity',
  title: '人员数当作产出',
  family: 'taxonomy',
  severity: 'info',
  forms: 'all',
  basis: '中央部门预算绩效目标管理办法（财预〔2015〕88号）：数量指标反映提供产品和服务的数量',
  messages: {
    many: '{count} 个数量指标只是本单位的人员数：{items}，不是做了多少事，请考虑改写履职的工作量。',
    headcount: '数量指标「{name}」只是本单位的人员数，不是做了多少事，请考虑改写履职的工作量。',
  },
  gathers: { headcount: 'many' },
  docs: {
    rule: '基本支出的数量指标不宜只写本单位人员数。',
    valid: '数量指标：办理群众来访 1,200 件。',
    invalid: '数量指标：基本支出，完成值 37 人；整体表的数量指标：保障退休职工人数 81 人。',
    limits: '当地要求按人员数填基本支出的，可以忽略。',
  },
  applies: ({ form }) => indicatorsOf(form, 'quantity'),
  *check({ form }, indicators) {
    const isDepartment =
      OF_DEPARTMENTS.includes(form.kind) || (form.kind === 'monitoring' && /整体/.test(form.title.text));
    for (const { name, target, actual, unit } of indicators) {
      const isOwn = OWN_STAFF.test(name.text) || (isDepartment && PAID.test(plainName(name.value)));
      // A cap on their number is an aim.
      if (!isOwn || target?.value.operator === '<=') continue;
      if ([target?.value.unit, actual?.value.unit, unit?.text.trim()].includes('人'))
        yield {
          message: 'headcount',
          cells: [name.cell],
          data: { name: clip(name.text) },
          item: quoted(name.text),
        };
    }
  },
});
