import type { Quantity } from './quantity';

/** What a text without a usable number says. */
export type Words = Pick<Quantity, 'kind'> &
  Partial<Pick<Quantity, 'operator' | 'value' | 'unit' | 'trend' | 'level'>>;

const BLANK = /^(?:[-/\\~]+|无|暂无|不适用|不涉及|无此项|N\/?A)?$/i;
const PLACEHOLDER = /\*|×{2,}|[xX]{2,}|_{2,}|[…]|\.{3,}|□/;

/** The three official levels of a qualitative result and how they are shortened. */
const LEVELS: ReadonlyArray<readonly [1 | 2 | 3, RegExp]> = [
  [
    1,
    /^(?:已?(?:全部|全面|圆满|如期|顺利|均)?(?:完成|达标|达成|实现|达到)(?:年度|预期|预定|既定|绩效|总体)*(?:指标|目标|任务|要求|标准|效果|水平)?|达到?预期)$/,
  ],
  [
    2,
    /^(?:部分|基本)(?:完成|达标|达成|实现|达到)(?:年度|预期|绩效|总体)*(?:指标|目标|任务|要求|效果)?(?:并具有一定效果|且具有一定效果)?$/,
  ],
  [
    3,
    /^(?:未|没有|尚未)(?:完成|达标|达成|实现|达到)(?:年度|预期|绩效|总体)*(?:指标|目标|任务|要求|效果)?(?:且效果较差|并效果较差)?$/,
  ],
];
/** Words of a scale, and grades. */
const SCALE =
  /^(?:优|良|中|差|优秀|优良|良好|一般|合格|不合格|较差|较好|好|很好|高|较高|低|较低|健全|规范|完善|有效|强|较强)$|[A-EＡ-Ｅ一二三四五甲乙丙][级等](?:标准|以上)?$/;

const CHANGE =
  '(?<up>增长|增加|提高|提升|上升|改善|优化|扩大|增强|好转)|(?<down>下降|降低|减少|缩减|压减|减轻|减缓)|(?<steady>持平|不变)';
/** Bases and adverbs that may stand around a word of change without making it a sentence. */
const AROUND =
  '(?:与|较|比|同比|环比|相比|上年度?|上一年度?|去年|同期|往年|以前年度|年度|逐年|逐步|稳步|持续|不断|有所|明显|显著|进一步|大幅|得到|保持|有效|实现|率|相|[,，的])*';
const TREND = new RegExp(`^${AROUND}(?:${CHANGE})${AROUND}$`);
/** The same in front of a number: 较上年增长5%; but 提高到95% states the level reached. */
const CHANGE_BY = '(?<up>增长|增加|提高|提升|上升)|(?<down>下降|降低|减少|缩减|压减)|(?<steady>持平)';
const TREND_BEFORE = new RegExp(`(?:${CHANGE_BY})(?:了|约|为|:)?$`);
const CHANGE_TO = /(?<up>增长|增加|提高|提升|上升|扩大)[到至为]$|(?<down>下降|降低|减少|缩减|压减)[到至为]$/;

const BUDGET =
  /^(?:成本|支出|费用|总成本)?(?:不超|不超过|不突破|不高于|不大于|控制在|≤|<=|<|小于等于)(?:年初|年度|批复|财政|项目|总)?(?:预算|概算)(?:数|额|金额|总额|批复|指标|安排)*(?:以?内|范围内?|之内)?$/;
const NONE_OF =
  /^(?:零|无|未发生|不发生|无发生|杜绝)(?:发生)?(?:重大|较大|重特大|一般|安全|生产|责任|质量|食品|交通|消防|网络|泄密|违规|违纪|违法|信访|群体性|有责|有效|及以上|和|、)*(?:事故|事件|投诉|案件|差错|上访)(?:发生)?$/;

const REFERENCE =
  /^(?:(?<low>不低于|不少于|不小于|高于|优于|≥|>=)|(?<high>不高于|不超过|不大于|低于|≤|<=))(?:上年|去年|上一年|往年|同期|全国|全省|全市|全县|国家|行业|平均|省级|市级)[^\d,。;]{0,12}$/;

/** Reads a folded text without white space that states no number; null when it is none of the known sayings. */
export function readWords(text: string): Words | null {
  if (BLANK.test(text)) return { kind: 'blank' };
  if (/^(?:实现)?全(?:面)?覆盖$/.test(text)) return { kind: 'percent', operator: '=', value: 100, unit: '%' };
  if (NONE_OF.test(text)) return { kind: 'count', operator: '=', value: 0, unit: '起' };
  if (BUDGET.test(text)) return { kind: 'reference', operator: '<=' };
  const reference = REFERENCE.exec(text)?.groups;
  if (reference) return { kind: 'reference', operator: reference['low'] ? '>=' : '<=' };
  for (const [level, pattern] of LEVELS) if (pattern.test(text)) return { kind: 'level', level };
  const trend = TREND.exec(text)?.groups;
  if (trend) return { kind: 'trend', trend: direction(trend) };
  return text.length <= 24 && SCALE.test(text) ? { kind: 'level' } : null;
}

/** Whether the folded text still holds the signs of a template: ≥**人次, XX, ……. */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text);
}

/** The change that the words in front of a number speak of: 较上年增长, 同比下降. */
export function readChangeBefore(text: string): 'up' | 'down' | 'steady' | null {
  const groups = TREND_BEFORE.exec(text.slice(-8))?.groups;
  return groups ? direction(groups) : null;
}

const TREND_AT_END = new RegExp(`(?:较|比|同比|环比)[^,。;、]{0,6}(?:${CHANGE_BY})(?:了|率|幅度|:)?$`);

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
