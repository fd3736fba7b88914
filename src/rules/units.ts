import { convert, isKnownUnit, readQuantity, sameUnit } from '../quantity';

/** The unit that stands in the text itself, whatever the unit column says; null when none that is known. */
export function writtenUnit(text: string): string | null {
  const { value, unit, kind } = readQuantity(text);
  return value !== null && kind !== 'doubtful' && unit !== null && isKnownUnit(unit) ? unit : null;
}

/**
 * Whether numbers in these units can be set against each other: the same unit (场 = 场次), one that converts
 * (元, 万元), or the same unit with and without a base (次, 次/学年). 人 and 人次 are not.
 */
export function unitsAgree(a: string | null, b: string | null): boolean {
  if (sameUnit(a, b)) return true;
  if (a === null || b === null) return false;
  if (convert(1, a, b) !== null) return true;
  const [left, right] = [a.split('/')[0]!, b.split('/')[0]!];
  return a.includes('/') !== b.includes('/') && sameUnit(left, right);
}
