import {
  anyOf,
  AROUND_CHANGE,
  AS_BEFORE,
  BASES,
  BETTER,
  BLANK_SIGNS,
  BLANK_WORDS,
  DECREASE,
  INCREASE,
  MILDER,
  MISHAP_KINDS,
  MISHAPS,
  NONE_OF,
  NOT_REACHED,
  PARTLY_REACHED,
  PEERS,
  REACHED_WHAT,
  REACHED_WHICH,
  REACHING,
  SCALE,
  UNCHANGED,
  WHOLLY_REACHED,
} from '../lexicon';
import type { Quantity } from './quantity';

/** What a text without a usable number says. */
export type Words = Pick<Quantity, 'kind'> &
  Partial<Pick<Quantity, 'operator' | 'value' | 'unit' | 'trend' | 'level'>>;

const BLANK = new RegExp(`^(?:${anyOf(BLANK_SIGNS)}+|${anyOf(BLANK_WORDS)})?$`);

const WHAT = `${anyOf(REACHED_WHICH)}*${anyOf(REACHED_WHAT)}?`;
/** The three official levels of a qualitative result and how they are shortened. */
const LEVELS: ReadonlyArray<readonly [1 | 2 | 3, RegExp]> = [
  [1, new RegExp(`^(?:${anyOf(WHOLLY_REACHED)}?${anyOf(REACHING)}${WHAT}|达到?预期)$`)],
  [2, new RegExp(`^${anyOf(PARTLY_REACHED)}${anyOf(REACHING)}${WHAT}(?:[并且]具有一定效果)?$`)],
  [3, new RegExp(`^${anyOf(NOT_REACHED)}${anyOf(REACHING)}${WHAT}(?:[并且]效果较差)?$`)],
];
/** Grades: C级, 三级甲等, Ⅲ类水, 50年一遇. 两类 is counted, 二类 is a grade. */
const GRADE =
  '[A-E一二三四五甲乙丙ⅠⅡⅢⅣⅤ](?:级|等)(?:标准|以上)?|(?:[ⅠⅡⅢⅣⅤ]|I{1,3}|IV|二)类(?:水质?|标准|及?以上|水体|[水质标准及以上])*|[一三四五]类(?:水质?|标准|水体|及以上)+|\\d+年一遇(?:标准|及?以上)*';
const LEVEL = new RegExp(`^${anyOf(SCALE)}$|(?:${GRADE})$`);

const change = (up: readonly string[], down: readonly string[], steady: readonly string[]) =>
  `(?:(?<up>${anyOf(up)})|(?<down>${anyOf(down)})|(?<steady>${anyOf(steady)}))`;
const CHANGE = change([...INCREASE, ...BETTER], [...DECREASE, ...MILDER], [...UNCHANGED, ...AS_BEFORE]);
/** In front of a number: 较上年增长5%; but 提高到95% states the level reached. */
const CHANGE_BY = change(INCREASE, DECREASE, UNCHANGED);
const TREND = new RegExp(`^${anyOf(AROUND_CHANGE)}*${CHANGE}${anyOf(AROUND_CHANGE)}*$`);
const TREND_BEFORE = new RegExp(`${CHANGE_BY}(?:幅度?|率)?(?:了|约|为|:)?$`);
const NAMES_RATE = /(?:率|幅度?)$/;
const COMPARED = /[较比]/;
const CHANGE_TO = new RegExp(
  `(?:(?<up>${anyOf(INCREASE, ['扩大'])})[到至为]|(?<down>${anyOf(DECREASE)})[到至为])$`,
);

const BUDGET =
  /^(?:成本|支出|费用|总成本)?(?:不超|不超过|不突破|不高于|不大于|控制在|≤|<=|<|小于等于)(?:年初|年度|批复|财政|项目|总)?(?:预算|概算)(?:数|额|金额|总额|批复|指标|安排)*(?:以?内|范围内?|之内)?$/;
const NO_MISHAP = new RegExp(`^${anyOf(NONE_OF)}(?:发生)?${anyOf(MISHAP_KINDS)}*${anyOf(MISHAPS)}(?:发生)?$`);

const REFERENCE = new RegExp(
  `^(?:(?<low>不低于|不少于|不小于|高于|优于|≥|>=)|(?<high>不高于|不超过|不大于|低于|≤|<=))${anyOf(BASES, PEERS)}[^\\d,。;]{0,12}$`,
);

/** Reads a folded text without white space that states no number; null when it is none of the known sayings. */
export function readWords(text: string): Words | null {
  if (BLANK.test(text)) return { kind: 'blank' };
  if (/^(?:实现)?全(?:面)?覆盖$/.test(text)) return { kind: 'percent', operator: '=', value: 100, unit: '%' };
  if (/^(?:超)?过半数?$/.test(text)) return { kind: 'percent', operator: '>', value: 50, unit: '%' };
  if (NO_MISHAP.test(text)) return { kind: 'count', operator: '=', value: 0, unit: '起' };
  if (BUDGET.test(text)) return { kind: 'reference', operator: '<=' };
  const reference = REFERENCE.exec(text)?.groups;
  if (reference) return { kind: 'reference', operator: reference['low'] ? '>=' : '<=' };
  for (const [level, pattern] of LEVELS) if (pattern.test(text)) return { kind: 'level', level };
  const trend = TREND.exec(text)?.groups;
  if (trend) return { kind: 'trend', trend: direction(trend) };
  return text.length <= 24 && LEVEL.test(text) ? { kind: 'level' } : null;
}

/** The change that the words in front of a number speak of: 较上年增长, 同比下降. */
export function readChangeBefore(text: string): 'up' | 'down' | 'steady' | null {
  const groups = TREND_BEFORE.exec(text.slice(-8))?.groups;
  // 能耗下降率 is the name of a rate, 较上年增长率 a change.
  if (groups && NAMES_RATE.test(text) && !COMPARED.test(text)) return null;
  return groups ? direction(groups) : null;
}

const TREND_AT_END = new RegExp(`(?:较|比|同比|环比)[^,。;、]{0,6}${CHANGE_BY}(?:了|率|幅度|:)?$`);

/** In prose: the comparison that ends a phrase (发病率较上年下降), and where it begins. */
export function readChangeAtEnd(
  text: string,
): { readonly trend: 'up' | 'down' | 'steady'; readonly start: number } | null {
  const tail = text.slice(-16);
  const match = TREND_AT_END.exec(tail);
  return match && { trend: direction(match.groups!), start: text.length - tail.length + match.index };
}

/** 提高到, 降至: the number behind is a level, with this operator. */
export function readChangeTo(text: string): '>=' | '<=' | null {
  const groups = CHANGE_TO.exec(text)?.groups;
  if (!groups) return null;
  return groups['up'] ? '>=' : '<=';
}

function direction(groups: Readonly<Record<string, string | undefined>>): 'up' | 'down' | 'steady' {
  if (groups['up']) return 'up';
  return groups['down'] ? 'down' : 'steady';
}
