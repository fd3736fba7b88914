import type { Form, Indicator, IndicatorColumn } from '../../form';
import { patternOf, TRANSFER_TITLES } from '../../lexicon';
import type { Sheet } from '../../sheet';
import { hasNote, some } from '../support/indicators';
import { isBlankWord } from '../support/texts';
import { SELF_EVALUATIONS } from '../support/table';
import { defineRule } from '../rule';

const TRANSFER = patternOf(TRANSFER_TITLES);

/**
 * A frame of the centre for transfer payments, which has no scores: by its title, by what its head and its money ask for, or
 * by its own heading 未完成原因和改进措施.
 */
function isFixed({ title, head, money, headings }: Form): boolean {
  const fromCentre = money.some(({ label }) => /中央(?:财政|补助|资金)/.test(label.text));
  const local = money.some(({ label }) => /(?:地方|自治区|省级|市县)/.test(label.text));
  return (
    TRANSFER.test(title.text) ||
    head.some(({ name }) => /转移支付|中央主管部门|地方主管部门/.test(name.replace(/\s/g, ''))) ||
    (fromCentre && local) ||
    (!OWN.test(title.text) &&
      headings.some(({ text }) => /^未完成原因(?:和|及|与|分析)/.test(text.replace(/\s/g, ''))))
  );
}

/** A place that copies the frame for money of its own may add the columns of scores. */
const OWN = /[县市区镇]级/;

/** Whether the frame gives points at all, or is one of a place for money of its own: with reasons alone it may be meant so. */
function asksForPoints({ range, title }: Form, sheet: Sheet): boolean {
  if (OWN.test(title.text)) return true;
  for (let row = range.top; row <= range.bottom; row++)
    for (let column = range.left; column <= range.right; column++)
      if (POINTS.test(sheet.text(row, column).slice(0, LABEL))) return true;
  return false;
}

const POINTS = /[(（]\d+分[)）]|得分|分值|自评分|权重/;
/** Signs that a label has at most. */
const LABEL = 20;

/** Whether the row lost points; where no column says of how many, its name may: 明确性（5分）. */
function isBelow(score: Indicator['score'], weight: Indicator['weight'], name: Indicator['name']): boolean {
  const full = weight?.value ?? Number(/[(（](\d+(?:\.\d+)?)\s*分[)）]/.exec(name.text)?.[1] ?? NaN);
  return typeof score?.value === 'number' && score.value < full;
}

/** Whether the result stands in the table otherwise: 自评等级 of every row, 自评结论. */
function hasResult({ headings, conclusions }: Form): boolean {
  return (
    headings.some(({ text }) => /(?:评价|自评|绩效)?(?:等级|等次|结论)$/.test(text.replace(/\s/g, ''))) ||
    conclusions.some(({ name, text }) => /结论|等级|结果/.test(name) && !isBlankWord(text))
  );
}

/** Whether a box below the table tells the reasons. */
function hasReasons({ conclusions }: Form): boolean {
  return conclusions.some(({ name, text }) => /原因|问题|说明/.test(name) && !isBlankWord(text));
}

const WANTED: readonly (readonly [IndicatorColumn, string])[] = [
  ['weight', '分值'],
  ['score', '得分'],
  ['reason', '偏差原因分析及改进措施'],
];

export default defineRule({
  code: 'A17',
  name: 'selfeval-columns-present',
  title: '自评表没有打分栏',
  family: 'structure',
  severity: 'info',
  forms: SELF_EVALUATIONS,
  basis: '项目支出绩效自评表（财预〔2020〕10号附表）：列有分值、得分、偏差原因分析及改进措施',
  messages: {
    reason:
      '有 {count} 个指标扣了分，表里却没有填写扣分原因的栏目，看不出为什么扣分。请加「偏差原因分析及改进措施」一栏，或在表下写明。',
    missing:
      '这张自评表没有{columns}栏，看不出自评结果；当地模板另有规定的可以忽略，否则请改用带打分栏的表。',
  },
  docs: {
    rule: '自评表应当有分值、得分和偏差原因栏。',
    valid: '表头：年度指标值、实际完成值、分值、得分、偏差原因分析及改进措施。',
    invalid: '表头只有绩效指标值、度量单位、实际完成指标值。',
    limits:
      '有得分栏而没有原因栏的，有扣分才提示；中央对地方转移支付的表本来没有得分栏，写明自评等级、自评结论的也看得出结果，只要求写原因、全表不计分的表样本来如此，都不提示；有的省份整体自评另附打分表。',
  },
  applies: ({ form }) => (isFixed(form) ? null : some(form.columns)),
  *check({ form, sheet }, found) {
    const has = new Set(found.map(({ column }) => column));
    if (has.has('score')) {
      const lost = form.indicators.filter(({ score, weight, name }) => isBelow(score, weight, name));
      const [first] = lost;
      if (
        !first?.score ||
        has.has('reason') ||
        hasReasons(form) ||
        lost.some((row) => hasNote(row, form, sheet))
      )
        return;
      const heading = found.find(({ column }) => column === 'score')!;
      yield { message: 'reason', cells: [heading.cell, first.score.cell], data: { count: lost.length } };
      return;
    }
    if (hasResult(form) || (has.has('reason') && !has.has('weight') && !asksForPoints(form, sheet))) return;
    const columns = WANTED.filter(([column]) => !has.has(column)).map(([, name]) => `「${name}」`);
    const last = found.find(({ column }) => column === 'actual') ?? found.at(-1) ?? found[0];
    yield { message: 'missing', cells: [last.cell], data: { columns: columns.join('') } };
  },
});
