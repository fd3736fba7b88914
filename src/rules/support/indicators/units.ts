import { convert, isKnownUnit, kindOfUnit, readQuantity, readUnit, sameUnit } from '../../../quantity';

/** The unit that stands in the text itself, whatever the unit column says; null when none that is known. */
export function writtenUnit(text: string): string | null {
  if (!/[a-z%％‰㎡\u4e00-\u9fff]/i.test(text)) return null;
  const { value, unit, kind } = readQuantity(text);
  return value !== null && kind !== 'doubtful' && unit !== null && isKnownUnit(unit) ? unit : null;
}

/** The unit in brackets at the end of a name, 带动贫困户（人）; null when there is none, or the brackets hold a remark. */
export function unitInName(name: string): string | null {
  const inside = /[(（]\s*(?:单位[:：])?\s*[≥≤><=＞＜＝*＊×xX_]*\s*([^()（）\d]{1,6})\s*[)）]\s*$/.exec(
    name,
  )?.[1];
  const unit = inside === undefined ? null : readUnit(inside);
  if (unit === null) return null;
  return isKnownUnit(unit) || (unit.length <= 2 && !REMARK.test(unit)) ? unit : null;
}

/** What short brackets behind a name hold that is no unit: （新增）, （累计）, （含）, （一）. */
const REMARK = /[新旧增减累含共均总年月季期续一二三四五六七八九十上下前后内外其]|全部/;

/** Whether both only count things: 家 and 个, 台 and 套 may be said of the same. 人 and 人次 are not. */
export function areMeasureWords(a: string, b: string): boolean {
  return [a, b].every((unit) => isKnownUnit(unit) && kindOfUnit(unit) === 'count' && !/[/人]/.test(unit));
}

/** 人/次, 台（套）: several units written together. */
const SEPARATOR = /[/、或()（）]/;

/**
 * Whether numbers in these units can be set against each other: the same unit (场 = 场次), one that converts
 * (元, 万元), or the same unit with and without a base or another beside it (次, 次/学年; 人次, 人/次; 套, 台/套). 人 and 人次 are not.
 */
export function unitsAgree(a: string | null, b: string | null): boolean {
  if (sameUnit(a, b)) return true;
  if (a === null || b === null) return false;
  if (convert(1, a, b) !== null) return true;
  const [left, right] = [partsOf(a), partsOf(b)];
  if (left.join('') === right.join('')) return true;
  if (left.length > 1 && right.length > 1) return false;
  return left.some((one) => right.some((other) => sameUnit(one, other)));
}

/** 人/次 → 人, 次; 台套 → 台, 套; but 人次 is one unit. */
function partsOf(unit: string): string[] {
  const parts = unit.split(SEPARATOR).filter(Boolean);
  const signs = [...unit];
  return signs.length === 2 && signs.every(isKnownUnit) && signs[1] !== '次' ? signs : parts;
}
