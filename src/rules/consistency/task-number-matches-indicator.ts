import type { Indicator } from '../../form';
import { convert, readQuantity, type Quantity } from '../../quantity';
import { completionOf } from '../../judgement';
import { fold } from '../../text';
import { nameOf, shown } from '../support/indicators';
import { clip } from '../support/wording';
import {
  areOtherMoney,
  compare,
  countsGrowth,
  disagreements,
  type Fact,
  factsInClause,
  factsOf,
  isOfTerm,
  isSameAmount,
  leftovers,
  type Measure,
  measuresOf,
  type Pair,
  quoteFact,
  rateWord,
  type Reached,
  reachedOf,
  resultsOf,
  termMeasuresOf,
  type Topic,
} from '../support/topics';
import { defineRule } from '../rule';

/** With this likeness the last number of a unit and the last indicator in it are taken for the same. */
const LEFT_OVER = 0.25;

export default defineRule({
  code: 'H01',
  name: 'task-number-matches-indicator',
  title: '目标、任务的数字与指标值不一致',
  family: 'consistency',
  severity: 'warning',
  forms: 'all',
  basis: '财预〔2015〕88号：绩效指标要与绩效目标相匹配，是目标的细化和量化',
  messages: {
    number: '{where}写「{fact}」，指标「{name}」的指标值写「{target}」，请核对以哪个为准，改成一致。',
    direction:
      '{where}写「{fact}」，指标「{name}」的指标值写「{target}」，一个是上限、一个是下限，请核对方向。',
    actual: '{where}写「{fact}」，指标「{name}」的实际完成值写「{actual}」，请核对以哪个为准，改成一致。',
    criteria:
      '指标「{name}」的指标值是「{target}」，评分标准却写「{text}」得满分，请核对以哪个为准，改成一致。',
  },
  docs: {
    rule: '总体目标和任务里写的数量，与同一件事的绩效指标对照，数字、单位和方向要一致；完成情况里的数量与实际完成值、评分标准里得满分的数与指标值同样对照。同一件事按文字的相似程度判断，不明确时不报。',
    valid: '任务写「不少于5场心理健康宣讲」，指标值「≥5场」。',
    invalid:
      '任务写「义诊宣传活动9场次」，指标值「≥6场」；完成情况写「举办活动5场」，实际完成值「3场」；指标值 ≤153 名，评分标准写「155名以内计3分」。',
    limits: '单位不能换算、新增数与总数、收入与支出、「其中」的分项不对照；换了说法的同一件事可能对不上。',
  },
  *check({ form, profile }) {
    const facts = factsOf(form).filter((fact) => fact.mention.subject !== '');
    const terms = termMeasuresOf(form);
    const isTerm = (fact: Fact) => terms.length > 0 && isOfTerm(fact);
    const pairs = [
      ...pairsOf(
        facts.filter((fact) => !isTerm(fact)),
        measuresOf(form),
        profile.matchThreshold,
      ),
      ...pairsOf(facts.filter(isTerm), terms, profile.matchThreshold),
    ];
    for (const group of byIndicator(pairs)) {
      // Several numbers that add up to the target, or that contradict each other, are no clear case.
      if (addUp(group) || new Set(group.map((pair) => pair.left.mention.quantity.value)).size > 1) continue;
      const [{ left, right }] = group;
      yield {
        message: compare(left.mention.quantity, right.target) === 'opposite' ? 'direction' : 'number',
        cells: [...group.map((pair) => pair.left.source.cell), right.indicator.target.cell],
        data: {
          where: [...new Set(group.map((pair) => pair.left.source.label))].join('、'),
          fact: quoteFact(left),
          name: nameOf(right.indicator),
          target: shown(right.indicator.target),
        },
      };
    }
    const results = resultsOf(form).filter((fact) => fact.mention.subject !== '');
    const reached = disagreements(results, reachedOf(form), {
      threshold: profile.matchThreshold,
      fits: (fact, other) => fits(fact, { ...other, target: other.actual }) && !isOwnText(fact, other),
      agrees: ({ mention, source }, { indicator, actual }) => {
        const planned = [indicator.target, indicator.forecast].map((field) => field?.value);
        return (
          keeps(actual, mention.quantity) ||
          [actual, ...(tellsPlan(mention, indicator) ? planned : [])].some(
            (value) =>
              value && (compare(mention.quantity, value) === 'equal' || addsUp({ mention, source }, value)),
          )
        );
      },
    });
    for (const { left: fact, right } of reached) {
      yield {
        message: 'actual',
        cells: [right.indicator.actual.cell, fact.source.cell],
        data: {
          where: fact.source.called,
          fact: quoteFact(fact),
          name: nameOf(right.indicator),
          actual: shown(right.indicator.actual),
        },
      };
    }
    for (const indicator of form.indicators) {
      const full = fullMarksIn(indicator);
      if (!full || !indicator.target) continue;
      const { target, criteria } = indicator;
      yield {
        message: 'criteria',
        cells: [target.cell, criteria!.cell],
        data: { name: nameOf(indicator), target: shown(target), text: clip(full) },
      };
    }
  },
});

/** Numbers of the prose and targets that speak of one thing and differ, each told once. */
function pairsOf(
  facts: readonly Fact[],
  measures: readonly Measure[],
  threshold: number,
): Pair<Fact, Measure>[] {
  const agrees = (fact: Fact, measure: Measure) =>
    compare(fact.mention.quantity, measure.target) === 'equal' ||
    addsUp(fact, measure.target) ||
    isOfYears(fact, measure.target);
  // 新建和改造提升2.3万亩 is what is built and what is improved: neighbours that add up to it.
  const isTotal = ({ mention }: Fact) =>
    measures.some(({ target }, i) => {
      const next = measures[i + 1]?.target;
      return (
        next?.unit === target.unit &&
        compare(mention.quantity, { ...target, value: (target.value ?? NaN) + (next?.value ?? NaN) }) ===
          'equal'
      );
    });
  // A number that one indicator repeats to the letter is spoken for: no other indicator contradicts it.
  const isFree = (fact: Fact) =>
    !measures.some(({ target }) => isSameAmount(fact.mention.quantity, target)) && !isTotal(fact);
  const pairs = disagreements(facts, measures, {
    threshold,
    fits: (fact, measure) => fits(fact, measure) && (agrees(fact, measure) || isFree(fact)),
    agrees,
  });
  const told = new Set(pairs.flatMap((pair) => [pair.left.mention, pair.right]));
  const left = leftovers(facts, measures, { threshold: LEFT_OVER, fits: areCounts, agrees });
  return [...pairs, ...left.filter((pair) => !told.has(pair.left.mention))];
}

/** What a number is set against: a target, or an actual value. */
interface Counted {
  readonly indicator: Pick<Indicator, 'name'>;
  readonly target: Quantity;
  readonly topic: Topic;
}

function fits({ mention, topic, isPart }: Fact, { indicator, target, topic: counted }: Counted): boolean {
  if (isPart || compare(mention.quantity, target) === null) return false;
  const name = indicator.name.value;
  if (countsGrowth(mention.quantity.raw + mention.subject) !== countsGrowth(name)) return false;
  if (target.kind === 'money' && areOtherMoney(mention.subject, name)) return false;
  // Two rates are the same rate only if they are called so: 知晓率 is not 合格率.
  return target.unit !== '%' || rateWord(topic.text) === rateWord(counted.text);
}

/** By elimination only things that are counted are told. */
function areCounts(fact: Fact, measure: Measure): boolean {
  return measure.target.kind === 'count' && fact.mention.quantity.kind === 'count' && fits(fact, measure);
}

function isOwnText({ source }: Fact, { indicator }: Reached): boolean {
  return source.cell.row === indicator.actual.cell.row && source.role === 'actual';
}

/** What was to be reached, told beside what was: 完成全年目标任务2468人的121%. */
const PLANNED = /目标|任务|计划|预期|预计/;

/** Whether the text may speak of what was to be reached: it says so, or that much was reached at least. */
function tellsPlan({ clause }: Fact['mention'], indicator: Indicator): boolean {
  return PLANNED.test(clause) || completionOf(indicator).met === true;
}

/** Whether the value keeps the bound that the text gives: 3.9%, 控制在4%以内. */
function keeps(actual: Quantity, bound: Quantity): boolean {
  const value = bound.unit === null ? null : convert(actual.value ?? NaN, actual.unit, bound.unit);
  if (value === null || bound.value === null) return false;
  if (bound.operator === '<=' || bound.operator === '<') return value <= bound.value;
  return (bound.operator === '>=' || bound.operator === '>') && value >= bound.value;
}

/** Whether the numbers of the fact's clause, all in one unit, add up to the value: 12个村和95个社区, 107个. */
function addsUp({ mention, source }: Pick<Fact, 'mention' | 'source'>, value: Quantity): boolean {
  const numbers = factsInClause(source.text, mention.clause, mention.quantity.unit);
  const total = numbers.reduce((sum, number) => sum + number, 0);
  return numbers.length > 1 && compare({ ...mention.quantity, value: total, upper: null }, value) === 'equal';
}

/** 三年累计筛查2.4万人次 beside 8000人次 a year. */
function isOfYears({ mention, source }: Fact, target: Quantity): boolean {
  const before = source.text.slice(Math.max(0, mention.start - 30), mention.start);
  const sign = /([二两三四五2-5])个?年[^。；;]{0,20}$/.exec(before)?.[1];
  const years = sign === undefined ? null : (YEARS[sign] ?? Number(sign));
  const { value } = mention.quantity;
  return (
    years !== null &&
    value !== null &&
    compare({ ...mention.quantity, value: value / years, upper: null }, target) === 'equal'
  );
}

const YEARS: Readonly<Record<string, number>> = { 二: 2, 两: 2, 三: 3, 四: 4, 五: 5 };

type Group = readonly [Pair<Fact, Measure>, ...Pair<Fact, Measure>[]];

function byIndicator(pairs: readonly Pair<Fact, Measure>[]): Group[] {
  const groups = new Map<Measure, Group>();
  for (const pair of pairs) {
    const group = groups.get(pair.right);
    groups.set(pair.right, group ? [...group, pair] : [pair]);
  }
  return [...groups.values()];
}

function addUp(group: Group): boolean {
  const [{ left, right }, ...others] = group;
  const total = group.reduce((sum, pair) => sum + (pair.left.mention.quantity.value ?? 0), 0);
  const sum: Quantity = { ...left.mention.quantity, value: total };
  return others.length > 0 && compare(sum, right.target) === 'equal';
}

/** 小于或等于155名计3分, 6次以上计3分: a bound that earns points. */
const EARNS =
  /(?<bound>(?:[≥≤><=]|不少于|不低于|不超过|小于或等于|大于或等于|达到)?\s*\d+(?:\.\d+)?\s*[%\u4e00-\u9fff]{0,3}?(?:以上|以下|以内)?)(?:\(含\))?(?:的|时)?,?\s*(?:计|得|记)(?:满分|\s*(?<points>\d+(?:\.\d+)?)\s*分)/g;

/** The bound that earns full marks by the criteria of the row, where it differs from the target; null when none does. */
function fullMarksIn({ criteria, target, weight }: Indicator): string | null {
  if (!criteria || !target || target.value.value === null) return null;
  const earned = [...fold(criteria.text).matchAll(EARNS)];
  const full = earned.filter(
    ({ groups }) => groups?.['points'] === undefined || Number(groups['points']) === weight?.value,
  );
  // Without a weight, the only points there are.
  const [only] = full.length > 0 || weight ? full : earned;
  if (!only || full.length > 1 || (full.length === 0 && earned.length > 1)) return null;
  const bound = readQuantity(only.groups!['bound']!.trim());
  if (bound.value === null || bound.unit === null || bound.upper !== null) return null;
  const { value, unit } = target.value;
  const same = unit === null || bound.unit === unit || compare(bound, target.value) !== null;
  return same &&
    bound.value !== value &&
    compare(bound, { ...target.value, unit: unit ?? bound.unit }) === 'different'
    ? only[0]
    : null;
}
