import { normalise } from '../../text';
import { ANYBODY, ANYBODY_ENDINGS, anyOf, INSTITUTIONS, SERVED_BY_FIELD } from '../../lexicon';
import type { Form, HeadRole } from '../../form/model/form';
import { categoryOf, indicatorsOf } from '../support/indicators';
import { plansOf } from '../support/texts';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

const GENERAL = new RegExp(`${anyOf(ANYBODY)}|${anyOf(ANYBODY_ENDINGS)}$`);
const INSTITUTION = new RegExp(`${anyOf(INSTITUTIONS)}$`);

export default defineRule({
  code: 'D12',
  name: 'satisfaction-subject-mentioned',
  title: '满意度对象与本表无关',
  family: 'taxonomy',
  severity: 'warning',
  forms: 'all',
  basis: '中央部门预算绩效目标管理办法（财预〔2015〕88号）：绩效目标应当指向明确，指标与目标相关',
  messages: {
    unrelated:
      '满意度指标「{name}」问的是「{subject}」，本表的目标、任务和其他指标都没有提到它，请核对是否从别的表带入。',
  },
  docs: {
    rule: '满意度的对象应当是目标或任务所服务的人，在目标、任务或其他指标中出现过。',
    valid:
      '任务写「指导用人单位……」，满意度写「用人单位的员工满意度」；写「服务对象满意度」「群众满意度」等泛称的不核对。',
    invalid: '镇卫生健康局的表写「岭南师范满意度」，目标和任务都与这所学校无关。',
    limits:
      '单位的服务对象（林业局的林农、学校的学生）不核对；正文不足 {fewest} 字时不核对；换一种说法提到同一对象、一个字也不重合时会误报，可以忽略。',
  },
  options: {
    // Too little prose to conclude anything from what it does not mention.
    fewest: { default: 60, label: '目标、任务的文字至少多少字', unit: '字' },
  },
  applies: ({ form, options }) => {
    const { prose, rest } = corpusOf(form);
    const indicators = indicatorsOf(form, 'satisfaction');
    return indicators && prose.length >= options.fewest ? { indicators, corpus: prose + rest } : null;
  },
  *check({ form }, { indicators, corpus }) {
    const units = form.head.flatMap(({ role, text }) => (UNITS.includes(role) ? [text] : []));
    const unit = [form.organisation?.text ?? '', ...units].join(' ');
    for (const { name } of indicators) {
      const subject = subjectOf(name.text);
      if (subject === null || mentions(corpus, subject) || isServed(unit, subject)) continue;
      yield { message: 'unrelated', cells: [name.cell], data: { name: clip(name.text), subject } };
    }
  },
});

/** The named subject of 岭南师范满意度; null when the name asks people in general. */
function subjectOf(name: string): string | null {
  const match = /^(.+?)(?:对.*)?(?:的)?(?:综合|总体|整体|平均)?满意(?:度|率|程度)/.exec(normalise(name));
  const subject = match?.[1]?.replace(/的$/, '');
  if (!subject || subject.length < 2) return null;
  const named = subject.replace(INSTITUTION, '');
  if (named !== subject) return named.length >= 2 && !GENERAL.test(named) ? named : null;
  return GENERAL.test(subject) ? null : subject;
}

const UNITS: readonly HeadRole[] = ['organisation', 'supervisor', 'implementer'];

/** Whether a unit of this name has such people to serve: a forestry office has forest farmers, whatever it writes of. */
function isServed(unit: string, subject: string): boolean {
  return Object.entries(SERVED_BY_FIELD).some(
    ([field, people]) => new RegExp(field).test(unit) && people.some((sign) => subject.includes(sign)),
  );
}

/** Whether any two neighbouring characters of the subject occur in the text. */
function mentions(text: string, subject: string): boolean {
  return [...subject.slice(1)].some((_, index) => text.includes(subject.slice(index, index + 2)));
}

/** What the table is about: its prose; and the names around it. */
function corpusOf(form: Form): { prose: string; rest: string } {
  const prose = plansOf(form).map(({ text }) => text);
  const names = form.indicators
    .filter((indicator) => categoryOf(indicator) !== 'satisfaction')
    .map((indicator) => indicator.name.text);
  const head = [
    form.organisation?.text ?? '',
    form.project?.text ?? '',
    form.title.text,
    ...form.head.map(({ text }) => text),
  ];
  return { prose: normalise(prose.join('\n')), rest: normalise([...names, ...head].join('\n')) };
}
