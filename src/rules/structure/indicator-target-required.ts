import type { Form, Indicator } from '../../form';
import { readNumbering, rememberText } from '../../text';
import { clip } from '../support/wording';
import { plansOf } from '../support/texts';
import { defineRule } from '../rule';

export default defineRule({
  code: 'A11',
  name: 'indicator-target-required',
  title: '没有填指标值',
  family: 'structure',
  severity: 'error',
  forms: 'all',
  basis: '中央部门预算绩效目标管理办法（财预〔2015〕88号）：绩效指标应当细化、量化，有指标值',
  messages: {
    missing: '指标「{name}」没有指标值，请填写要达到的数值或程度。',
    all: '{count} 个三级指标都没有指标值，请逐个填写要达到的数值或程度。',
    item: '{where}第 {number} 条「{item}」没有目标值，同一清单的其他各条都写了（如「{sibling}」），请补上。',
  },
  docs: {
    rule: '每个三级指标都有指标值；正文按条列出带目标值的指标时，每一条都有目标值。',
    valid: '义诊活动场次，指标值 ≥9场。周期列写「无」、年度列写数值，不算漏填。',
    invalid:
      '指标值空白；任务中「1. 检查率(目标值80%); 2. 发生孕产妇死亡例数; 3. 管理率(目标值90%)」的第 2 条。',
    limits: '「无」可能表示零，不报。正文清单至少有两条写了目标值、且占一半以上时才核对其余各条。',
  },
  ignorable: false,
  *check({ form }) {
    const missing = form.indicators.filter(lacksTarget);
    if (missing.length > 1 && missing.length === form.indicators.length) {
      yield { message: 'all', cells: missing.map(cellOf), data: { count: missing.length } };
    } else {
      for (const indicator of missing) {
        yield { message: 'missing', cells: [cellOf(indicator)], data: { name: clip(indicator.name.text) } };
      }
    }
    yield* listedWithoutTarget(form);
  },
});

function lacksTarget({ name, target, periodTarget }: Indicator): boolean {
  return (
    target !== null && name.text.trim() !== '' && isEmpty(target.text) && isEmpty(periodTarget?.text ?? '')
  );
}

function isEmpty(text: string): boolean {
  return text.trim() === '';
}

function cellOf({ target, name }: Indicator) {
  return (target ?? name).cell;
}

/** 目标值80%, ≥90%, 达100%: a figure given as what is to be reached. */
const STATED_TARGET = /目标值?\s*[:：]?\s*[≥≤>=<]?\s*\d/;
/** A bare name of something that is measured: 发生孕产妇死亡例数. */
const BARE_MEASURE = /^[^\d，,。；;：:]{2,20}(?:率|例数|人数|次数|场数|数量|人次|比例|个数)[。；;，,.]?$/;

/** Items of a list whose siblings state a target value, and that name a measure without one. */
function* listedWithoutTarget(form: Form) {
  for (const { cell, text, called: where } of plansOf(form)) {
    for (const item of bareItems(text)) {
      yield { message: 'item' as const, cells: [cell], data: { where, ...item } };
    }
  }
}

const bareItems = rememberText((text: string) => {
  if (!STATED_TARGET.test(text)) return [];
  const items = readNumbering(text);
  return [...new Set(items.map((item) => item.level))].flatMap((level) => {
    const siblings = items.filter((item) => item.level === level);
    const stated = siblings.filter((item) => STATED_TARGET.test(item.text));
    if (stated.length < 2 || stated.length * 2 < siblings.length) return [];
    const sibling = withoutEnd(stated[0]!.text);
    return siblings
      .filter((item) => BARE_MEASURE.test(item.text))
      .map((item) => ({ number: item.number, item: withoutEnd(item.text), sibling }));
  });
});

function withoutEnd(text: string): string {
  return clip(text.replace(/[。；;，,.]$/, ''));
}
