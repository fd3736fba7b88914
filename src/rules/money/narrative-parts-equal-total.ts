import { anyOf, MONEY_UNITS } from '../../lexicon';
import { fold, splitSentences } from '../../text';
import { plansOf } from '../support/texts';
import { formatNumber } from '../../text/template';
import { defineRule } from '../rule';
import { difference, nearly } from '../support/money';

const AMOUNT = new RegExp(
  `(?<![\\d.])(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)\\s*(${anyOf(MONEY_UNITS)})`,
  'g',
);

export default defineRule({
  code: 'B17',
  name: 'narrative-parts-equal-total',
  title: '正文分项金额与总额不等',
  family: 'money',
  severity: 'warning',
  forms: 'all',
  basis: '项目支出绩效评价管理办法（财预〔2020〕10号）：自评数据应当真实、前后一致',
  messages: {
    unequal: '{where}写共 {total}{unit}，其中各项 {parts} 合计 {sum}{unit}，相差 {gap}{unit}，请核对。',
  },
  docs: {
    rule: '正文写明总额和「其中」各项金额的，各项之和等于总额。',
    valid: '共申请 90 万元。其中：30 万元用于编制；30 万元用于审计；30 万元用于测绘。',
    invalid: '共完成 89.97 万元。其中：30 万元……；30 万元……；29.99 万元……（合计 89.99）。',
    limits: '「其中」只列举一部分的不报：各项之和不到总额 {share}% 时不比较；单位不同的不比较。',
  },
  options: {
    // A list of parts may be incomplete; only sums that nearly reach the total, or exceed it, are compared.
    share: { default: 95, label: '各项之和至少占总额多少才比较', unit: '%' },
  },
  *check({ form, profile, options }) {
    for (const { cell, text, called } of plansOf(form)) {
      const found = totalWithParts(fold(text));
      if (!found) continue;
      const { total, parts, unit } = found;
      const sum = parts.reduce((all, part) => all + part, 0);
      if (nearly(sum, total, profile.sumTolerance) || sum * 100 < total * options.share) continue;
      const data = {
        where: called,
        total,
        parts: parts.map(formatNumber).join(' + '),
        sum,
        gap: difference(sum, total),
        unit,
      };
      yield { message: 'unequal', cells: [cell], data };
    }
  },
});

/** The last amount before 其中, and all amounts listed after it up to the end of the paragraph. */
function totalWithParts(text: string) {
  const [head = '', list = '', ...others] = text.split(/其中\s*[:,]?/);
  if (others.length > 0) return null;
  const total = amountsIn(splitSentences(head).at(-1)?.text ?? '').at(-1);
  const parts = amountsIn(list.replace(/[\n。].*/s, ''));
  if (!total || parts.length < 2 || parts.some(({ unit }) => unit !== total.unit)) return null;
  return { total: total.value, parts: parts.map(({ value }) => value), unit: total.unit };
}

function amountsIn(text: string): { value: number; unit: string }[] {
  return [...text.matchAll(AMOUNT)].map(([, number = '', unit = '']) => ({
    value: Number(number.replace(/,/g, '')),
    unit,
  }));
}
