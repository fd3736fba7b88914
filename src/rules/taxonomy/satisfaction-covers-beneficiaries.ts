import { anyOf, AUTHORITIES, BENEFICIARIES, EVERYBODY, OWN, OWN_PEOPLE } from '../../lexicon';
import type { Form } from '../../form';
import { indicatorsOf } from '../support/indicators';
import { plansOf } from '../support/texts';
import { quoted } from '../support/wording';
import { defineRule } from '../rule';

const PEOPLE = Object.entries(BENEFICIARIES).map(([kind, words]) => ({
  kind,
  pattern: new RegExp(anyOf(words), 'g'),
}));
/** 职工满意度, 本单位干部职工满意度. */
const OWN_STAFF = new RegExp(`^(?:对)?${anyOf(OWN)}?${anyOf(OWN_PEOPLE)}(?:的|综合|总体)?满意`);
/** 税务局对我单位…的满意度, 主管部门满意度. */
const AUTHORITY = new RegExp(
  `^(?:${anyOf(AUTHORITIES)}(?:的|综合)?满意|[^，。]{1,8}[局厅委办](?:的)?对${anyOf(OWN)})`,
);
const ANYONE = new RegExp(anyOf(EVERYBODY));

export default defineRule({
  code: 'D13',
  name: 'satisfaction-covers-beneficiaries',
  title: '满意度没有问主要的服务对象',
  family: 'taxonomy',
  severity: 'info',
  forms: 'all',
  basis: '财预〔2015〕88号：满意度指标反映服务对象或项目受益人的认可程度',
  messages: {
    staff: '满意度只问了{asked}，都是本单位的人，没有问服务对象。请增设服务对象（如群众、企业）的满意度。',
    authority:
      '满意度只问了{asked}，问的是主管机关怎么看，没有问服务对象。请改问受益人，如群众、企业、承租户。',
    narrow: '满意度只问了{asked}，目标和任务里多次写到的{missing}没有问到。请考虑增设，或改问服务对象。',
  },
  docs: {
    rule: '部门整体的满意度要问到目标、任务里主要的服务对象。',
    valid: '满意度问「服务对象」「辖区居民」；或者分别问学生、患者。',
    invalid:
      '任务多数面向居民、学生、患者，满意度只问用人单位的员工；整体表只问本单位职工；只问「税务局对我单位的满意度」。',
    limits:
      '问本单位职工的，项目表不报；只认常见的几类人；至少 {kinds} 类对象各写到 {often} 次而满意度一类也没有问，才提示。',
  },
  options: {
    often: { default: 3, label: '目标、任务里至少写到几次', unit: '次', min: 1 },
    kinds: { default: 2, label: '至少有几类对象没有问到', unit: '类', min: 1 },
  },
  applies: ({ form }) => indicatorsOf(form, 'satisfaction'),
  *check({ form, options }, indicators) {
    const names = indicators.map(({ name }) => name.text);
    const data = { asked: names.map((name) => quoted(name, 16)).join('') };
    const cells = indicators.map(({ name }) => name.cell);
    const ofDepartment = form.kind === 'department-target' || form.kind === 'department-self-evaluation';
    if (names.every((name) => AUTHORITY.test(name))) yield { message: 'authority', cells, data };
    else if (ofDepartment && names.every((name) => OWN_STAFF.test(name)))
      yield { message: 'staff', cells, data };
    if (!ofDepartment || names.some((name) => ANYONE.test(name))) return;
    const kinds = kindsIn(form, options.often);
    const missing = kinds.filter(({ pattern }) => !names.some((name) => name.match(pattern)));
    if (missing.length < options.kinds || missing.length < kinds.length - 1) return;
    yield {
      message: 'narrow',
      cells,
      data: { ...data, missing: missing.map(({ kind }) => kind).join('、') },
    };
  },
});

/** The kinds of people that goals and tasks speak of again and again. */
function kindsIn(form: Form, often: number) {
  const prose = plansOf(form)
    .map(({ text }) => text)
    .join('\n');
  return PEOPLE.filter(({ pattern }) => (prose.match(pattern)?.length ?? 0) >= often);
}
