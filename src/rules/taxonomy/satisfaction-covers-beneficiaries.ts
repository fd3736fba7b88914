import { anyOf, BENEFICIARIES, EVERYBODY } from '../../lexicon';
import type { Form } from '../../form';
import { indicatorsOf } from '../support/indicators';
import { plansOf } from '../support/texts';
import { quoted } from '../support/wording';
import { defineRule } from '../rule';

const PEOPLE = Object.entries(BENEFICIARIES).map(([kind, words]) => ({
  kind,
  pattern: new RegExp(anyOf(words), 'g'),
}));
const ANYONE = new RegExp(anyOf(EVERYBODY));

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
    limits: '只认常见的几类人；至少 {kinds} 类对象各写到 {often} 次而满意度一类也没有问，才提示。',
  },
  options: {
    often: { default: 3, label: '目标、任务里至少写到几次', unit: '次', min: 1 },
    kinds: { default: 2, label: '至少有几类对象没有问到', unit: '类', min: 1 },
  },
  applies: ({ form }) => indicatorsOf(form, 'satisfaction'),
  *check({ form, options }, indicators) {
    const names = indicators.map(({ name }) => name.text);
    if (names.some((name) => ANYONE.test(name))) return;
    const kinds = kindsIn(form, options.often);
    const missing = kinds.filter(({ pattern }) => !names.some((name) => name.match(pattern)));
    if (missing.length < options.kinds || missing.length < kinds.length - 1) return;
    yield {
      message: 'narrow',
      cells: indicators.map(({ name }) => name.cell),
      data: {
        asked: names.map((name) => quoted(name, 16)).join(''),
        missing: missing.map(({ kind }) => kind).join('、'),
      },
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
