import { sameUnit, unitFamily, type Quantity, type QuantityKind } from '../../quantity';
import { similarity } from '../../text';
import { SELF_EVALUATIONS, TARGETS } from '../support/table';
import type { WrittenText } from '../support/texts';
import { clip, listing } from '../support/wording';
import { defineRule } from '../rule';
import {
  candidateFinder,
  countedBy,
  type Fact,
  factsOf,
  isRelated,
  quoteFact,
  type Topic,
  topicOf,
  unnamedGoals,
} from '../support/topics';

/** What an indicator counts, and the values that it sets. */
interface Measured {
  readonly topic: Topic;
  readonly targets: readonly Quantity[];
}

/** The same number with a little likeness will do too: 3个项目补助尾款结算, 镇街补助款完成结算项目数 3. */
const RELATED_WITH_NUMBER = 0.2;
/** Two places seldom share such a number with its unit by chance. */
const RARE = 200;
const COUNTED: readonly QuantityKind[] = ['count', 'percent', 'measure'];
/** So many each, not so many in all. */
const EACH = /\/[期场次人户班批台套个家所村镇]/;
/** In front of a number: it tells where, for whom or how large each is (每期60人), not what is done. */
const SCOPE =
  /(?:(?:面向|惠及|保障|覆盖|受益|辐射|涵盖|解决|分布在?|位于|现有|原有)[^，。、；\d]{0,3}|全[镇市县区省国校院]|(?:涉及|下?辖)[^，。；]{0,10}|每(?![年月周季日天学百千万十\d])[^，。；]{0,8})$/;

const MEETING = /(?:协调|推进|联席|工作|专题|培训|例|座谈|调度|总结|交流)?会议?$|督导$|督查$|调度$/;

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
    invalid: '目标写「现状评价15家」，没有任何指标提到现状评价。',
    limits:
      '金额、时长和没有单位的数，服务范围（惠及、覆盖、保障多少人），任务里的会议、督导次数不计；监控表沿用批复的指标，不检查；说法差别很大的指标可能认不出来。',
  },
  applies: ({ form }) =>
    form.indicators.length > 0 && form.goals.length + form.tasks.length > 0 ? form : null,
  *check({ form }) {
    const measured = form.indicators.map(({ name, target, periodTarget }): Measured => ({
      topic: topicOf(countedBy(name.value)),
      targets: [target, periodTarget].flatMap((field) => (field ? [field.value] : [])),
    }));
    const find = candidateFinder(measured);
    // The rare numbers among the targets, whatever the indicators are called.
    const rare = new Set(
      measured.flatMap(({ targets }) => targets.flatMap((target) => rareNumber(target) ?? [])),
    );
    const covered = (fact: Fact) =>
      rare.has(rareNumber(fact.mention.quantity) ?? '') ||
      find(fact.topic).some((i) => isAbout(fact, measured[i]!));
    for (const [source, facts] of bySource(factsOf(form).filter(isPromise))) {
      const missing = facts.filter((fact) => !covered(fact)).map((fact) => `「${quoteFact(fact)}」`);
      if (missing.length === 0) continue;
      yield {
        message: 'missing',
        cells: [source.cell],
        data: { called: source.label, items: listing([...new Set(missing)], 4) },
      };
    }
    const unnamed = unnamedGoals(form);
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
function isPromise({ source, mention, isPart }: Fact): boolean {
  const { kind, unit } = mention.quantity;
  if (isPart || unit === null || mention.subject === '' || !COUNTED.includes(kind)) return false;
  if (EACH.test(unit)) return false;
  // A task holds meetings on its way; they are no result of the year.
  if (source.role !== 'goal' && MEETING.test(mention.subject) && kind === 'count') return false;
  return !SCOPE.test(source.text.slice(Math.max(0, mention.start - 12), mention.start));
}

function isAbout(fact: Fact, { topic, targets }: Measured): boolean {
  if (isRelated(fact.topic, topic)) return true;
  const { value, unit } = fact.mention.quantity;
  if (value === null || value <= 1 || value === 100) return false;
  const sameNumber = targets.some(
    (target) => target.value === value && (target.unit === null || sameUnit(target.unit, unit)),
  );
  return sameNumber && similarity(fact.topic.bigrams, topic.bigrams) >= RELATED_WITH_NUMBER;
}

function rareNumber({ value, unit }: Quantity): string | null {
  return value !== null && value >= RARE && unit !== null ? `${value} ${unitFamily(unit)}` : null;
}

function bySource(facts: readonly Fact[]): Map<WrittenText, Fact[]> {
  const groups = new Map<WrittenText, Fact[]>();
  for (const fact of facts) groups.set(fact.source, [...(groups.get(fact.source) ?? []), fact]);
  return groups;
}
