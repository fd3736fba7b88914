import {
  ABOUT,
  AIMED_AT,
  AND_LESS,
  AND_MORE,
  anyOf,
  AT_LEAST,
  AT_MOST,
  BEFORE_NUMBER,
  EQUAL_TO,
  EXCLUDED,
  INCLUDED,
  LESS_THAN,
  MORE_THAN,
  NOT_QUITE,
  OR_SO,
  REACHED,
  wholly,
} from '../lexicon';
import { fold } from '../text';
import type { Operator } from './quantity';
import { kindOfUnit } from './units';

/** Of an operator that depends on where it stands: 达到95% is ≥ as a target and = as what was reached; 力争 reports nothing. */
export type Reaching = 'reached' | 'aimed';

const PREFIXES: ReadonlyArray<readonly [Operator, readonly string[], Reaching?]> = [
  ['>=', AT_LEAST],
  ['>=', REACHED, 'reached'],
  ['>=', AIMED_AT, 'aimed'],
  ['<=', AT_MOST],
  ['>', MORE_THAN],
  ['<', LESS_THAN],
  ['=', EQUAL_TO],
  ['~', ABOUT],
];

/** An operator in front of a number, perhaps with a verb between. */
const inFront = (...lists: readonly (readonly string[])[]) =>
  new RegExp(`${anyOf(...lists)}${anyOf(BEFORE_NUMBER)}?$`);
const PREFIX = PREFIXES.map(
  ([operator, words, reaching]) => [operator, inFront(words), reaching ?? null] as const,
);
const ANY_PREFIX = inFront(...PREFIXES.map(([, words]) => words));
const EXACT = PREFIXES.map(([operator, words]) => [operator, wholly(words)] as const);

const lengthOf = (lists: readonly (readonly string[])[]) =>
  Math.max(...lists.flat().map((word) => word.length));
/** No prefix is longer, the verb behind it included. */
const LONGEST_PREFIX = lengthOf(PREFIXES.map(([, words]) => words)) + lengthOf([BEFORE_NUMBER]);

/** An operator in front of a number, and where it begins. */
export interface Prefix {
  readonly operator: Operator;
  readonly start: number;
  readonly reaching: Reaching | null;
}

/** The operator that ends right before this place of a folded text. */
export function readPrefix(text: string, end: number): Prefix | null {
  let from = end;
  while (from > 0 && end - from < 4 && text[from - 1] === ' ') from--;
  const before = text.slice(Math.max(0, from - LONGEST_PREFIX), from);
  let found: Prefix | null = null;
  if (!ANY_PREFIX.test(before)) return found;
  for (const [operator, pattern, reaching] of PREFIX) {
    const match = pattern.exec(before);
    if (!match) continue;
    const start = from - before.length + match.index;
    // The longest wins: 不低于 over 低于.
    if (!found || start < found.start) found = { operator, start, reaching };
  }
  return found;
}

const SUFFIX = new RegExp(
  `\\s*(?:\\(${anyOf(INCLUDED)}\\)|含本数)?\\s*(?:(?<more>${anyOf(AND_MORE)})|(?<less>${anyOf(AND_LESS)})` +
    `|(?<so>${anyOf(OR_SO)})|(?<below>${anyOf(NOT_QUITE)})(?![位岗场达账])|(?<in>内)(?![容部外科镜涵])|(?<from>起|\\+)$)` +
    `(?:\\((?:(?<without>${anyOf(EXCLUDED)})|${anyOf(INCLUDED)})[^()]{0,8}\\))?`,
  'y',
);

/** The operator that begins right behind the unit: 90%以上, 2小时以内, 300人左右, 90%以上(不含90%), 3万元起, 1000+. */
export function readSuffix(
  text: string,
  at: number,
  unit: string | null,
): { readonly operator: Operator; readonly end: number } | null {
  SUFFIX.lastIndex = at;
  const found = SUFFIX.exec(text)?.groups;
  if (!found) return null;
  const end = SUFFIX.lastIndex;
  if (found['so']) return { operator: '~', end };
  if (found['below']) return { operator: '<', end };
  // 30分钟内; 3人内 says nothing.
  if (found['in'] && (unit === null || !['duration', 'percent'].includes(kindOfUnit(unit)))) return null;
  if (found['from']) return { operator: '>=', end };
  if (found['more']) return { operator: found['without'] ? '>' : '>=', end };
  return { operator: found['without'] ? '<' : '<=', end };
}

/**
 * An operator or nature cell: ﹦ ≧ 大于等于 不低于 → the operator, 定性 / 定量 → the nature; null for anything
 * else. 正向 and 反向 say a direction but no operator.
 */
export function readOperator(text: string): Operator | 'qualitative' | 'quantitative' | null {
  const clean = fold(text).replace(/\s+/g, '');
  if (/^定性(?:指标)?$/.test(clean)) return 'qualitative';
  if (/^定量(?:指标)?(?:\(其他\))?$/.test(clean)) return 'quantitative';
  return EXACT.find(([, pattern]) => pattern.test(clean))?.[0] ?? null;
}
