import type { Form, Indicator } from '../../../form';
import { anyOf, ANY_RATES } from '../../../lexicon';
import { convert, findMentions, kindOfUnit, type Quantity, sameUnit } from '../../../quantity';
import type { Sheet } from '../../../sheet';
import { normalise, similarity } from '../../../text';
import { unitInName } from '../indicators';
import { areOtherMoney, countedBy, type Fact, rateWord } from './facts';
import { candidateFinder, isRelated, sharesWord, type Topic, topicOf } from './topic';

type Amount = Pick<Quantity, 'value' | 'unit'>;

/** What an indicator counts, and every number that its row states. */
interface Measured {
  readonly topic: Topic;
  /** All that the row says: name, target, explanation, criteria. */
  readonly text: string;
  readonly targets: readonly Amount[];
  readonly numbers: readonly Amount[];
}

/**
 * Tells whether an indicator may be meant by a number of the goals or tasks. Without a partner is only what none can be
 * meant by: an indicator may be meant that states the same number anywhere in its row, of which the number is a part or
 * that is a part of it, or that has a word in common with what the number counts.
 */
export function partnerFinder(form: Form, sheet: Sheet): (fact: Fact, all: readonly Fact[]) => boolean {
  const measured = [...form.indicators, ...form.parts].map(measuredOf);
  const find = candidateFinder(measured);
  const targets = measured.flatMap((each) => each.targets);
  const numbers = [...measured.flatMap((each) => each.numbers), ...sumsByPlace(form, sheet)];
  return (fact, all) =>
    measured.some(({ text }) => holdsNumber(text, numberOf(fact))) ||
    numbers.some((number) => isTelling(number) && isSame(fact.mention.quantity, number)) ||
    isOfSum(fact, all, targets) ||
    find(fact.topic).some((other) => isAbout(fact, other));
}

function measuredOf({ name, target, periodTarget, definition, criteria, remark }: Indicator): Measured {
  const fields = [name, target, periodTarget, definition, criteria, remark];
  const text = fields.flatMap((field) => (field ? [field.text] : [])).join('\n');
  const unit = unitInName(name.value);
  const targets = [target, periodTarget].flatMap((field) =>
    field ? [{ value: field.value.value, unit: field.value.unit ?? unit }] : [],
  );
  const written = findMentions(text).map(({ quantity }) => quantity);
  // The size of a thing may stand in its name, or several numbers in a long value: 围墙300米; 第一年按投资额返本20%.
  const long = [name.value, target && target.text.length > LONG_VALUE ? target.text : ''].join('\n');
  return {
    topic: topicOf(countedBy(name.value)),
    text: normalise(long),
    targets,
    numbers: [...targets, ...written],
  };
}

/** Longer values are sentences, which may hold several numbers. */
const LONG_VALUE = 8;

/** Whether the text holds the number itself, and not as the end of a longer one. */
function holdsNumber(text: string, number: string): boolean {
  const at = text.indexOf(number);
  return at >= 0 && !/[\d.]$/.test(text.slice(0, at));
}

/** 300米 of 约300米. */
function numberOf({ mention: { quantity } }: Fact): string {
  return normalise(/[\d.]+\D*$/.exec(quantity.raw)?.[0] ?? quantity.raw);
}

/** Small counts and percentages are the same in many places; any other number hardly is by chance. */
function isTelling({ value, unit }: Amount): boolean {
  if (value === null || unit === '%' || unit === '‰') return false;
  return value >= CHANCE || !Number.isInteger(value) || (unit !== null && kindOfUnit(unit) !== 'count');
}

/** From here on. */
const CHANCE = 10;

/** The same number, in units that convert or that only count. A target without a unit may be in any. */
function isSame(a: Amount, b: Amount): boolean {
  if (a.value === null || b.value === null) return false;
  if (b.unit === null || areCounts(a.unit, b.unit)) return a.value === b.value;
  const value = a.unit === null ? null : convert(a.value, a.unit, b.unit);
  return value !== null && Math.abs(value - b.value) <= 1e-9 * Math.abs(b.value);
}

/** Different measure words may count the same things: 设备15台, 15套. */
function areCounts(a: string | null, b: string | null): boolean {
  return [a, b].every((unit) => unit !== null && kindOfUnit(unit) === 'count' && !unit.includes('/'));
}

/** Neighbours that are added up, and targets. */
const MOST_SUMMANDS = 4;

/** Whether the number and its neighbours in the text make up a target (规范化17所、非标准化8所: 25所), or targets make it up. */
function isOfSum(fact: Fact, all: readonly Fact[], targets: readonly Amount[]): boolean {
  const own = fact.mention.quantity;
  const same = (amount: Amount) => amount.value !== null && areOfOneKind(amount, own);
  const near = all.filter((other) => other.source === fact.source && same(other.mention.quantity));
  const texts = runs(near.map(({ mention }) => mention.quantity)).filter((run) => run.includes(own));
  const sums = texts.map((run) => ({ value: total(run), unit: own.unit }));
  return (
    sums.some(
      (sum) => isTelling(sum) && targets.some((target) => target.unit !== null && isSame(sum, target)),
    ) ||
    (isTelling(own) &&
      runs(targets.filter(({ unit }) => unit !== null && sameUnit(unit, own.unit))).some((run) =>
        isSame(own, { value: total(run), unit: own.unit }),
      ))
  );
}

function areOfOneKind(a: Amount, b: Amount): boolean {
  return a.unit !== '%' && (a.unit === b.unit || areCounts(a.unit, b.unit));
}

/** Two and more that follow each other. */
function runs<T>(list: readonly T[]): T[][] {
  return list.flatMap((_, from) =>
    Array.from({ length: MOST_SUMMANDS - 1 }, (__, i) => list.slice(from, from + i + 2)).filter(
      (run, i) => run.length === i + 2,
    ),
  );
}

function total(run: readonly Amount[]): number {
  return run.reduce((sum, { value }) => sum + (value ?? 0), 0);
}

function isAbout(fact: Fact, { topic, targets }: Measured): boolean {
  if (fact.mention.quantity.kind === 'money' && areOtherMoney(fact.topic.text, topic.text)) return false;
  if (isNamedRate(fact)) return isSameRate(fact, topic);
  if (isRelated(fact.topic, topic)) return true;
  if (sharesWord(fact.topic, topic) && !ASKED.test(topic.text)) return true;
  const { value } = fact.mention.quantity;
  if (value === null || value <= 1 || value === 100) return false;
  const sameNumber = targets.some((target) => isSame(fact.mention.quantity, target));
  return sameNumber && similarity(fact.topic.bigrams, topic.bigrams) >= ALIKE;
}

/** Rates of what people think or of who is on the staff, which count nothing that is done. */
const ASKED = /满意|知晓|认可|控制率|人员.*率/;

/** With the same number a little likeness will do: 3个项目补助尾款结算, 镇街补助款完成结算项目数 3. */
const ALIKE = 0.2;

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

/** Targets set place by place, of which only the first column is read: what each kind of count adds up to. */
function sumsByPlace({ indicators, unread }: Form, sheet: Sheet): readonly Amount[] {
  const columns = unread.filter(({ kind }) => kind === 'column');
  return indicators.flatMap(({ row, target, name }) => {
    const cells = columns.flatMap((column) => column.cells.filter((cell) => cell.row === row));
    const others = cells.map((cell) => Number(sheet.text(cell.row, cell.column)));
    if (!target || target.value.value === null || others.length === 0 || others.some(Number.isNaN)) return [];
    const value = others.reduce((sum, number) => sum + number, target.value.value);
    return [{ value, unit: target.value.unit ?? unitInName(name.value) }];
  });
}
