import type { Indicator } from '../../form';
import { directionOf } from '../../judgement';
import { isClose } from '../../judgement/comparison';
import { convert, formatQuantity, kindOfUnit, sameUnit, type Quantity } from '../../quantity';
import { plainWords, similarity } from '../../text';
import type { Change } from '../model';
import { isOperatorWritten, targetOf, valueInName } from './names';

/** Words of one sense are written a little otherwise; below this they have been changed. */
const LIGHTLY_REWORDED = 0.6;

/** Whether two targets ask for the same, however they are written. */
export function isSameTarget(left: Quantity, right: Quantity): boolean {
  const numbers = comparableNumbers(left, right);
  if (numbers) return isClose(numbers.left, numbers.right) && isSameEnd(left, right);
  return sameWords(left, right);
}

/** What differs between the targets of the same indicator in two tables. */
export function targetChanges(left: Indicator, right: Indicator): Change[] {
  const [from, to] = [targetOf(left), targetOf(right)];
  if (!from || !to || from.raw.trim() === '' || from.kind === 'placeholder') return [];
  const cells = { left: left.target!.cell, right: right.target!.cell };
  const said = (what: Change['what'], weight: Change['weight'], note?: Change['note']): Change => ({
    what,
    from: targetText(from),
    to: targetText(to),
    weight,
    ...(note ? { note } : {}),
    cells,
  });
  if (to.raw.trim() === '' || to.kind === 'placeholder') return [said('number', 'changed')];
  const numbers = comparableNumbers(from, to);
  if (!numbers) return wordChanges(from, to, said);
  const changes: Change[] = [];
  const same = isClose(numbers.left, numbers.right) && isSameEnd(from, to);
  if (!same) changes.push(said('number', 'changed', noteOn(left, from, right, numbers)));
  const unit = unitChange(from, to);
  if (unit) changes.push(said('unit', unit));
  const operator = operatorChange(left, from, right, to);
  // Beside another number it says nothing that the operator was or was not written.
  if (operator && (same || operator === 'changed')) changes.push(said('operator', operator));
  return changes;
}

/** The numbers of two targets in one unit; null unless both state one. */
function comparableNumbers(left: Quantity, right: Quantity): { left: number; right: number } | null {
  if (left.value === null || right.value === null) return null;
  if (left.kind === 'trend' && right.kind === 'trend' && left.trend !== right.trend) return null;
  if ((left.kind === 'date') !== (right.kind === 'date')) return null;
  if (isBareShare(left, right)) return { left: left.value * 100, right: right.value };
  if (isBareShare(right, left)) return { left: left.value, right: right.value * 100 };
  const value = inUnitOf(left, right);
  return value === null ? null : { left: left.value, right: value };
}

/** A rate as a bare number: 1 or 0.95 beside 100%. */
function isBareShare(bare: Quantity, percent: Quantity): boolean {
  return (
    bare.unit === null && percent.unit === '%' && bare.value! > 0 && bare.value! <= 1 && percent.value! > 1
  );
}

function inUnitOf(left: Quantity, { value, unit }: Quantity): number | null {
  if (unit === null || left.unit === null || sameUnit(unit, left.unit)) return value;
  return convert(value!, unit, left.unit) ?? value;
}

function isSameEnd(left: Quantity, right: Quantity): boolean {
  if (left.upper === null || right.upper === null) return left.upper === right.upper;
  return isClose(left.upper, inUnitOf(left, { ...right, value: right.upper })!);
}

/** A unit left out is a way of writing; 个 for 人 as well. 人 for % is another matter. */
function unitChange({ unit: from }: Quantity, { unit: to, value }: Quantity): Change['weight'] | null {
  if (from === to || (from !== null && to !== null && sameUnit(from, to))) return null;
  if (from === null) return null;
  if (to === null) return 'written';
  if (convert(value ?? 1, to, from) !== null) return null;
  const [a, b] = [kindOfUnit(from), kindOfUnit(to)];
  return a === b && a === 'count' && from.length === 1 && to.length === 1 ? 'written' : 'changed';
}

function operatorChange(
  left: Indicator,
  from: Quantity,
  right: Indicator,
  to: Quantity,
): Change['weight'] | null {
  const [a, b] = [senseOf(from), senseOf(to)];
  if (a === b || isFullRate(left, from, to)) return null;
  const [isFrom, isTo] = [isOperatorWritten(from), isOperatorWritten(to)];
  if (
    (!isFrom && valueInName(left.name.value).operator === b) ||
    (!isTo && valueInName(right.name.value).operator === a)
  )
    return null;
  // What was never written is not changed by being written, nor by being left out.
  return isFrom && isTo ? 'changed' : 'written';
}

function senseOf({ operator }: Quantity): string {
  if (operator === '>') return '>=';
  if (operator === '<') return '<=';
  return operator ?? '=';
}

/** ≥100% of something that cannot be more than all of it is 100%. */
function isFullRate(indicator: Indicator, from: Quantity, to: Quantity): boolean {
  const full = (one: Quantity) => one.unit === '%' && one.value === 100 && senseOf(one) !== '<=';
  return full(from) && full(to) && directionOf(indicator) !== 'lower';
}

function noteOn(
  left: Indicator,
  target: Quantity,
  right: Indicator,
  numbers: { readonly left: number; readonly right: number },
): Change['note'] {
  const { left: from, right: to } = numbers;
  const easier = isEasier(left, from, to);
  const actual = right.actual?.value;
  const reached = actual && actual.value !== null ? inUnitOf(target, actual) : null;
  if (easier && reached !== null) {
    const direction = directionOf(left);
    const was = direction === 'lower' ? reached > from : reached < from;
    const is = direction === 'lower' ? reached <= to : reached >= to;
    if (was && is) return 'below-actual';
  }
  if (from !== 0 && [10, 100, 1000].some((times) => isClose(to * times, from))) return 'zero-lost';
  return easier ? 'softened' : undefined;
}

/** Whether the new value is easier to reach than the old one. */
function isEasier(indicator: Indicator, from: number, to: number): boolean {
  const direction = directionOf(indicator);
  return direction === 'lower' ? to > from : direction === 'higher' && to < from;
}

function wordChanges(
  from: Quantity,
  to: Quantity,
  said: (what: Change['what'], weight: Change['weight']) => Change,
): Change[] {
  if (sameWords(from, to)) return [];
  // A number that is no longer there, or one in place of words, changes what is judged.
  if ((from.value === null) !== (to.value === null)) return [said('number', 'changed')];
  return [said('wording', 'words')];
}

function sameWords(left: Quantity, right: Quantity): boolean {
  if (left.date && right.date) return sameDay(left.date, right.date);
  if (left.level && right.level && left.kind === 'level' && right.kind === 'level')
    return left.level === right.level;
  return plainWords(left.raw) === plainWords(right.raw);
}

/** Whether two wordings are near enough that only their wording was touched. */
export function isLightlyReworded(from: string, to: string): boolean {
  return similarity(from, to) >= LIGHTLY_REWORDED;
}

/** A day without its year is that day of the year meant. */
function sameDay(a: string, b: string): boolean {
  if (a === b) return true;
  const [left, right] = [a.slice(-5), b.slice(-5)];
  return left === right && (a.startsWith('--') || b.startsWith('--'));
}

/** The value as a reviewer quotes it: with operator and unit, wherever they stand. */
export function targetText(quantity: Quantity): string {
  if (quantity.raw.trim() === '') return '（空白）';
  if (quantity.value === null) return quantity.raw.trim();
  const text = formatQuantity(quantity);
  return quantity.operator === '=' && isOperatorWritten(quantity) && !text.startsWith('=')
    ? `=${text}`
    : text;
}
