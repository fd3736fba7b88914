import { readMeasured, type Measured } from './measured';
import { round } from './numbers';
import { convert, kindOfUnit, sizeOf, unitFamily } from './units';

/** Both ends of a range in one unit. */
export interface RangeAt {
  readonly lower: number;
  readonly upper: number;
  readonly unit: string | null;
  readonly end: number;
  readonly factor: number;
  /** The ends may be other numbers: 二至三十 begins at 2 or 20, 3000-5万元 at 3000 元 or 3000 万元. */
  readonly about: boolean;
}

/** 之间 adds nothing to a range. */
const BETWEEN = /(?:之间|范围内)/y;
const TOLERANCE = /\s{0,2}±\s{0,2}/y;
const TO = /\s{0,2}(?:\(含\))?\s{0,2}(?:-{1,2}|[~至到](-?))\s{0,2}/y;

/** The rest of a range whose first number was read: -100% behind 95%, 至5万人 behind 3; null when there is none. */
export function readRange(
  text: string,
  first: Measured & { readonly value: number },
  value: boolean,
): RangeAt | null {
  TOLERANCE.lastIndex = first.end;
  if (TOLERANCE.test(text)) return readTolerance(text, first, TOLERANCE.lastIndex, value);
  TO.lastIndex = first.end;
  const to = TO.exec(text);
  if (!to) return null;
  const second = readMeasured(text, TO.lastIndex, value);
  if (!second || second.value === null || (first.unit === null && first.chinese !== second.chinese))
    return null;
  const { unit, factor } = second;
  BETWEEN.lastIndex = second.end;
  const end = BETWEEN.test(text) ? BETWEEN.lastIndex : second.end;
  const upper = to[1] ? -second.value : second.value;
  const about = first.upper !== null || second.upper !== null;
  if (first.unit !== null) {
    if (unit === null || unitFamily(first.unit) !== unitFamily(unit)) return null;
    // 5000元-1万元
    const last = convert(upper, unit, first.unit)!;
    return { lower: first.value, upper: last, unit: first.unit, end, factor, about };
  }
  const scaled = unit !== null && kindOfUnit(unit) === 'money' ? sizeOf(unit) : 1;
  // 3万-5万元: the 万 of the unit is written out in front.
  if (scaled > 1 && first.factor > 1) {
    return { lower: first.value / scaled, upper, unit, end, factor, about };
  }
  // 3-5万人: the 万 belongs to both ends.
  const shared = first.factor === 1 && factor > 1 && first.value < second.value / factor;
  const lower = shared ? first.value * factor : first.value;
  const tens = second.chinese && first.value < 10 && second.value % 10 === 0 && second.value < 100;
  const unclear = (tens && first.value < second.value / 10) || (scaled > 1 && lower > upper);
  return { lower, upper, unit, end, factor, about: about || unclear };
}

/** 80%±3% from 77 to 83 %. Of 100台±5% the unit does not say of what. */
function readTolerance(
  text: string,
  centre: Measured & { readonly value: number },
  at: number,
  value: boolean,
): RangeAt | null {
  const tolerance = readMeasured(text, at, value);
  if (!tolerance || tolerance.value === null || tolerance.upper !== null || centre.upper !== null)
    return null;
  const { unit, end, factor } = tolerance;
  const same = unit === centre.unit || (centre.unit === null && unit !== '%');
  if (!same || factor !== 1 || centre.factor !== 1) return null;
  const [lower, upper] = [round(centre.value - tolerance.value), round(centre.value + tolerance.value)];
  return { lower, upper, unit, end, factor, about: false };
}
