import type { Form } from '../../form';
import { categoryOf } from '../support/indicators';
import { plansOf } from '../support/texts';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

/** Kinds of people that a department serves. */
const PEOPLE: Readonly<Record<string, RegExp>> = {
  居民: /居民|村民|市民|群众|住户/g,
  学生: /学生|儿童|幼儿|青少年/g,
  患者: /患者|病人/g,
  老年人: /老年人|老人/g,
  孕产妇: /孕产妇|妇女/g,
  企业: /企业|用人单位|商户|经营主体|纳税人/g,
  农民: /农民|农户|农牧民|种植户/g,
};
/** Asking these asks anybody. */
const ANYBODY = /服务对象|公众|社会|受益|群众|居民|市民|村民|干部职工|办事|各方|相关/;
/** So often, and so many kinds, that they are not just passed by. */
const OFTEN = 3;
const KINDS = 2;

export default defineRule({
  code: 'D13',
  name: 'satisfaction-covers-beneficiaries',
  title: '满意度没有问主要的服务对象',
  family: 'taxonomy',
  severity: 'info',
  forms: ['department-target', 'department-self-evaluation'],
  basis: '财预〔2015〕88号：满意度指标反映服务对象或项目受益人的认可程度',
  messages: {
    narrow: '满意度只问了{asked}，目标和任务里多次写到的{missing}没有问到。请考虑增设，或改问服务对象。',
  },
  docs: {
    rule: '部门整体的满意度要问到目标、任务里主要的服务对象。',
    valid: '满意度问「服务对象」「辖区居民」；或者分别问学生、患者。',
    invalid: '任务多数面向居民、学生、患者，满意度只问用人单位的员工。',
    limits: '只认常见的几类人；至少两类对象各写到 3 次而满意度一类也没有问，才提示。',
  },
  applies: ({ form }) =>
    form.indicators.some((indicator) => categoryOf(indicator) === 'satisfaction') ? form : null,
  *check({ form }) {
    const rows = form.indicators.filter((indicator) => categoryOf(indicator) === 'satisfaction');
    const names = rows.map(({ name }) => name.text);
    if (names.some((name) => ANYBODY.test(name))) return;
    const kinds = kindsIn(form);
    const missing = kinds.filter((kind) => !names.some((name) => name.match(PEOPLE[kind]!)));
    if (missing.length < KINDS || missing.length < kinds.length - 1) return;
    yield {
      message: 'narrow',
      cells: rows.map(({ name }) => name.cell),
      data: {
        asked: names.map((name) => `「${clip(name, 16)}」`).join(''),
        missing: missing.join('、'),
      },
    };
  },
});

/** The kinds of people that goals and tasks speak of again and again. */
function kindsIn(form: Form): string[] {
  const prose = plansOf(form)
    .map(({ text }) => text)
    .join('\n');
  return Object.keys(PEOPLE).filter((kind) => (prose.match(PEOPLE[kind]!)?.length ?? 0) >= OFTEN);
}
