import {
  ABOUT,
  AND_LESS,
  AND_MORE,
  anyOf,
  AT_LEAST,
  AT_MOST,
  BEFORE_NUMBER,
  BOUNDED_BY_IN,
  EQUAL_TO,
  EXCLUDED,
  INCLUDED,
  LESS_THAN,
  MORE_THAN,
  NOT_QUITE,
  OR_SO,
  wholly,
} from '../lexicon';
import { fold } from '../text';
import type { Operator } from './quantity';

const PREFIXES: ReadonlyArray<readonly [Operator, readonly string[]]> = [
  ['>=', AT_LEAST],
  ['<=', AT_MOST],
  ['>', MORE_THAN],
  ['<', LESS_THAN],
  ['=', EQUAL_TO],
  ['~', ABOUT],
];

/** An operator in front of a number, perhaps with a verb between. */
const inFront = (...lists: readonly (readonly string[])[]) =>
  new RegExp(`${anyOf(...lists)}${anyOf(BEFORE_NUMBER)}?$`);
const PREFIX = PREFIXES.map(([operator, words]) => [operator, inFront(words)] as const);
const ANY_PREFIX = inFront(...PREFIXES.map(([, words]) => words));
const EXACT = PREFIXES.map(([operator, words]) => [operator, wholly(words)] as const);

const lengthOf = (lists: readonly (readonly string[])[]) =>
  Math.max(...lists.flat().map((word) => word.length));
/** No prefix is longer, the verb behind it included. */
const LONGEST_PREFIX = lengthOf(PREFIXES.map(([, words]) => words)) + lengthOf([BEFORE_NUMBER]);

/** The operator that ends right before this place of a folded text, and where it begins. */
export function readPrefix(
  text: string,
  end: number,
): { readonly operator: Operator; readonly start: number } | null {
  let from = end;
  while (from > 0 && end - from < 4 && text[from - 1] === ' ') from--;
  const before = text.slice(Math.max(0, from - LONGEST_PREFIX), from);
  let found: { operator: Operator; start: number } | null = null;
  if (!ANY_PREFIX.test(before)) return found;
  for (const [operator, pattern] of PREFIX) {
    const match = pattern.exec(before);
    if (!match) continue;
    const start = from - before.length + match.index;
    // The longest wins: 不低于 over 低于.
    if (!found || start < found.start) found = { operator, start };
  }
  return found;
}

const SUFFIX = new RegExp(
  `\\s*(?:\\(${anyOf(INCLUDED)}\\)|含本数)?\\s*(?:(?<more>${anyOf(AND_MORE)})|(?<less>${anyOf(AND_LESS)})` +
    `|(?<so>${anyOf(OR_SO)})|(?<below>${anyOf(NOT_QUITE)})(?![位岗场达账])|(?<in>内)(?![容部外科镜涵]))` +
    `(?:\\((?:(?<without>${anyOf(EXCLUDED)})|${anyOf(INCLUDED)})[^()]{0,8}\\))?`,
  'y',
);
const BOUNDED = wholly(BOUNDED_BY_IN);

/** The operator that begins right behind the unit: 90%以上, 2小时以内, 300人左右, 90%以上(不含90%). */
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
  if (found['in'] && (unit === null || !BOUNDED.test(unit))) return null;
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
