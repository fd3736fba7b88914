import { anyOf, CHANGE_VERBS } from '../../lexicon';
import { MEASURE_ENDINGS, WORK as WORKS } from '../../lexicon/directions';
import type { Indicator } from '../../form';
import { categoryOf, level1Of, plainName } from '../support/indicators';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

/** 到位率和完成率; 5000吨稻谷、500吨成品粮. */
const TWO_MEASURES =
  /(?:[率数量]|(?<![年季月制程进力温湿])度)(?:、|和|及|以及|与|，|,)[^、，,]{2,}(?:[率数量]|(?<![年季月制程进])度)$/;
/** 完成宣传片制作；完成方案编制: several things to be done, each a clause of its own. */
const SEVERAL = /[^；;。]{4,}[；;。]\s*[^；;。]{4,}/;
/** Each is stated: 各1次. */
const EACH = /^\s*各|分别/;
/** 每年3月、9月份: when, not how many. */
const DATES = /\d{1,2}(?:月份?|日)(?:[、和及]\d{1,2}(?:月份?|日))+/g;
const TWO_AMOUNTS = /\d+(?:\.\d+)?\s*[\u4e00-\u9fff]{1,10}(?:、|和|及)\s*\d+(?:\.\d+)?\s*[\u4e00-\u9fff]/;

/** 项目验收时间，相关手续是否完备. */
const TWO_QUESTIONS = /(?:时间|日期|[率量]),?\s*[，,、]\s*[^，,、]{2,}是否|是否[^，,、]{2,}[，,、].{2,}是否/;
/** Words that a list in front of them only tells apart: 语文、数学、英语教师人数; they are no thing of the list. */
const HEAD_WORD = new RegExp(`${anyOf(MEASURE_ENDINGS)}$|[率数量度]$`);
const PARTS = /[、，,和及与]/;

/** 声光报警、紧急按钮、指示灯 30只: three things or more under one number, or each of the same kind: 半年报告、全年报告和11期景气报告. */
function isListOfThings(indicator: Indicator): boolean {
  const { name, target } = indicator;
  const items = plainName(name.value)
    .replace(/^指标\d*\s*[:：]/, '')
    .split(PARTS)
    .map((item) => item.trim());
  if (
    items.length < 3 ||
    items.some((item) => item.length < 2 || item.length > LONGEST_THING || item.includes('的'))
  )
    return false;
  const last = items.at(-1)!;
  if (items.every((item) => item.length >= 4 && item.slice(-2) === last.slice(-2))) return true;
  const value = target?.value;
  const isCounted = value?.kind === 'count' && (value.value ?? 0) > 1;
  return isCounted && categoryOf(indicator) === 'quantity' && !HEAD_WORD.test(last) && !WORK.test(last);
}

const LONGEST_THING = 10;
const WORK = new RegExp(`${anyOf(WORKS)}$`);

/** 增加就业机会，提高农民收入: effects, each with a verb of its own; 出租房屋，减少闲置 is one, and how it comes about. */
function isListOfEffects(text: string): boolean {
  const clauses = text.split(/[、，,；;]/).map((clause) => clause.trim().replace(ADVERB, ''));
  if (text.length > LONGEST_NAME || clauses.some((clause) => clause.length < 4)) return false;
  return (
    clauses.slice(1).every((clause) => EFFECT.test(clause)) &&
    (clauses.length > 2 || EFFECT.test(clauses[0]!)) &&
    clauses.length > 1
  );
}

const LONGEST_NAME = 40;
const ADVERB = /^(?:持续|进一步|不断|切实|有效|逐步|显著|大力|全面)+/;
const EFFECT = new RegExp(`^${anyOf(CHANGE_VERBS)}`);

export default defineRule({
  code: 'D17',
  name: 'one-measure-per-name',
  title: '一个指标写了几件事',
  family: 'taxonomy',
  severity: 'info',
  forms: 'all',
  basis: '核心绩效目标和指标设置及取值指引（财预〔2021〕101号）：三级指标应当单一、可衡量',
  messages: {
    two: '指标「{name}」把几件事写在一起，一个数说不清各完成多少，请拆开，各写一个指标。',
  },
  docs: {
    rule: '一个三级指标只衡量一件事。',
    valid: '稻谷储备量；成品粮储备量。',
    invalid:
      '声光报警、紧急按钮、指示灯 30只；完善设施，提升服务能力；5000吨稻谷、500吨成品粮储备到位率；完成宣传片制作；完成方案编制。',
    limits: '指标值写明「各」「分别」的不报。',
  },
  *check({ form }) {
    for (const indicator of form.indicators) {
      const { name, target } = indicator;
      const text = name.value.trim().replace(DATES, '');
      if (EACH.test(target?.text ?? '')) continue;
      const isSeveral =
        (level1Of(indicator) === 'output' && SEVERAL.test(text)) ||
        isListOfThings(indicator) ||
        isListOfEffects(text);
      if (!isSeveral && !TWO_MEASURES.test(text) && !TWO_AMOUNTS.test(text) && !TWO_QUESTIONS.test(text))
        continue;
      yield { message: 'two', cells: [name.cell], data: { name: clip(name.value.trim()) } };
    }
  },
});
