import { categoryOf, level1Of } from '../../form/model/category';
import type { Indicator } from '../../form';
import { sameUnit } from '../../quantity';
import { bigramsOf, containment, normalise, rememberFor, similarity, type Bigrams } from '../../text';
import { isSameTarget } from './targets';
import { difference, numbersIn, plainName, targetOf, withoutNumbers, type Difference } from './names';

/** From here two indicators may be the same thing in other words. */
export const LEAST = 0.6;

/** The same value speaks for the same thing. */
const VALUE_SPEAKS = 0.12;
const OTHER_CATEGORY = 0.15;
const LEFT_OVER = 0.62;

/** What is compared of an indicator's name, read once. */
interface NameFacts {
  readonly plain: string;
  readonly withoutNumbers: string;
  readonly numbers: string;
  readonly bigrams: Bigrams;
}

const factsOf = rememberFor(({ name }: Indicator): NameFacts => {
  const plain = plainName(name.value);
  return {
    plain,
    withoutNumbers: withoutNumbers(name.value),
    numbers: numbersIn(name.value),
    bigrams: bigramsOf(plain),
  };
});

/**
 * How surely two indicators with unlike names are the same thing, 0 to 1. A name that says more than the other (脱贫户供水设施数量,
 * 供水设施数量) or the same in another order is likely the same; one that puts a word in place of another (新建沟渠长度,
 * 修复沟渠长度) only where the value is the same, too.
 */
export function likeness(a: Indicator, b: Indicator): number {
  const [left, right] = [factsOf(a), factsOf(b)];
  if (left.plain === '' || right.plain === '' || isOther(a, b)) return 0;
  const own = difference(left.withoutNumbers, right.withoutNumbers);
  const byName = nameLikeness(left, right, own);
  if (byName + VALUE_SPEAKS < LEAST) return 0;
  const value = valuesAgree(a, b);
  // Each of the two says something of its own in place of what the other says.
  const isSwapped = own.left !== '' && own.right !== '';
  if (isSwapped && value !== true) return 0;
  const category = sameClass(a, b) ? 0 : -OTHER_CATEGORY;
  // A word in place of another stays for the person to confirm.
  const most = isSwapped ? 0.79 : 0.98;
  return Math.max(0, Math.min(most, byName + (value === true ? VALUE_SPEAKS : 0) + category));
}

/** Whether two unlike names certainly mean two things: 1号线 and 2号线, a rate and a count. */
export function isOther(a: Indicator, b: Indicator): boolean {
  return areNumbered(a, b) || valuesAgree(a, b) === false;
}

/** Whether the names have numbers that tell two things apart. */
function areNumbered(a: Indicator, b: Indicator): boolean {
  const [left, right] = [factsOf(a).numbers, factsOf(b).numbers];
  return left !== '' && right !== '' && left !== right;
}

/** How sure two indicators are one that are left over in their class in both tables: none other is there to be it. */
export function leftOverLikeness(a: Indicator, b: Indicator): number {
  if (areNumbered(a, b) || !sameClass(a, b)) return 0;
  const [left, right] = [factsOf(a), factsOf(b)];
  const own = difference(left.withoutNumbers, right.withoutNumbers);
  const shorter = Math.min(left.plain.length, right.plain.length);
  // 按时发放 and 按时发放率: the one says what the other does, whatever it is measured by.
  const isInside = shorter >= 4 && (own.left === '' || own.right === '');
  return isInside || valuesAgree(a, b) === true ? LEFT_OVER : 0;
}

function nameLikeness(a: NameFacts, b: NameFacts, own: Difference): number {
  if (a.withoutNumbers === b.withoutNumbers || (own.left === '' && own.right === '')) return 0.9;
  const alike = similarity(a.bigrams, b.bigrams);
  const inside = Math.max(containment(a.bigrams, b.bigrams), containment(b.bigrams, a.bigrams));
  // A short name inside a long one says little: 人数 inside 培训农民工人数.
  const whole = Math.min(a.plain.length, b.plain.length) >= 4 ? inside * 0.85 : 0;
  return Math.max(alike, whole);
}

/**
 * Whether the targets speak for the same thing (true) or against it (false: measured in something else); null where they
 * do neither.
 */
export function valuesAgree(a: Indicator, b: Indicator): boolean | null {
  const [left, right] = [targetOf(a), targetOf(b)];
  if (!left || !right || left.raw === '' || right.raw === '') return null;
  if (isSameTarget(left, right)) return true;
  const percent = (unit: string | null) => unit === '%';
  if (left.unit === null || right.unit === null || sameUnit(left.unit, right.unit)) return null;
  return percent(left.unit) === percent(right.unit) ? null : false;
}

/** Whether both stand in the same class: the same 二级指标, or the same text where it names none of the official ones. */
export function sameClass(a: Indicator, b: Indicator): boolean {
  const [left, right] = [categoryOf(a), categoryOf(b)];
  if (left !== null && right !== null) return left === right;
  const own = (one: Indicator) => className(one);
  return (
    own(a) === '' ||
    own(b) === '' ||
    own(a) === own(b) ||
    (level1Of(a) !== null && level1Of(a) === level1Of(b))
  );
}

/** The class as it is compared: 数量指标(20分) and 数量指标 are one. */
export function className({ level1, level2 }: Pick<Indicator, 'level1' | 'level2'>): string {
  const text = normalise(level2?.value ?? level1?.value ?? '');
  return text.replace(/\([^()]*\)/g, '').replace(/指标|\d+分|等/g, '');
}
