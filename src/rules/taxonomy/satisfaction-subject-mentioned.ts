import type { Form } from '../../form/model/form';
import { normalise } from '../../text';
import { categoryOf } from '../support/indicators';
import { clip } from '../support/wording';
import { plansOf } from '../support/texts';
import { defineRule } from '../rule';

/** Somebody in general; no table need name them before asking whether they are content. */
const ANYBODY =
  /服务|社会|受益|受助|受训|参训|参与|参加|相关|有关|利益|辖区|全[市县区镇村校体员]|各[级类方单部]|内部|公众|客户|用户|对象|(?:[人员者众民户生师客士属工商童代方]|家长|企业|单位|部门|干部|机构|老人|家庭|儿童)$/;
/** A named institution: 岭南师范学院. What stands before the kind of institution is its name. */
const INSTITUTION = /(?:学校|学院|大学|中学|小学|幼儿园|医院|公司|集团|银行|社区)$/;
/** Too little prose to conclude anything from what it does not mention. */
const ENOUGH_PROSE = 60;

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
    limits: '正文不足 60 字时不核对；换一种说法提到同一对象、一个字也不重合时会误报，可以忽略。',
  },
  applies: ({ form }) => (corpusOf(form).prose.length >= ENOUGH_PROSE ? form : null),
  *check({ form }) {
    const { prose, rest } = corpusOf(form);
    for (const indicator of form.indicators) {
      if (categoryOf(indicator) !== 'satisfaction') continue;
      const subject = subjectOf(indicator.name.text);
      if (subject === null || mentions(prose + rest, subject)) continue;
      const data = { name: clip(indicator.name.text), subject };
      yield { message: 'unrelated', cells: [indicator.name.cell], data };
    }
  },
});

/** The named subject of 岭南师范满意度; null when the name asks people in general. */
function subjectOf(name: string): string | null {
  const match = /^(.+?)(?:对.*)?(?:的)?(?:综合|总体|整体|平均)?满意(?:度|率|程度)/.exec(normalise(name));
  const subject = match?.[1]?.replace(/的$/, '');
  if (!subject || subject.length < 2) return null;
  const named = subject.replace(INSTITUTION, '');
  if (named !== subject) return named.length >= 2 && !ANYBODY.test(named) ? named : null;
  return ANYBODY.test(subject) ? null : subject;
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
