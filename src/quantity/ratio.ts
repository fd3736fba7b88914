import { anyOf, PROPORTION_NAMES } from '../lexicon';
import { readNumberAt, round } from './numbers';
import { readPrefix, readSuffix } from './operators';
import type { Operator } from './quantity';

/** Two numbers that a text sets against each other. */
export interface RatioText {
  readonly numbers: readonly [number, number];
  readonly operator: Operator | null;
  /** 48/48 is a part of a whole, 1:15 a proportion. */
  readonly kind: 'part' | 'proportion';
  /** 3/4 may be the fourth of March, 8:30 a time, 0/1 a choice. */
  readonly doubtful: boolean;
}

const NUMBER = '(\\d{1,9}(?:\\.\\d{1,6})?)';
const PART = new RegExp(`^(?<before>[^\\d]{0,8})${NUMBER}/${NUMBER}(?<after>[^\\d]{0,8})$`);
const SIDE = '\\d{1,9}(?:\\.\\d{1,6})?|[一二两三四五六七八九十]{1,3}';
/** The label or bound in front holds no digit; what stands behind is a bound. */
const PROPORTION = new RegExp(`^(?<before>[^\\d]{0,16}?)(?<left>${SIDE})(?<sign>:|比)(?<right>${SIDE})`);
const NAMED = new RegExp(`${anyOf(PROPORTION_NAMES)}(?:例|为|是|达|:|\\()*$`);

/**
 * 48/48, 1:15, 师生比不低于1:15, 1比3; null for any other text. `name` is the indicator's, `percent` whether the row
 * speaks of percentages.
 */
export function readRatio(text: string, name: string, percent: boolean): RatioText | null {
  if (!/[/:比]/.test(text)) return null;
  const part = PART.exec(text);
  if (part) {
    const { before = '', after = '' } = part.groups!;
    const [a, b] = [Number(part[2]), Number(part[3])];
    const prefix = readPrefix(before, before.length);
    const suffix = readSuffix(after, 0, null);
    if ((prefix?.start ?? before.length) > 0 || (suffix?.end ?? 0) !== after.length) return null;
    const bound = suffix ?? prefix;
    const maybeDate = a !== b && Number.isInteger(a) && a >= 1 && a <= 12 && b <= 31 && !percent && !bound;
    const choice = a === 0 && b === 1;
    const doubtful = b === 0 || maybeDate || choice || (prefix !== null && suffix !== null);
    return { numbers: [a, b], operator: bound?.operator ?? '=', kind: 'part', doubtful };
  }
  return readProportion(text, name);
}

function readProportion(text: string, name: string): RatioText | null {
  const match = PROPORTION.exec(text);
  if (!match) return null;
  const { before = '', left = '', sign, right = '' } = match.groups!;
  const a = readNumberAt(left, 0)?.value ?? null;
  const b = readNumberAt(right, 0)?.value ?? null;
  if (a === null || b === null) return null;
  const prefix = readPrefix(before, before.length);
  const label = before.slice(0, prefix?.start ?? before.length);
  const suffix = readSuffix(text, match[0].length, null);
  if ((suffix?.end ?? match[0].length) !== text.length) return null;
  const named = NAMED.test(label) || NAMED.test(name);
  if (label !== '' && !named && prefix === null) return null;
  if (sign === '比' && !/^\d/.test(left) && label !== '' && !named) return null;
  const time = a !== 1 && a < 24 && /^[0-5]\d$/.test(right) && !named && prefix === null;
  const operator = suffix?.operator ?? prefix?.operator ?? '=';
  return { numbers: [a, b], operator, kind: 'proportion', doubtful: sign === ':' && time };
}

/** 48 of 48 in percent. */
export function percentOf([part, whole]: readonly [number, number]): number {
  return round((part / whole) * 100);
}
