import { anyOf, COMPARED_WITH } from '../../lexicon';
import type { Quantity } from '../../quantity';
import type { Field } from '../../form/model/form';
import { nameOf } from '../support/indicators';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

const BASE = new RegExp(`${anyOf(COMPARED_WITH)}|20\\d{2}年`);

export default defineRule({
  code: 'E07',
  name: 'trend-needs-base',
  title: '升降没有基期和幅度',
  family: 'targets',
  severity: 'warning',
  forms: 'all',
  basis: '财预〔2015〕88号：绩效目标要细化量化；年底要能与基期数比较',
  messages: {
    target:
      '指标「{name}」的指标值只写「{text}」，没有写{missing}，年底无法判断是否达成。请补上，例如「较上年{word}≥5%」。',
    actual:
      '指标「{name}」的实际完成值只写「{text}」，没有写{missing}。请填实际数，例如「较上年{word}6%」，并附基期数。',
  },
  docs: {
    rule: '指标值或完成值只写下降、提高、改善、较上年提高，要补上和什么时候比、变化多少。',
    valid: '「较上年增长5%」「同比下降≥3%」。',
    invalid: '「下降」「持续改善」「较上年提高」。',
  },
  *check({ form }) {
    for (const indicator of form.indicators) {
      for (const message of ['target', 'actual'] as const) {
        const field = indicator[message];
        if (!field || !lacksFigure(field)) continue;
        const data = { name: nameOf(indicator), ...wordsOf(field, indicator.name.value) };
        yield { message, cells: [field.cell], data };
        // 有所改善 answers to 改善: what the target lacks, nobody can report.
        break;
      }
    }
  },
});

function lacksFigure({ value }: Field<Quantity>): boolean {
  return value.kind === 'trend' && value.value === null && (value.trend === 'up' || value.trend === 'down');
}

function wordsOf({ text, value }: Field<Quantity>, name: string) {
  return {
    text: clip(text),
    missing: BASE.test(text + name) ? '变化多少' : '与什么时候比、变化多少',
    word: value.trend === 'down' ? '下降' : '提高',
  };
}
