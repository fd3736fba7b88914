import type { Form } from '../../form';
import { anyOf, LIGHT_VERBS } from '../../lexicon';
import { sameUnit } from '../../quantity';
import { defineRule } from '../rule';
import {
  candidateFinder,
  type Fact,
  factsOf,
  type Measure,
  measuresOf,
  promisesOf,
  quoteFact,
} from '../support/topics';
import { nameOf } from '../support/indicators';
import { quoted } from '../support/wording';

/** Words that frame a difference of one or two signs: 心理健康进[校]园、进社区. */
const FRAME = 4;

export default defineRule({
  code: 'H05',
  name: 'consistent-naming',
  title: '同一对象前后说法不同',
  family: 'consistency',
  severity: 'info',
  forms: 'all',
  basis: '通行做法：同一对象全表用同一名称和量词',
  messages: {
    object:
      '{left}写「{leftFact}」，{right}写「{rightFact}」，同一个数说的对象不同。如是同一批，请统一名称。',
    measure: '{left}写「{leftFact}」，{right}写「{rightFact}」，同一批对象量词不同。请统一。',
    quoted: '项目名称写{here}，正文写的却是{there}，像是同一件事的两种叫法。请核对后统一。',
    wording: '{left}写「{fact}」，指标「{name}」的说法略有不同（「{there}」与「{here}」）。请统一。',
  },
  docs: {
    rule: '目标、任务和指标里对同一对象的名称、量词要一致。只提示四种情形：项目名称里引号中的名称与正文里的不同（“三个一号旅游路”与“三大板块旅游路”）；同一个少见的数（{odd} 以上、不是整百）写在不同的对象上；同一批对象量词不同；名称只差一两个字。',
    valid: '目标和任务都写「430家公共场所」。',
    invalid: '目标写「430家娱乐场所」，任务写「430家公共场所」；一处写「进园」，一处写「进校园」。',
    limits: '不判断哪一处对；换了很多字的同一对象认不出来。',
  },
  options: {
    // A number that two places share by chance is rarely so odd: 430家, but not 200家.
    odd: { default: 100, label: '多大的数算少见', unit: '' },
    shared: { default: 10, label: '多大的数才看量词', unit: '' },
  },
  *check({ form, options }) {
    const facts = factsOf(form).filter(
      ({ mention }) => mention.quantity.kind === 'count' && mention.subject !== '',
    );
    yield* numbers(facts, options);
    yield* quotedNames(form);
    const measures = measuresOf(form);
    const find = candidateFinder(measures);
    for (const fact of facts) {
      for (const measure of find(fact.topic)) {
        const difference = sameNumber(fact, measure)
          ? slightDifference(fact.topic.text, measure.topic.text)
          : null;
        if (!difference) continue;
        yield {
          message: 'wording',
          cells: [fact.source.cell, measure.indicator.name.cell],
          data: {
            left: fact.source.label,
            fact: quoteFact(fact),
            name: nameOf(measure.indicator),
            there: difference[0],
            here: difference[1],
          },
        };
      }
    }
  },
});

/** “三个一号旅游路” in the name of the project, “三大板块旅游路” in its text, where neither knows the other. */
function* quotedNames(form: Form) {
  const { project } = form;
  if (!project) return;
  const texts = promisesOf(form).filter(({ text }) => quotesIn(text).length > 0);
  const said = texts.map(({ text }) => text).join('\n');
  for (const here of quotesIn(project.text)) {
    if (said.includes(here)) continue;
    const isLike = (there: string) =>
      there.slice(-TAIL) === here.slice(-TAIL) && there !== here && !project.text.includes(there);
    const source = texts.find(({ text }) => quotesIn(text).some(isLike));
    const there = source && quotesIn(source.text).find(isLike);
    if (source && there)
      yield {
        message: 'quoted' as const,
        cells: [project.cell, source.cell],
        data: { here: quoted(here), there: quoted(there) },
      };
  }
}

const QUOTED = /[“"]([^“”"]{3,20})[”"]/g;
/** With so many signs at the end in common two names are those of one kind of thing. */
const TAIL = 3;

function quotesIn(text: string): string[] {
  return [...text.matchAll(QUOTED)].map(([, name = '']) => name);
}

/** Facts of different places that state the same number. */
function* numbers(facts: readonly Fact[], limits: Limits) {
  const seen = new Map<number, Fact[]>();
  for (const fact of facts) {
    const { value } = fact.mention.quantity;
    if (value === null) continue;
    for (const other of seen.get(value) ?? []) {
      if (other.source.cell === fact.source.cell) continue;
      const message = relation(other, fact, value, limits);
      if (!message) continue;
      yield {
        message,
        cells: [other.source.cell, fact.source.cell],
        data: {
          left: other.source.label,
          leftFact: quoteFact(other),
          right: fact.source.label,
          rightFact: quoteFact(fact),
        },
      };
    }
    if (value > 1) seen.set(value, [...(seen.get(value) ?? []), fact].slice(-4));
  }
}

interface Limits {
  readonly odd: number;
  readonly shared: number;
}

function relation(
  { mention: a }: Fact,
  { mention: b }: Fact,
  value: number,
  { odd, shared }: Limits,
): 'object' | 'measure' | null {
  const sameHead = a.subject.slice(0, 2) === b.subject.slice(0, 2);
  if (!sameUnit(a.quantity.unit, b.quantity.unit)) {
    return value >= shared && a.subject.slice(0, 3) === b.subject.slice(0, 3) ? 'measure' : null;
  }
  const isOdd = value >= odd && value % 100 !== 0;
  return isOdd && !sameHead && a.subject.slice(2, 4) === b.subject.slice(2, 4) ? 'object' : null;
}

function sameNumber({ mention }: Fact, { target }: Measure): boolean {
  return mention.quantity.value === target.value && sameUnit(mention.quantity.unit, target.unit);
}

/** The one or two signs by which two names differ inside, with the sign around them; null when more, or none. */
function slightDifference(a: string, b: string): [string, string] | null {
  for (let shift = 0; shift <= 2; shift++) {
    const found = inside(a, b.slice(shift)) ?? inside(a.slice(shift), b);
    if (found) return found;
  }
  return null;
}

/** Nothing, or a verb that only carries the noun behind it. */
const LIGHT = new RegExp(`^(?:${anyOf(LIGHT_VERBS)})?$`);

function inside(a: string, b: string): [string, string] | null {
  let front = 0;
  while (front < Math.min(a.length, b.length) && a[front] === b[front]) front++;
  let back = 0;
  while (back < Math.min(a.length, b.length) - front && a.at(-1 - back) === b.at(-1 - back)) back++;
  const [left, right] = [a.length - front - back, b.length - front - back];
  // 进行, 开展 between the words say nothing.
  if (LIGHT.test(a.slice(front, front + left)) && LIGHT.test(b.slice(front, front + right))) return null;
  if (front < FRAME || back < FRAME || Math.max(left, right) > 2 || left + right === 0) return null;
  const cut = (text: string, length: number) => text.slice(front - 1, front + length + 1);
  return [cut(a, left), cut(b, right)];
}
