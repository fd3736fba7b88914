import { anyOf, PERCENT_NAMES, SHARES, UNIT_ENDINGS, UNITLESS_NAMES } from '../../lexicon';
import { indicatorsWith, type IndicatorWith, isUnfilled, nameOf } from '../support/indicators';
import { clip, quoted } from '../support/wording';
import { defineRule } from '../rule';

/** A name that says itself what is counted: 培训人次数, 发放户数, or a share in percent: 合格率, 所占比例. */
const TELLS_UNIT = new RegExp(
  `${anyOf(UNIT_ENDINGS)}数量?$|${anyOf(PERCENT_NAMES)}$|${anyOf(SHARES)}|比例|满意度`,
);
const UNITLESS = new RegExp(`${anyOf(UNITLESS_NAMES)}$`, 'i');

export default defineRule({
  code: 'E02',
  name: 'quantitative-unit-required',
  title: '指标值没有计量单位',
  family: 'targets',
  severity: 'error',
  forms: 'all',
  basis: '预算绩效管理系统的填报规则：定量指标须填计量单位',
  messages: {
    bare: '指标「{name}」的指标值「{target}」只有数字，没有计量单位。请补上单位，如个、次、%、万元。',
    blank: '指标「{name}」标为定量，计量单位没有填，指标值「{target}」里也没有单位。请补上单位。',
    many: '有 {count} 个指标值只写数字，没有计量单位：{items}。请逐项补上单位，如个、次、%、万元。',
  },
  docs: {
    rule: '指标值写了数字的，指标值、单位列或指标名称里要能看出单位。标为定量而单位列空着的，也要补上单位。',
    valid: '「≥50个」；「72890」而单位列填「元」；名称为「培训人数」而值为「120」。',
    invalid: '名称为「完成结算项目数」，值为「3」；标为定量，单位列空着，值为「按月安排」。',
    limits: '名称以「率」「人数」「次数」等结尾时，视为名称已说明单位；系数、指数、排名等本来没有单位。',
  },
  gathers: { bare: 'many' },
  applies: ({ form }) => indicatorsWith(form, 'target'),
  *check(_, indicators) {
    for (const indicator of indicators) {
      const { target, unit, nature } = indicator;
      const data = { name: nameOf(indicator), target: clip(target.text) };
      const item = `「${data.name}」写${quoted(target.text)}`;
      if (isBare(indicator)) {
        yield { message: 'bare', cells: [target.cell], data, item };
      } else if (
        /定量/.test(nature?.text ?? '') &&
        unit &&
        /^[\s\-—–/]*$/.test(unit.text) &&
        saysNoUnit(indicator)
      ) {
        yield { message: 'blank', cells: [unit.cell, target.cell], data };
      }
    }
  },
});

function isBare({ name, target, nature }: IndicatorWith<'target'>): boolean {
  if (nature?.value === 'qualitative') return false;
  const { value, unit, kind } = target.value;
  return (
    value !== null && unit === null && (kind === 'number' || kind === 'count') && !needsNoUnit(name.value)
  );
}

function needsNoUnit(name: string): boolean {
  return TELLS_UNIT.test(name) || UNITLESS.test(name);
}

/** A target of words that names no unit. Dates and times need none, and a blank target is asked for elsewhere. */
function saysNoUnit({ name, target }: IndicatorWith<'target'>): boolean {
  const { value, unit, kind } = target.value;
  if (value !== null || unit !== null || isUnfilled(target.value) || needsNoUnit(name.value)) return false;
  return kind === 'qualitative' || kind === 'trend' || kind === 'level';
}
