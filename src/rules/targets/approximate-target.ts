import { findMentions } from '../../quantity';
import { nameOf } from '../support/indicators';
import { plansOf } from '../support/texts';
import { clip, listing } from '../support/wording';
import { defineRule } from '../rule';

export default defineRule({
  code: 'E19',
  name: 'approximate-target',
  title: '目标带「约」「左右」',
  family: 'targets',
  severity: 'info',
  forms: 'all',
  basis: '财预〔2015〕88号：绩效目标要细化量化、可衡量',
  messages: {
    target: '指标「{name}」的指标值「{target}」是约数，年底难以判断是否达成。请写成「≥」加具体数。',
    actual: '指标「{name}」的实际完成值「{actual}」是约数。完成了多少年底已经知道，请填确数。',
    prose: '{called}里的数字是约数：{items}。请写成「不少于」加具体数，年底才好对照。',
  },
  docs: {
    rule: '目标、任务和指标值里的数字不宜带「约」「左右」；完成值要是确数，不写「余」「多」。',
    valid: '「≥19000人」。',
    invalid: '「约19000人」「300人左右」；实际完成值「200余人」。',
  },
  *check({ form }) {
    for (const indicator of form.indicators) {
      const { target, actual } = indicator;
      if (actual && ROUGHLY.test(actual.text) && actual.value.value !== null && form.kind !== 'monitoring')
        yield {
          message: 'actual',
          severity: 'warning',
          cells: [actual.cell],
          data: { name: nameOf(indicator), actual: clip(actual.text) },
        };
      if (target?.value.operator !== '~') continue;
      yield {
        message: 'target',
        cells: [target.cell],
        data: { name: nameOf(indicator), target: clip(target.text) },
      };
    }
    for (const { role, text, called, cell } of plansOf(form)) {
      if (role === 'completion') continue;
      const items = findMentions(text)
        .filter((mention) => mention.quantity.operator === '~')
        .map((mention) => `「${clip(text.slice(mention.start, mention.end))}」`);
      if (items.length > 0)
        yield { message: 'prose', cells: [cell], data: { called, items: listing(items) } };
    }
  },
});

/** 200余人, 约300人: nobody counted. */
const ROUGHLY = /^\s*约?\s*\d[\d,.]*[百千万]?[余多](?!\d)|^\s*(?:大?约|近)\s*\d|^\s*\d[\d,.]*\S{0,3}左右\s*$/;
