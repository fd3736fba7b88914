import { rememberFor, rememberText } from '../../../text';
import {
  anyOf,
  BEFORE_OTHER_GONG,
  BEHIND_OTHER_GONG,
  CONTENT_FIELDS,
  COUNT_ENDINGS,
  GAINS,
  GROWTH,
  MEASURES_OF_NAMES,
  WHOLE_WORDS,
} from '../../../lexicon';
import { convert, findMentions, sameUnit, type Mention, type Quantity } from '../../../quantity';
import type { Form, Indicator } from '../../../form/model/form';
import { indicatorsWith, isClassWord, type IndicatorWith } from '../indicators';
import { plansOf, writtenTexts, type WrittenText } from '../texts';
import { clip } from '../wording';
import { type Topic, topicOf } from './topic';

/** A number that a text states, with what it counts. */
interface Statement {
  readonly mention: Mention;
  readonly topic: Topic;
  /** It is a part of another number: 其中1家为社区办学的幼儿园. */
  readonly isPart: boolean;
}

/** A number that a goal or a task states. */
export interface Fact extends Statement {
  readonly source: WrittenText;
}

/** An indicator whose target is a number, with what it counts. */
export interface Measure {
  readonly indicator: IndicatorWith<'target'>;
  readonly target: Quantity;
  readonly topic: Topic;
}

/** What goals and tasks promise in numbers, in the order of the table. What was reached is no promise. */
export const factsOf = rememberFor((form: Form): readonly Fact[] => factsIn(promisesOf(form)));

/** A text so long where the actual value of an indicator belongs tells of several things. */
const LONG = 20;

/** What was reached, in numbers: beside the goals, and in longer texts in the column of actual values. */
export const resultsOf = rememberFor((form: Form): readonly Fact[] =>
  factsIn(
    writtenTexts(form).filter(
      ({ role, text }) => role === 'completion' || (role === 'actual' && text.trim().length >= LONG),
    ),
  ),
);

function factsIn(sources: readonly WrittenText[]): Fact[] {
  return sources.flatMap((source) =>
    statementsIn(source.text).map((statement) => ({ source, ...statement })),
  );
}

const statementsIn = rememberText((text: string): readonly Statement[] => {
  const mentions = findMentions(text);
  return mentions.map((mention) => ({
    mention,
    topic: topicOf(mention.subject),
    isPart: mention.clause.includes('其中') || isListed(text, mentions, mention),
  }));
});

/** Where a table says what is to be done: goals, tasks, and a head field such as 项目实施内容. */
export const promisesOf = rememberFor((form: Form): readonly WrittenText[] => {
  const plans = plansOf(form).filter(
    ({ role }) => role === 'goal' || role === 'task-content' || role === 'task-expected',
  );
  const contents = form.head.filter((field) => field.text.trim() !== '' && CONTENT.test(field.name));
  return [
    ...plans,
    ...contents.map(({ name, text, cell }): WrittenText => {
      const label = name.replace(/^\s*\d+[.、．]\s*/, '');
      return { role: 'head', label, called: label, text, cell };
    }),
  ];
});

/** In front of a number: it is the whole. Not 公共 or 共享. */
export const WHOLE = new RegExp(
  `(?:(?<!${anyOf(BEFORE_OTHER_GONG)})共(?!${anyOf(BEHIND_OTHER_GONG)})|${anyOf(WHOLE_WORDS)})[^，。；、,;\\d]{0,12}$`,
);
const CONTENT = new RegExp(anyOf(CONTENT_FIELDS));

/** Whether its sentence names the whole too: 共巡查190次，医疗机构107间次; 城市532人、农村5300人，合计5832人. */
function isListed(text: string, mentions: readonly Mention[], own: Mention): boolean {
  return mentions.some((whole, i) => {
    if (whole === own || whole.quantity.unit?.slice(-1) !== own.quantity.unit?.slice(-1)) return false;
    const isBefore = whole.start < own.start;
    const between = isBefore ? text.slice(whole.end, own.start) : text.slice(own.end, whole.start);
    if (/[。；;\n]/.test(between)) return false;
    const lead = text.slice(mentions[i - 1]?.end ?? 0, whole.start);
    return isBefore ? WHOLE.test(lead) : /(?:合计|总计|共计)\D{0,4}$/.test(lead);
  });
}

/** The indicators with a number as target. */
export const measuresOf = rememberFor((form: Form): readonly Measure[] =>
  (indicatorsWith(form, 'target') ?? []).flatMap((indicator) => {
    const target = indicator.target.value;
    return isNumber(target) ? [{ indicator, target, topic: measuredBy(indicator) }] : [];
  }),
);

/** The same for the targets of the whole term: 中期指标值. */
export const termMeasuresOf = rememberFor(({ indicators }: Form): readonly Measure[] =>
  indicators.flatMap((indicator) => {
    const target = indicator.periodTarget;
    if (!target || !isNumber(target.value)) return [];
    return [{ indicator: { ...indicator, target }, target: target.value, topic: measuredBy(indicator) }];
  }),
);

/** Whether a number belongs to the goal of several years. */
export function isOfTerm({ source }: Fact): boolean {
  return source.label.startsWith('中期');
}

/** An indicator whose actual value is a number, with what it counts. */
export interface Reached {
  readonly indicator: IndicatorWith<'actual'>;
  readonly actual: Quantity;
  readonly topic: Topic;
}

/** The indicators with a number as actual value. */
export const reachedOf = rememberFor((form: Form): readonly Reached[] =>
  (indicatorsWith(form, 'actual') ?? []).flatMap((indicator) => {
    const actual = indicator.actual.value;
    return isNumber(actual) ? [{ indicator, actual, topic: measuredBy(indicator) }] : [];
  }),
);

function isNumber({ value, kind }: Quantity): boolean {
  return value !== null && kind !== 'doubtful' && kind !== 'trend';
}

/** What an indicator counts: by its name, or by its target where the name is only the word of its class. */
function measuredBy({ name, target }: Indicator): Topic {
  const text =
    isClassWord(name.value) && target ? target.text.replace(/[≥≤><=]?\s*\d[\d.,]*\S{0,3}$/, '') : name.value;
  return topicOf(countedBy(text));
}

/** 数量, 场数, 人次, 面积 at the end of a name: how it is counted, not what. */
const COUNT_TAIL = new RegExp(
  `的?(?:总?${anyOf(COUNT_ENDINGS)}|总[数量]|总?${anyOf(MEASURES_OF_NAMES)}[次套]?数)$`,
);

/** What an indicator counts: its name without notes in brackets and without 数量, 场数 and the like. */
export function countedBy(name: string): string {
  const plain = name.replace(/[(（][^)）]*[)）]/g, '').replace(/\s+/g, '');
  const core = plain.replace(COUNT_TAIL, '');
  return core.length >= 2 ? core : plain;
}

/** The plain numbers of a clause in this unit. */
export function factsInClause(text: string, clause: string, unit: string | null): number[] {
  return findMentions(text)
    .filter((mention) => mention.clause === clause && mention.quantity.unit === unit)
    .flatMap(({ quantity }) => quantity.value ?? []);
}

/** How two written numbers stand to each other; null when they cannot be compared. */
type Comparison = 'equal' | 'different' | 'opposite' | null;

/** 5% for 约; money in prose is often rounded to two decimals of 万元. */
const APPROXIMATE = 0.05;
const ROUNDED = 0.005;

/** Compares a number of the prose with a target, or two numbers of the prose, in the second one's unit. */
export function compare(a: Quantity, b: Quantity): Comparison {
  if (a.value === null || b.value === null || a.unit === null || b.unit === null) return null;
  const low = convert(a.value, a.unit, b.unit);
  const high = a.upper === null ? low : convert(a.upper, a.unit, b.unit);
  if (low === null || high === null) return null;
  const share = a.operator === '~' || b.operator === '~' ? APPROXIMATE : b.kind === 'money' ? ROUNDED : 1e-9;
  const slack = share * Math.max(Math.abs(low), Math.abs(b.value));
  if (low > (b.upper ?? b.value) + slack || high < b.value - slack) return 'different';
  return isUpper(a) !== isUpper(b) && (isLower(a) || isLower(b)) ? 'opposite' : 'equal';
}

/** The same number of the same unit, large or odd enough not to be there by chance, whatever it is said of. */
export function isSameAmount(a: Quantity, b: Quantity): boolean {
  if (a.value === null || a.value !== b.value || a.unit === null || b.unit === null) return false;
  const isOwn = a.value >= CHANCE || !Number.isInteger(a.value);
  return isOwn && a.unit !== '%' && sameUnit(a.unit, b.unit);
}

/** From here on. */
const CHANCE = 10;

/** Whether one speaks of what is added and the other of the whole: never compared. */
export function countsGrowth(text: string): boolean {
  return GROWTH.some((word) => text.includes(word));
}

/** Whether one speaks of money that comes in and the other of money that is spent. */
export function areOtherMoney(a: string, b: string): boolean {
  return GAIN.test(a) !== GAIN.test(b);
}

/** Whether a text speaks of money that comes in: 租金收入, 产业产值. */
export function isGain(text: string): boolean {
  return GAIN.test(text);
}

const GAIN = new RegExp(anyOf(GAINS));

/** What a rate is called, the end of its name: 知晓率 of 视力健康知识知晓率. Rates called differently are different. */
export function rateWord(text: string): string {
  return /(..[率度]|比例|占比)[^率度]{0,3}$/.exec(text)?.[1] ?? text;
}

/** 义诊宣传活动9场次, 不少于5场心理健康宣讲: the number with what it counts, as a message quotes it. */
export function quoteFact({ source, mention }: Fact): string {
  const written = source.text.slice(mention.start, mention.end).replace(/\s+/g, '');
  const subject = clip(mention.subject, 20);
  return source.text.indexOf(mention.subject) >= mention.end
    ? `${written}${subject}`
    : `${subject}${written}`;
}

function isUpper({ operator }: Quantity): boolean {
  return operator === '<=' || operator === '<';
}

function isLower({ operator }: Quantity): boolean {
  return operator === '>=' || operator === '>';
}
