import {
  AND_LESS,
  AND_MORE,
  anyOf,
  EACH_WORDS,
  MEASURE_WORDS,
  NO_MEASURE_WORDS,
  NO_UNIT,
  NO_UNIT_BEGINNINGS,
  NOT_QUITE,
  OR_SO,
  PER_WORDS,
  UNIT_FAMILIES,
  wholly,
  WITH_SPARE_COUNTER,
  type UnitKind,
} from '../lexicon';
import { fold, rememberText } from '../text';
import type { QuantityKind } from './quantity';

const UNIT_INFO = new Map<string, { family: string; kind: UnitKind; size: number }>();
for (const family of UNIT_FAMILIES) {
  for (const [unit, size] of Object.entries(family.units)) {
    UNIT_INFO.set(unit, { family: family.name, kind: family.kind, size });
  }
}
for (const unit of MEASURE_WORDS) {
  if (!UNIT_INFO.has(`万${unit}`)) UNIT_INFO.set(`万${unit}`, { family: unit, kind: 'count', size: 1e4 });
  if (!UNIT_INFO.has(unit)) UNIT_INFO.set(unit, { family: unit, kind: 'count', size: 1 });
}

const LONGEST = Math.max(...[...UNIT_INFO.keys()].map((unit) => unit.length));

const NOT_A_UNIT = new RegExp(`^(?:${anyOf(NO_MEASURE_WORDS)}|m[a-z])`);

const PER = anyOf(PER_WORDS, EACH_WORDS);
/** Behind a stroke every unit may stand: 个/升, 元/平方公里. */
const DENOMINATORS = anyOf(
  PER_WORDS,
  EACH_WORDS,
  [...UNIT_INFO.keys()].filter((unit) => unit !== '%'),
);
const RATE = new RegExp(
  `\\s*(?:\\/\\s*每?(${DENOMINATORS})(?![A-Za-z])|每(${PER}))(?:\\s*[·/.*•×]\\s*每?(${PER}))?`,
  'y',
);
/** 次 behind a measure word, in brackets or not: 200人(次), 500人·次, 12艘次. */
const TIMES = /[(（]次[)）]|[·•]?次(?![数品生日要级性序])/y;
/** 条(段): counted in either, the first names it. */
const OR_UNIT = new RegExp(`[(（]${anyOf(MEASURE_WORDS)}[)）]`, 'y');
/** 个工作日, 个小时: the 个 says nothing. */
const SPARE_COUNTER = new RegExp(`^个(?=${anyOf(WITH_SPARE_COUNTER)})`);
/** A unit that no list has, where it ends the text but for a rate, a bracket or a bound: 粒, kcal. One large letter is none (5G, 3D). */
const OPEN_UNIT = new RegExp(
  `(?:(?!${anyOf(NO_UNIT_BEGINNINGS)})[\\u4e00-\\u9fff]{1,3}?|(?![A-Zxw](?![A-Za-z])|xx)[A-Za-zμΩ]{1,6})` +
    `(?=\\s*(?:$|[(/+]|之间|${anyOf(AND_MORE, AND_LESS, OR_SO, NOT_QUITE)}))`,
  'iy',
);

/** Other writings of a unit that people write one way. */
const USUAL: Readonly<Record<string, string>> = { 百分比: '%', 个百分点: '百分点', 圆: '元', 人民币元: '元' };

/** The unit that stands at this place of a folded text, in its usual writing, and where it ends. */
export function readUnitAt(text: string, at: number): { readonly unit: string; readonly end: number } | null {
  let start = at;
  if (SPARE_COUNTER.test(text.slice(at, at + 5))) start = at + 1;
  for (let length = Math.min(LONGEST, text.length - start); length > 0; length--) {
    const word = text.slice(start, start + length);
    // 万人次 is 10000人次: the number takes the 万; 万元 stays a unit. 12月 is a date, only 12个月 lasts.
    if (!UNIT_INFO.has(word) || /^万[^元]/.test(word)) continue;
    if (word === '月') continue;
    if (length === 1 && NOT_A_UNIT.test(text.slice(start, start + 4))) continue;
    if (/[a-zA-Z]$/.test(word) && /[a-zA-Z0-9]/.test(text[start + length] ?? '')) continue;
    return withRate(text, start + length, USUAL[word] ?? word);
  }
  return null;
}

/**
 * Any unit at this place of a value that is nothing but number and unit: one of the list, or a short word that the text
 * ends with. In running text the word behind a number may be anything, so this is not for prose.
 */
export function readAnyUnitAt(
  text: string,
  at: number,
): { readonly unit: string; readonly end: number } | null {
  const known = readUnitAt(text, at);
  if (known) return known;
  OPEN_UNIT.lastIndex = at;
  const word = OPEN_UNIT.exec(text)?.[0];
  if (word === undefined || NOT_A_UNIT.test(text.slice(at, at + 4))) return null;
  return withRate(text, at + word.length, word);
}

function withRate(text: string, end: number, unit: string): { unit: string; end: number } {
  TIMES.lastIndex = end;
  if (unit.length === 1 && UNIT_INFO.get(unit)?.kind === 'count' && TIMES.test(text)) {
    unit += '次';
    end = TIMES.lastIndex;
  }
  OR_UNIT.lastIndex = end;
  if (/[(（]/.test(text[end] ?? '') && UNIT_INFO.has(unit) && OR_UNIT.test(text)) end = OR_UNIT.lastIndex;
  RATE.lastIndex = end;
  const rate = RATE.exec(text);
  if (!rate) return { unit, end };
  const [, stroked, each, second] = rate;
  const per = `${stroked ?? each}${second === undefined ? '' : `·${second}`}`;
  return { unit: `${unit}/${per}`, end: RATE.lastIndex };
}

const NAMES_NONE = wholly(NO_UNIT);

/** A unit cell as written → the unit, null when it says none (其他, —, blank). */
export function readUnit(text: string | null | undefined): string | null {
  if (!text) return null;
  const clean = fold(text)
    .replace(/m2/g, '㎡')
    .replace(/[\s()]/g, '');
  if (/^[-—/\\]*$/.test(clean) || NAMES_NONE.test(clean)) return null;
  const read = readUnitAt(clean, 0);
  return read && read.end === clean.length ? read.unit : clean;
}

/** What kind of quantity the unit makes; a unit that is not known counts. */
export function kindOfUnit(unit: string): QuantityKind {
  const [head, base] = unit.split('/');
  const info = UNIT_INFO.get(head!.split('·')[0]!);
  if (base !== undefined) return info?.kind === 'money' ? 'unit-cost' : (info?.kind ?? 'count');
  return info?.kind ?? 'count';
}

/** Whether this is a unit we know by its writing. */
export function isKnownUnit(unit: string): boolean {
  return UNIT_INFO.has(unit.split('/')[0]!);
}

/** The name under which all units go that convert into each other: 元 for 万元, 场 for 场次. */
export const unitFamily = rememberText((unit: string): string => {
  const [head, base] = unit.split('/');
  const family = UNIT_INFO.get(head!)?.family ?? head!;
  return base === undefined ? family : `${family}/${base}`;
});

/** Whether two units are the same unit in two writings: 场 and 场次, ㎡ and 平方米; not 元 and 万元, not 人 and 人次. */
export function sameUnit(a: string | null, b: string | null): boolean {
  if (a === b || a === null || b === null) return a === b;
  return unitFamily(a) === unitFamily(b) && sizeOf(a) === sizeOf(b);
}

/** The value in another unit of the same family, null when the units do not convert. */
export function convert(value: number, from: string | null, to: string | null): number | null {
  if (from === to) return value;
  if (from === null || to === null || unitFamily(from) !== unitFamily(to)) return null;
  return Number(((value * sizeOf(from)) / sizeOf(to)).toPrecision(12));
}

/** How many of the family's base unit it is: 10,000 元 for 万元. */
export function sizeOf(unit: string): number {
  return UNIT_INFO.get(unit.split('/')[0]!)?.size ?? 1;
}
