import { fold } from '../text';
import type { Operator } from './quantity';

/** Writings of each operator in front of a number; a folded text has ≥ ≤ = for their variants. */
const PREFIXES: ReadonlyArray<readonly [Operator, string]> = [
  [
    '>=',
    '≥=|>=|=>|≥|大于(?:或)?等于|高于(?:或)?等于|多于(?:或)?等于|不(?:得|应|能)?(?:少于|低于|小于|下于|少|低于|短于)|至少|最少|最低|不下|力争达到|达到了?|达',
  ],
  [
    '<=',
    '≤=|<=|=<|≤|小于(?:或)?等于|低于(?:或)?等于|少于(?:或)?等于|不(?:得|应|能)?(?:超过|高于|大于|多于|超出|长于|超)|至多|最多|最高|控制在|上限为?',
  ],
  ['>', '>|大于|超过|高于|多于|超出|突破'],
  ['<', '<|小于|低于|少于|不足|不到|不满'],
  ['=', '=|等于'],
  ['~', '约为?|大约|大概|近'],
];

/** An operator in front of a number, perhaps with a verb between. */
const inFront = (words: string) =>
  new RegExp(
    `(?:${words})(?:有|了|:|新增|完成|开展|组织|举办|建成|建设|培训|创建|新建|实现|覆盖|提供|发放|为)?$`,
  );
const PREFIX = PREFIXES.map(([operator, words]) => [operator, inFront(words)] as const);
const ANY_PREFIX = inFront(PREFIXES.map(([, words]) => words).join('|'));
const EXACT = PREFIXES.map(([operator, words]) => [operator, new RegExp(`^(?:${words})$`)] as const);

/** No prefix is longer, the verb behind it included. */
const LONGEST_PREFIX = 12;

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

const SUFFIX =
  /\s*(?:\(含(?:本数)?\)|含本数)?\s*(?:(?:及|或)?其?(以上|以下|以内|之内)|(左右|上下)|(内)(?![容部外科镜涵]))/y;
/** Units that 内 bounds: 30分钟内; 3人内 says nothing. */
const BOUNDED_BY_IN = /^(?:工作日|自然日|天|日|周|分钟|小时|秒|月|个月|年|季度|%)$/;

/** The operator that begins right behind the unit: 90%以上, 2小时以内, 300人左右. */
export function readSuffix(
  text: string,
  at: number,
  unit: string | null,
): { readonly operator: Operator; readonly end: number } | null {
  SUFFIX.lastIndex = at;
  const match = SUFFIX.exec(text);
  if (!match) return null;
  const end = SUFFIX.lastIndex;
  if (match[2]) return { operator: '~', end };
  if (match[3]) return unit !== null && BOUNDED_BY_IN.test(unit) ? { operator: '<=', end } : null;
  return { operator: match[1] === '以上' ? '>=' : '<=', end };
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
