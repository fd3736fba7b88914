import { anyOf, MONEY_UNITS, PART_LEADS } from '../../lexicon';
import { fold, splitSentences } from '../../text';
import { looseTexts, plansOf } from '../support/texts';
import { formatNumber } from '../../text/template';
import { defineRule } from '../rule';
import { difference, nearly } from '../support/money';

/** 万 by itself is 万元 where a list or a sentence goes on behind it: 委员补助21万；. */
const AMOUNT = new RegExp(
  `(?<![\\d.])(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)\\s*(${anyOf(MONEY_UNITS)}|[万亿](?=[;,。、)\\s]|$))`,
  'g',
);
const LEAD = new RegExp(`${anyOf(PART_LEADS)}\\s*[:,]?`);

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
    unit: '{where}写 {total}{unit}，其中各项 {parts} 合计 {sum}{other}，数字相同而单位不同，请核对单位。',
  },
  docs: {
    rule: '正文写明总额和「其中」「主要项目」各项金额的，各项之和等于总额。',
    valid: '共申请 90 万元。其中：30 万元用于编制；30 万元用于审计；30 万元用于测绘。',
    invalid:
      '共完成 89.97 万元。其中：30 万元……；30 万元……；29.99 万元……（合计 89.99）；补助 471.23 元，其中中央 189.63 万元、地方 281.6 万元。',
    limits: '「其中」只列举一部分的不报：各项之和不到总额 {share}% 时不比较；各项单位不同的不比较。',
  },
  options: {
    // A list of parts may be incomplete; only sums that nearly reach the total, or exceed it, are compared.
    share: { default: 95, label: '各项之和至少占总额多少才比较', unit: '%' },
  },
  *check({ form, sheet, profile, options }) {
    for (const { cell, text, called: where } of [...plansOf(form), ...looseTexts(form, sheet)]) {
      const lists = listsIn(fold(text));
      for (const { total, unit, parts, other, isNested } of lists) {
        const sum = Number(parts.reduce((all, part) => all + part, 0).toFixed(6));
        const isEqual = nearly(sum, total, profile.sumTolerance);
        const data = { where, total, parts: parts.map(formatNumber).join(' + '), sum, unit, other };
        if (unit !== other) {
          if (isEqual) yield { message: 'unit', cells: [cell], data };
          continue;
        }
        // Of parts with parts of their own nobody knows which make up the total.
        if (isNested || isEqual || sum * 100 < total * options.share) continue;
        yield { message: 'unequal', cells: [cell], data: { ...data, gap: difference(sum, total) } };
      }
    }
  },
});

interface AmountList {
  readonly total: number;
  readonly unit: string;
  readonly parts: readonly number[];
  /** The unit of the parts. */
  readonly other: string;
  /** One of several lists of the text. */
  readonly isNested: boolean;
}

/** The last amount before each 其中, and the amounts listed after it up to the end of the paragraph or the next 其中. */
function listsIn(text: string): AmountList[] {
  const pieces = text.split(LEAD);
  return pieces.slice(1).flatMap((list, i) => {
    const total = amountsIn(splitSentences(pieces[i] ?? '').at(-1)?.text ?? '').at(-1);
    const isLast = i === pieces.length - 2;
    const parts = amountsIn(list.replace(isLast ? /[\n。].*/s : /[\n。;].*/s, ''));
    const [first] = parts;
    if (!total || !first || parts.length < 2 || parts.some(({ unit }) => unit !== first.unit)) return [];
    return [
      {
        total: total.value,
        unit: total.unit,
        parts: parts.map(({ value }) => value),
        other: first.unit,
        isNested: pieces.length > 2,
      },
    ];
  });
}

function amountsIn(text: string): { value: number; unit: string }[] {
  return [...text.matchAll(AMOUNT)].map(([, number = '', unit = '']) => ({
    value: Number(number.replace(/,/g, '')),
    unit: /[万亿]$/.test(unit) ? `${unit}元` : unit,
  }));
}
