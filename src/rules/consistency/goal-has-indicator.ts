import {
  anyOf,
  ANNOUNCERS,
  DESCRIPTIONS,
  PLACES_COUNTED,
  STAFF_KINDS,
  CONCERNING,
  DIMENSIONS,
  EACH_OF,
  LATER_YEARS,
  MEETING_KINDS,
  PER_TIME,
  SCOPE_WORDS,
  SUPERVISIONS,
  WHOLE_AREAS,
} from '../../lexicon';
import type { QuantityKind } from '../../quantity';
import { some } from '../support/indicators';
import { errorAt, SELF_EVALUATIONS, TARGETS } from '../support/table';
import type { WrittenText } from '../support/texts';
import {
  type Fact,
  factsOf,
  isGain,
  isOfTerm,
  partnerFinder,
  quoteFact,
  unnamedGoals,
} from '../support/topics';
import { clip, listing } from '../support/wording';
import { defineRule } from '../rule';

const COUNTED: readonly QuantityKind[] = ['count', 'percent', 'measure'];
const EACH = new RegExp(`/${anyOf(EACH_OF)}`);
/** In front of a number: it tells where, for whom or how large each is (每期60人), not what is done. */
const SCOPE = new RegExp(
  `(?:${anyOf(SCOPE_WORDS)}[^，。、；\\d]{0,3}|${anyOf(WHOLE_AREAS)}|${anyOf(CONCERNING)}[^，。；]{0,10}|每(?!${anyOf(PER_TIME)}|\\d)[^，。；]{0,8})$`,
);
const MEETING = new RegExp(`${anyOf(MEETING_KINDS)}?会议?$|${anyOf(SUPERVISIONS)}$`);

export default defineRule({
  code: 'H03',
  name: 'goal-has-indicator',
  title: '目标、任务的数字没有对应的指标',
  family: 'consistency',
  severity: 'warning',
  forms: [...TARGETS, ...SELF_EVALUATIONS],
  basis: '财预〔2015〕88号：绩效指标应与绩效目标相对应；审核常见问题：目标有承诺，指标里没有',
  messages: {
    unnamed: '绩效指标里没有与{items}对应的内容，年底无法考核。请补设指标；不作考核的，请说明。',
    missing:
      '{called}写明了{items}，绩效指标里没有对应的一项，年底无法考核。请补设指标；不作考核的，请说明。',
  },
  docs: {
    rule: '总体目标和任务里写明数量的事，绩效指标里应有对应的一项。每个单元格合成一条，列出没有对应的数字。没有数字的目标，在多数目标都能对上指标的表里，提示完全对不上的那几条。',
    valid: '任务写「12场爱国卫生运动」，指标有「爱国卫生运动场数」。',
    invalid: '目标写「现状评价15家」，没有任何指标提到现状评价；目标写「收取租金收入55万元」，指标只管税费。',
    limits:
      '收入、产值以外的金额，时长和没有单位的数，服务范围（惠及、覆盖、保障多少人）、在编在岗人数、工作所在的乡镇村社个数，任务里的会议、督导次数、「其中」之后的分项、以后年度的数、设计参数不计；指标行里写有同一个数、几个数相加相等、或名称里有相同的词，都视为对应；监控表沿用批复的指标，不检查；说法差别很大的指标可能认不出来。',
  },
  options: {
    fewest: { default: 3, label: '没有数字的目标：至少有几条目标、几个指标才看', unit: '条', min: 1 },
    share: { default: 60, label: '没有数字的目标：对不上的超过多少就不看', unit: '%' },
  },
  applies: ({ form, sheet }) => {
    // An indicator that nobody can read may be the one that is looked for.
    const isReadable = form.indicators.every(({ name }) => errorAt(sheet, name.cell) === null);
    return isReadable && form.goals.length + form.tasks.length > 0 ? some(form.indicators) : null;
  },
  *check({ form, sheet, options }) {
    const hasPartner = partnerFinder(form, sheet);
    const all = factsOf(form);
    for (const [source, facts] of bySource(all.filter(isPromise))) {
      const missing = facts.filter((fact) => !hasPartner(fact, all)).map((fact) => `「${quoteFact(fact)}」`);
      if (missing.length === 0) continue;
      yield {
        message: 'missing',
        cells: [source.cell],
        data: { called: source.label, items: listing([...new Set(missing)], 4) },
      };
    }
    const unnamed = unnamedGoals(form, options);
    if (unnamed.length === 0) return;
    yield {
      message: 'unnamed',
      severity: 'info',
      cells: unnamed.map(({ cell }) => cell),
      data: {
        items: listing(
          unnamed.map(({ called, text }) => `${called}「${clip(text, 20)}」`),
          4,
        ),
      },
    };
  },
});

/** A countable result. Money belongs to the money block, a part to its whole, and 涉及6个乡镇 is no result. */
function isPromise(fact: Fact): boolean {
  const { source, mention, isPart } = fact;
  const { kind, unit } = mention.quantity;
  const counts =
    COUNTED.includes(kind) || (kind === 'money' && source.role === 'goal' && isGain(mention.subject));
  if (announces(fact) || isPart || unit === null || mention.subject === '' || !counts) return false;
  if (EACH.test(unit) || isDescription(fact) || isAside(fact)) return false;
  // A task holds meetings on its way; they are no result of the year.
  if (source.role !== 'goal' && MEETING.test(mention.subject) && kind === 'count') return false;
  return !SCOPE.test(source.text.slice(Math.max(0, mention.start - 12), mention.start));
}

/** m³/s, 吨/日: what a work is designed for. */
const FLOW = /[/／](?:s|秒|h|小?时|min|分|d|日|天)/i;

/** A part of what the sentence says before (其中包含暗渠1.1km), a size (宽3.5米), what is due in later years, and 零门槛, which counts nothing. */
function isAside({ source, mention }: Fact): boolean {
  const before = source.text.slice(0, mention.start);
  const sentence = before.slice(before.search(/[^。；;\n]*$/));
  const clause = sentence.slice(sentence.search(/[^，,]*$/));
  return (
    sentence.includes('其中') ||
    LATER.test(clause) ||
    mention.quantity.raw.startsWith('零') ||
    DIMENSION.test(before) ||
    FLOW.test(source.text.slice(mention.start, mention.end + 4))
  );
}

/** Right before a number: how wide, high or thick the thing is, not how much of it there is. */
const DIMENSION = new RegExp(`${anyOf(DIMENSIONS)}(?:度|均|为|约|达|不[低少小]于|[≥≤:：])*\\s*$`);
const LATER = new RegExp(anyOf(LATER_YEARS));

/** Who works there, and how many places the work is in: 在编30人, 7个林场. Of a term of years, what is done each year. */
function isDescription(fact: Fact): boolean {
  const { source, mention } = fact;
  const around = source.text.slice(Math.max(0, mention.start - 14), mention.end + 6);
  const behind = source.text.slice(mention.end, mention.end + 6);
  if (mention.quantity.unit === '人' || mention.quantity.unit === '名') {
    if (OWN_STAFF.test(around)) return true;
  }
  return (
    PLACE.test(behind) || DESCRIPTION.test(mention.subject) || (isOfTerm(fact) && /每年|年均/.test(around))
  );
}

const OWN_STAFF = new RegExp(anyOf(STAFF_KINDS));
const DESCRIPTION = new RegExp(anyOf(DESCRIPTIONS));
const PLACE = new RegExp(`^${anyOf(PLACES_COUNTED)}`);

/** 重点做好以下5项工作：a number that only announces what follows. */
function announces({ source, mention }: Fact): boolean {
  const rest = source.text.slice(mention.end).split('\n')[0] ?? '';
  return /^[^。；;，,]{0,10}[:：]\s*$/.test(rest) || ANNOUNCING.test(mention.clause);
}

const ANNOUNCING = new RegExp(anyOf(ANNOUNCERS));

function bySource(facts: readonly Fact[]): Map<WrittenText, Fact[]> {
  const groups = new Map<WrittenText, Fact[]>();
  for (const fact of facts) groups.set(fact.source, [...(groups.get(fact.source) ?? []), fact]);
  return groups;
}
