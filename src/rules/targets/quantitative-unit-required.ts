import { anyOf, PERCENT_NAMES, SHARES, UNIT_ENDINGS, UNITLESS_NAMES } from '../../lexicon';
import type { Indicator } from '../../form';
import type { Quantity } from '../../quantity';
import { fold } from '../../text';
import {
  categoryOf,
  indicatorsWith,
  type IndicatorWith,
  isShare,
  isSatisfaction,
  isUnfilled,
  nameOf,
  unitInName,
} from '../support/indicators';
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
    ratio: '指标「{name}」的指标值写「{target}」，看不出是 1% 还是 100%。比率请写成百分数，如「100%」。',
    serial:
      '指标「{name}」的{column}写「{target}」，像是日期变成的数（{date}）。请改写成日期，如「{date}前」，并核对计量单位。',
    half: '指标「{name}」的指标值「{target}」只写了每什么，没有写是多少什么。请补全单位，如「28.4元/株」。',
    column:
      '指标「{name}」的指标值「{target}」没有填计量单位，表中其他定量指标大多填了。请补上单位，如个、次、%、万元。',
    alone:
      '指标「{name}」的指标值「{target}」没有写单位，表中其他指标值大多写了。请补上单位，如个、次、%、万元。',
    many: '有 {count} 个指标值只写数字，没有计量单位：{items}。请逐项补上单位，如个、次、%、万元。',
  },
  docs: {
    rule: '指标值写了数字的，指标值、单位列或指标名称里要能看出单位。标为定量而单位列空着的，也要补上单位。',
    valid: '「≥50个」；「72890」而单位列填「元」；名称为「培训人数」而值为「120」。',
    invalid:
      '名称为「完成结算项目数」，值为「3」；覆盖率的值只写「1」；时效指标的值写「44561」（2021年12月31日变成的数）；标为定量，单位列空着，值为「按月安排」。',
    limits:
      '名称以「率」「人数」「次数」等结尾时，或名称后面括号里写了单位（个）时，视为名称已说明单位，其他指标都写了单位时才提示；满意度由 E05 检查；系数、指数、排名等本来没有单位。',
  },
  gathers: { bare: 'many' },
  applies: ({ form }) => indicatorsWith(form, 'target'),
  *check(_, indicators) {
    const isUsual = unitIsUsual(indicators);
    for (const indicator of indicators) {
      const { target, unit, nature } = indicator;
      const cells = unit && isEmptyUnit(unit.text) ? [unit.cell, target.cell] : [target.cell];
      const data = { name: nameOf(indicator), target: clip(target.text) };
      const item = `「${data.name}」写${quoted(target.text)}`;
      const serial = serialIn(indicator);
      if (serial) {
        yield { message: 'serial', cells: [serial.cell], data: { ...data, ...serial.data } };
      } else if (isBareRatio(indicator)) {
        yield { message: 'ratio', cells: [target.cell], data };
      } else if (isBare(indicator)) {
        yield { message: 'bare', cells, data, item };
      } else if (HALF.test(fold(target.text).replace(/\s+/g, '')) && isEmptyUnit(unit?.text ?? '')) {
        yield { message: 'half', severity: 'warning', cells: [target.cell], data };
      } else if (/定量/.test(nature?.text ?? '') && unit && isEmptyUnit(unit.text) && saysNoUnit(indicator)) {
        yield { message: 'blank', cells: [unit.cell, target.cell], data };
      } else if (isUsual && lacksUnit(indicator) && !isSatisfaction(indicator)) {
        const severity = unit || isRate(indicator) ? 'warning' : 'info';
        yield { message: unit ? 'column' : 'alone', severity, cells, data };
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

/** A rate that is just 1: nobody can tell whether it is meant as 100 %. */
function isBareRatio({ name, target, nature }: IndicatorWith<'target'>): boolean {
  const { value, unit, kind } = target.value;
  if (nature?.value === 'qualitative' || value !== 1 || unit !== null || kind !== 'number') return false;
  return RATE.test(name.value.trim()) || isShare(name.value);
}

const RATE = new RegExp(`(?<!倍|汇|利|效|功|频)${anyOf(['率', '比例', '比重', '占比', '满意度'])}$`);

/** The number behind a date, which shows when a cell of a date is formatted as a number, in the target or its unit. */
function serialIn(indicator: IndicatorWith<'target'>) {
  const { target, unit } = indicator;
  const inUnit = unit === null ? null : dateOfSerial(unit.text);
  if (unit && inUnit !== null)
    return { cell: unit.cell, data: { column: '计量单位', target: clip(unit.text), date: inUnit } };
  const timely = categoryOf(indicator) === 'timeliness' && !/[率比]$/.test(indicator.name.value.trim());
  const date = timely && target.value.unit === null ? dateOfSerial(target.text) : null;
  return date === null ? null : { cell: target.cell, data: { column: '指标值', date } };
}

/** 44561 → 2021年12月31日; null for what is no whole number of a day of these decades. */
function dateOfSerial(text: string): string | null {
  const plain = fold(text).replace(/[,\s=]/g, '');
  const serial = /^\d{5}$/.test(plain) ? Number(plain) : 0;
  if (serial < FIRST_DAY || serial > LAST_DAY) return null;
  const day = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
  return `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日`;
}

/** 1 January 2010 and 31 December 2039. */
const FIRST_DAY = 40179;
const LAST_DAY = 51135;

function needsNoUnit(written: string): boolean {
  const name = written.replace(/\s*[(（][^()（）]*[)）]\s*$/, '');
  return TELLS_UNIT.test(name) || UNITLESS.test(name) || unitInName(written) !== null;
}

/** A target of words that names no unit. Dates and times need none, and a blank target is asked for elsewhere. */
function saysNoUnit({ name, target }: IndicatorWith<'target'>): boolean {
  const { value, unit, kind } = target.value;
  if (value !== null || unit !== null || isUnfilled(target.value) || needsNoUnit(name.value)) return false;
  return kind === 'qualitative' || kind === 'trend' || kind === 'level';
}

/** 28.40/株: for each of what, and not how much of what. 3/4 is another thing. */
const HALF = /^[≥≤><=]*\d+(?:\.\d+)?\/(?:每)?[\u4e00-\u9fff㎡]{1,4}$/;

function isEmptyUnit(text: string): boolean {
  return /^[\s\-—–/]*$/.test(text);
}

/** A number whose unit stands nowhere but in the name, 天数 or （%）; （个） in the name says it as well as a column. */
function lacksUnit({ name, target, nature }: IndicatorWith<'target'>): boolean {
  if (nature?.value === 'qualitative' || UNITLESS.test(name.value)) return false;
  return hasNoUnit(target.value) && [null, '%'].includes(unitInName(name.value));
}

function hasNoUnit({ value, unit, kind }: Quantity): boolean {
  return value !== null && value !== 0 && unit === null && (kind === 'number' || kind === 'count');
}

/** Whether nearly all numbers of the table have their unit, so that one without it was forgotten. */
function unitIsUsual(indicators: readonly IndicatorWith<'target'>[]): boolean {
  const numbers = indicators.map(({ target }) => target.value).filter(({ value }) => value);
  const bare = numbers.filter(hasNoUnit);
  return numbers.length - bare.length >= 3 && bare.length * 3 <= numbers.length;
}

/** Whether the name is that of a share: without % nobody knows whether 0.9 or 90 is meant. */
function isRate({ name }: Indicator): boolean {
  return /[率比度]$/.test(
    fold(name.value)
      .trim()
      .replace(/\s*\([^()]*\)$/, ''),
  );
}
