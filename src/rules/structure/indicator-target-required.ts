import { isKnownUnit } from '../../quantity';
import { fold, readNumbering, rememberText } from '../../text';
import { anyOf, LISTED_MEASURES } from '../../lexicon';
import { isClassWord } from '../support/indicators';
import type { Indicator } from '../../form';
import { plansOf } from '../support/texts';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

export default defineRule({
  code: 'A11',
  name: 'indicator-target-required',
  title: '没有填指标值',
  family: 'structure',
  severity: 'error',
  forms: 'all',
  basis: '中央部门预算绩效目标管理办法（财预〔2015〕88号）：绩效指标应当细化、量化，有指标值',
  relies: 'indicators',
  messages: {
    missing: '指标「{name}」没有指标值，请填写要达到的数值或程度。',
    unit: '指标「{name}」的指标值只写了「{text}」，没有填数字，请补上。',
    all: '{count} 个三级指标都没有指标值，请逐个填写要达到的数值或程度。',
    item: '{where}第 {number} 条「{item}」没有目标值，同一清单的其他各条都写了（如「{sibling}」），请补上。',
  },
  docs: {
    rule: '每个三级指标都有指标值；正文按条列出带目标值的指标时，每一条都有目标值。',
    valid: '义诊活动场次，指标值 ≥9场。周期列写「无」、年度列写数值，不算漏填。',
    invalid:
      '指标值空白；只剩模板的单位（「公里」「≥ %」）；任务中「1. 检查率(目标值80%); 2. 发生孕产妇死亡例数; 3. 管理率(目标值90%)」的第 2 条。',
    limits:
      '「无」可能表示零，不报；整行只有分类名（质量、社会效益）的，不算指标。正文清单至少有 {fewest} 条写了目标值、且占 {share}% 以上时才核对其余各条。',
  },
  ignorable: false,
  options: {
    fewest: { default: 2, label: '正文清单至少有几条写了目标值', unit: '条', min: 1 },
    share: { default: 50, label: '正文清单里写了目标值的至少占多少', unit: '%' },
  },
  *check({ form, options }) {
    const missing = form.indicators.filter(
      (indicator) => lacksTarget(indicator) && !isBareCategory(indicator),
    );
    if (missing.length > 1 && missing.length === form.indicators.length) {
      yield { message: 'all', cells: missing.map(cellOf), data: { count: missing.length } };
    } else {
      for (const indicator of missing) {
        const text = (indicator.target?.text ?? '').trim();
        const name = clip(indicator.name.text);
        yield { message: text === '' ? 'missing' : 'unit', cells: [cellOf(indicator)], data: { name, text } };
      }
    }
    for (const { cell, text, called: where } of plansOf(form)) {
      const list = listsIn(text).find(
        ({ stated, size }) => stated >= options.fewest && stated * 100 >= size * options.share,
      );
      for (const item of list?.bare ?? []) {
        yield { message: 'item', cells: [cell], data: { where, sibling: list?.sibling, ...item } };
      }
    }
  },
});

function lacksTarget({ name, target, periodTarget }: Indicator): boolean {
  return (
    target !== null &&
    name.text.trim() !== '' &&
    (isEmpty(target.text) || isBareUnit(target.text)) &&
    isEmpty(periodTarget?.text ?? '')
  );
}

function isEmpty(text: string): boolean {
  return text.trim() === '';
}

/** ≥ %, 公里: the sign and the unit of a template, the number of which nobody filled in. */
function isBareUnit(text: string): boolean {
  const rest = fold(text).replace(/[\s≥≤≧≦><=＝_]+/g, '');
  return rest === '' ? text.trim() !== '' : rest.length <= LONGEST_UNIT && isKnownUnit(rest);
}

const LONGEST_UNIT = 4;

function cellOf({ target, name }: Indicator) {
  return (target ?? name).cell;
}

/** A row that holds nothing but the word of its class (质量, 社会效益) sets no indicator. */
function isBareCategory({ name, actual, reason, score }: Indicator): boolean {
  const others = [actual?.text, reason?.text, score?.text].every((text) => (text ?? '').trim() === '');
  return others && isClassWord(name.value);
}

/** 目标值80%, ≥90%, 达100%: a figure given as what is to be reached. */
const STATED_TARGET = /目标值?\s*[:：]?\s*[≥≤>=<]?\s*\d/;
/** A bare name of something that is measured: 发生孕产妇死亡例数. */
const BARE_MEASURE = new RegExp(`^[^\\d，,。；;：:]{2,20}${anyOf(LISTED_MEASURES)}[。；;，,.]?$`);

/** The lists of the text, by level: how many items state a target value, and which name a measure without one. */
const listsIn = rememberText((text: string) => {
  if (!STATED_TARGET.test(text)) return [];
  const items = readNumbering(text);
  return [...new Set(items.map((item) => item.level))].flatMap((level) => {
    const siblings = items.filter((item) => item.level === level);
    const stated = siblings.filter((item) => STATED_TARGET.test(item.text));
    const [first] = stated;
    if (!first) return [];
    const bare = siblings
      .filter((item) => BARE_MEASURE.test(item.text))
      .map((item) => ({ number: item.number, item: withoutEnd(item.text) }));
    return [{ size: siblings.length, stated: stated.length, sibling: withoutEnd(first.text), bare }];
  });
});

function withoutEnd(text: string): string {
  return clip(text.replace(/[。；;，,.]$/, ''));
}
