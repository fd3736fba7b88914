import type { Form } from '../../form';
import {
  anyOf,
  BUREAUS,
  FUND_ENDS,
  FUND_WORDS,
  PROJECT_ENDS,
  SUBORDINATES,
  TITLE_FILLERS,
  UNIT_ENDINGS_IN_TITLES,
  wholly,
  YEAR_FIELDS,
} from '../../lexicon';
import { containment, normalise } from '../../text';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

const YEAR = wholly(YEAR_FIELDS);

export default defineRule({
  code: 'H10',
  name: 'head-fields-agree',
  title: '表头前后不一致',
  family: 'consistency',
  severity: 'error',
  forms: 'all',
  basis: '通行做法：标题、年度栏的年度一致，与预算系统相符',
  messages: {
    project: '标题写的是「{title}」，项目名称却是「{project}」，像是两个项目，请核对。',
    roles:
      '「主管部门」写「{upper}」，「{label}」却写「{lower}」，两栏像是填反了。请核对：主管部门填上级部门，实施单位填具体做事的单位。',
    year: '标题的年度是 {year}，「{label}」却写「{text}」。请核对后改成一致。',
  },
  docs: {
    rule: '主管部门与实施单位不应填反；标题里的年度与「年度」「预算年度」一栏要相同；标题里写了项目名称的，与项目名称一栏说的应是同一个项目（提示）。',
    valid: '标题（2024年度），预算年度「2024年」。',
    invalid: '标题（2024年度），预算年度「2023」；标题「再生资源回收经费绩效目标表」，项目名称「会议费」。',
    limits:
      '标题写的是资金（债券、补助资金、发展资金）的不与项目名称对照；实施期限、起止时间可以跨年，填报日期可以在次年，都不检查。',
  },
  *check({ form }) {
    yield* projects(form);
    yield* roles(form);
    if (form.year === null) return;
    const { value: year, cell } = form.year;
    for (const field of form.head) {
      if (!YEAR.test(field.name.replace(/[\s：:]/g, ''))) continue;
      const written = /^\D*((?:19|20)\d{2})\D*$/.exec(field.text)?.[1];
      if (!written || Number(written) === year) continue;
      yield {
        message: 'year',
        cells: [field.cell, cell],
        data: { year: String(year), label: clip(field.name), text: clip(field.text) },
      };
    }
  },
});

/** A troupe or a school above its own bureau. */
function* roles({ head }: Form) {
  const upper = head.find(({ name }) => SUPERIOR.test(name.replace(/\s/g, '')));
  const lower = head.find(({ name }) => CARRYING_OUT.test(name.replace(/\s/g, '')));
  if (!upper || !lower) return;
  const [above, below] = [upper, lower].map(({ text }) => text.replace(/\s|[(（][^()（）]*[)）]$/g, ''));
  if (!SUBORDINATE.test(above!) || !BUREAU.test(below!) || above!.includes(below!)) return;
  yield {
    message: 'roles' as const,
    severity: 'warning' as const,
    cells: [upper.cell, lower.cell],
    data: {
      upper: clip(upper.text),
      lower: clip(lower.text),
      label: clip(lower.name.replace(/\s|[:：]/g, '')),
    },
  };
}

const SUPERIOR = /主管(?:部门|单位)/;
const CARRYING_OUT = /(?:实施|执行|承担|项目)单位/;
const SUBORDINATE = new RegExp(`${anyOf(SUBORDINATES)}$`);
const BUREAU = new RegExp(`${anyOf(BUREAUS)}(?:本级|机关)?$`);

/** A title that names a project must name that of the head. */
function* projects(form: Form) {
  const { project, title } = form;
  const named = project?.value ? projectIn(form) : null;
  if (!project || named === null) return;
  const [own, other] = [normalise(project.text), normalise(named)];
  if (Math.max(containment(other, own), containment(own, other)) >= RELATED) return;
  yield {
    message: 'project' as const,
    severity: 'info' as const,
    cells: [project.cell, title.cell],
    data: { title: clip(named), project: clip(project.text) },
  };
}

/** With less than this in common two names are those of two projects. */
const RELATED = 0.4;
const NAME_IN_TITLE = new RegExp(
  `^(.*?${anyOf(PROJECT_ENDS)})(?:支出|预算|财政|绩效|自评|目标|运行|监控|自我)`,
);
/** The kind of money that pays for projects is none of them: 省级财政水利发展资金, 政府专项债券项目. */
const FUND = new RegExp(`资金|${anyOf(FUND_WORDS)}|${anyOf(FUND_ENDS)}$`);
const UNIT = new RegExp(`^.*${anyOf(UNIT_ENDINGS_IN_TITLES)}`);
const GENERAL = new RegExp(`${anyOf(TITLE_FILLERS)}|20\\d{2}年?(?:度)?|[\\p{P}\\p{S}\\s]`, 'gu');

/** The name of a project that the title begins with, without year and unit; null when it names none of its own. */
function projectIn({ title, head, organisation }: Form): string | null {
  const units = [organisation?.text ?? '', ...head.map(({ text }) => text)].filter(
    (text) => text.trim().length >= 4,
  );
  const plain = units
    .reduce((text, unit) => text.replaceAll(unit.trim(), ''), title.text)
    .replace(/\s+/g, '');
  const name = NAME_IN_TITLE.exec(plain.replace(UNIT, ''))?.[1];
  return name !== undefined && !FUND.test(name) && name.replace(GENERAL, '').length >= 4
    ? name.replace(/^20\d{2}年?(?:度)?/, '')
    : null;
}
