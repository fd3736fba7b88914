import type { Form } from '../../form';
import type { Sheet } from '../../sheet';
import { normalise, similarity } from '../../text';
import {
  anyOf,
  ANNOUNCERS,
  ANY_RATES,
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
import { kindOfUnit, sizeOf, type Quantity, type QuantityKind, sameUnit, unitFamily } from '../../quantity';
import { some, unitInName } from '../support/indicators';
import { errorAt, SELF_EVALUATIONS, TARGETS } from '../support/table';
import type { WrittenText } from '../support/texts';
import {
  areOtherMoney,
  candidateFinder,
  countedBy,
  type Fact,
  factsOf,
  isGain,
  isOfTerm,
  isRelated,
  isSameAmount,
  quoteFact,
  rateWord,
  type Topic,
  topicOf,
  unnamedGoals,
} from '../support/topics';
import { clip, listing } from '../support/wording';
import { defineRule } from '../rule';

/** What an indicator counts, and the values that it sets. */
interface Measured {
  readonly topic: Topic;
  readonly targets: readonly Quantity[];
}

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
      '收入、产值以外的金额，时长和没有单位的数，服务范围（惠及、覆盖、保障多少人）、在编在岗人数、工作所在的乡镇村社个数，任务里的会议、督导次数、「其中」之后的分项、以后年度的数、设计参数不计；10 以上同数同单位的视为对应；监控表沿用批复的指标，不检查；说法差别很大的指标可能认不出来。',
  },
  options: {
    // The same number with a little likeness will do too: 3个项目补助尾款结算, 镇街补助款完成结算项目数 3.
    related: { default: 0.2, label: '数字相同的，名称的相似度（0 到 1）达到它，视为对应', max: 1 },
    // Two places seldom share such a number with its unit by chance.
    rare: { default: 200, label: '多大的数相同就视为对应', unit: '' },
    fewest: { default: 3, label: '没有数字的目标：至少有几条目标、几个指标才看', unit: '条', min: 1 },
    share: { default: 60, label: '没有数字的目标：对不上的超过多少就不看', unit: '%' },
  },
  applies: ({ form, sheet }) => {
    // An indicator that nobody can read may be the one that is looked for.
    const isReadable = form.indicators.every(({ name }) => errorAt(sheet, name.cell) === null);
    return isReadable && form.goals.length + form.tasks.length > 0 ? some(form.indicators) : null;
  },
  *check({ form, sheet, options }, indicators) {
    const measured = [...indicators, ...form.parts].map(({ name, target, periodTarget }): Measured => ({
      topic: topicOf(countedBy(name.value)),
      targets: [target, periodTarget].flatMap((field) => (field ? [field.value] : [])),
    }));
    const find = candidateFinder(measured);
    // The size of a thing may stand in its name, or in a long value: 围墙300米; 第一年按投资额返本20%.
    const named = indicators.flatMap(({ name, target }) => [
      normalise(name.value),
      ...(target && target.text.length > LONG_VALUE ? [normalise(target.text)] : []),
    ]);
    const sums = sumsByPlace(form, sheet);
    // The rare numbers among the targets, whatever the indicators are called.
    const rare = new Set(
      measured.flatMap(({ targets }) => targets.flatMap((target) => rareNumber(target, options.rare) ?? [])),
    );
    const covered = (fact: Fact) =>
      rare.has(rareNumber(fact.mention.quantity, options.rare) ?? '') ||
      named.some((name) => holdsNumber(name, numberOf(fact))) ||
      measured.some(({ targets }) => targets.some((target) => isSameAmount(fact.mention.quantity, target))) ||
      sums.some(
        ({ value, unit }) =>
          value === fact.mention.quantity.value && areCounts(unit, fact.mention.quantity.unit),
      ) ||
      find(fact.topic).some((other) => isAbout(fact, other, options.related));
    for (const [source, facts] of bySource(factsOf(form).filter(isPromise))) {
      const missing = facts.filter((fact) => !covered(fact)).map((fact) => `「${quoteFact(fact)}」`);
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

/** Longer values are sentences, which may hold several numbers. */
const LONG_VALUE = 8;

/** Whether the text holds the number itself, and not as the end of a longer one. */
function holdsNumber(text: string, number: string): boolean {
  const at = text.indexOf(number);
  return at >= 0 && !/[\d.]$/.test(text.slice(0, at));
}

function isAbout(fact: Fact, { topic, targets }: Measured, related: number): boolean {
  if (fact.mention.quantity.kind === 'money' && areOtherMoney(fact.topic.text, topic.text)) return false;
  if (isNamedRate(fact)) return isSameRate(fact, topic);
  if (isRelated(fact.topic, topic)) return true;
  // 举办展演12场 stands in the indicators as 展演举办完成率.
  if (targets.some(({ unit }) => unit === '%') && !ASKED.test(topic.text) && sharesWord(fact.topic, topic))
    return true;
  const { value, unit } = fact.mention.quantity;
  if (value === null || value <= 1 || value === 100) return false;
  const sameNumber = targets.some(
    (target) =>
      target.value === value &&
      (target.unit === null || sameUnit(target.unit, unit) || areCounts(target.unit, unit)),
  );
  return sameNumber && similarity(fact.topic.bigrams, topic.bigrams) >= related;
}

/** A rate with a name of its own: 租金收缴率. Rates of completion and the like are said of anything that is counted. */
function isNamedRate({ topic, mention }: Fact): boolean {
  const name = rateWord(topic.text);
  return mention.quantity.kind === 'percent' && NAMED_RATE.test(name) && !ANY_RATE.test(name);
}

const NAMED_RATE = /..率$/;
const ANY_RATE = new RegExp(`${anyOf(ANY_RATES)}率$`);

/** Whether the indicator has what the rate is about in its name, or the rate itself. */
function isSameRate({ topic }: Fact, other: Topic): boolean {
  const word = rateWord(topic.text).slice(0, 2);
  return other.text.includes(word) || similarity(topic.bigrams, other.bigrams) >= SAME_RATE;
}

/** Rates by other names are mostly alike in the rest: 免疫密度, 动物免疫率. */
const SAME_RATE = 0.5;

/** 300米 of 约300米. */
function numberOf({ mention: { quantity } }: Fact): string {
  return normalise(/[\d.]+\D*$/.exec(quantity.raw)?.[0] ?? quantity.raw);
}

/** Targets set place by place, of which only the first column is read: what each kind of count adds up to. */
function sumsByPlace(
  { indicators, unread }: Form,
  sheet: Sheet,
): readonly Pick<Quantity, 'value' | 'unit'>[] {
  const columns = unread.filter(({ kind }) => kind === 'column');
  return indicators.flatMap(({ row, target, name }) => {
    const cells = columns.flatMap((column) => column.cells.filter((cell) => cell.row === row));
    const others = cells.map((cell) => Number(sheet.text(cell.row, cell.column)));
    if (!target || target.value.value === null || others.length === 0 || others.some(Number.isNaN)) return [];
    const value = others.reduce((sum, number) => sum + number, target.value.value);
    return [{ value, unit: target.value.unit ?? unitInName(name.value) }];
  });
}

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

/** Different measure words may count the same things: 设备15台, 15套. */
function areCounts(a: string | null, b: string | null): boolean {
  return (
    a !== null && b !== null && [a, b].every((unit) => kindOfUnit(unit) === 'count' && !unit.includes('/'))
  );
}

/** Whether the two have a specific word in common, of two signs at least: 展演, 保洁. */
function sharesWord(a: Topic, b: Topic): boolean {
  return [...a.text].some((_, i) => {
    const word = a.text.slice(i, i + 2);
    return word.length === 2 && b.text.includes(word) && topicOf(word).specific === 2;
  });
}

/** 重点做好以下5项工作：a number that only announces what follows. */
function announces({ source, mention }: Fact): boolean {
  const rest = source.text.slice(mention.end).split('\n')[0] ?? '';
  return /^[^。；;，,]{0,10}[:：]\s*$/.test(rest) || ANNOUNCING.test(mention.clause);
}

const ANNOUNCING = new RegExp(anyOf(ANNOUNCERS));

/** Rates of what people think or of who is on the staff, which count nothing that is done. */
const ASKED = /满意|知晓|认可|控制率|人员.*率/;

function rareNumber({ value, unit }: Quantity, rare: number): string | null {
  return value !== null && value >= rare && unit !== null
    ? `${value * sizeOf(unit)} ${unitFamily(unit)}`
    : null;
}

function bySource(facts: readonly Fact[]): Map<WrittenText, Fact[]> {
  const groups = new Map<WrittenText, Fact[]>();
  for (const fact of facts) groups.set(fact.source, [...(groups.get(fact.source) ?? []), fact]);
  return groups;
}
