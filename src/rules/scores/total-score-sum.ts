import type { Field, Form } from '../../form';
import { type CellRef, formatRange, type Range, type Sheet } from '../../sheet';
import { executionRow, openPoints, sameScore, totalOf } from '../../judgement';
import { listsOf } from '../support/indicators';
import { defineRule } from '../rule';

export default defineRule({
  code: 'C06',
  name: 'total-score-sum',
  title: '总分不等于各项得分之和',
  family: 'scores',
  severity: 'error',
  forms: 'all',
  basis: '项目支出绩效自评表（财预〔2020〕10号附表）：总分为预算执行率得分与各指标得分之和',
  relies: 'indicators',
  messages: {
    unequal: '总分 {total}，各项得分合计 {sum}{execution}，相差 {gap}，请核对。',
    elsewhere:
      '总分 {total}，读到的各项得分合计 {sum}{execution}，相差 {gap}；{range} 像是另外计分的部分，没有读懂，无法判断。请在「读法」里核对。',
    tooHigh: '总分 {total}，已填的得分合计 {sum}，没有得分的几项即使得满分也只有 {most}，请核对总分。',
  },
  docs: {
    rule: '总分等于各指标得分加预算执行率得分，允许误差见设置。',
    valid: '指标得分 86.6，预算执行率得分 9，总分 95.6。',
    invalid: '各项得分合计 84，另有一项 10 分未打分，总分却写 98。',
    limits:
      '有的项没有得分时，只在总分高于可能的最高分时才报；没有读懂的另一块得分加上正好等于总分的不报，加上也不等的无法判断。',
  },
  ignorable: false,
  applies: ({ form }) =>
    typeof form.totalScore?.value === 'number' &&
    form.indicators.some((indicator) => typeof indicator.score?.value === 'number') &&
    // Of several projects one below another, each has a total of its own.
    listsOf(form).every((list) => list === 0)
      ? form
      : null,
  *check({ form, sheet, profile }) {
    const { value: total, cell } = form.totalScore!;
    const { sum, execution } = totalOf(form, 'score', profile);
    const open = openPoints(form, profile);
    const most = sum + open;
    const isRight = open === 0 && sameScore(total!, sum, profile);
    const isPossible = total! >= sum - profile.scoreTolerance && total! <= most + profile.scoreTolerance;
    if (isRight || (open > 0 && isPossible)) return;
    const data = { total: total!, sum: round(sum) };
    if (open > 0 && total! > most) {
      yield { message: 'tooHigh', cells: [cell], data: { ...data, most: round(most) } };
      return;
    }
    const gap = round(Math.abs(total! - sum));
    const facts = { ...data, execution: written(form, execution), gap };
    const blocks = total! > sum ? scoredElsewhere(form, sheet) : [];
    if (blocks.some((block) => sameScore(sumOf(block), gap, profile))) return;
    if (blocks.length === 0) yield { message: 'unequal', cells: [cell], data: facts };
    else {
      const range = blocks.map((block) => formatRange(rangeOf(block))).join('、');
      yield { message: 'elsewhere', severity: 'undetermined', cells: [cell], data: { ...facts, range } };
    }
  },
});

type Points = CellRef & { readonly value: number };

/**
 * Numbers that were not read, column by column, below a heading that speaks of points: 2013 frames score 决策 and 管理 in a
 * block of their own.
 */
function scoredElsewhere({ unread, range }: Form, sheet: Sheet): Points[][] {
  const blocks = new Map<number, Points[]>();
  for (const { row, column } of unread.flatMap(({ cells }) => cells)) {
    const value = sheet.cell(row, column)?.value;
    if (typeof value !== 'number' || !isBelowPoints(sheet, row, column, range.top)) continue;
    blocks.set(column, [...(blocks.get(column) ?? []), { row, column, value }]);
  }
  return [...blocks.values()];
}

/** Whether the first text above a number is 得分, 自评分 or the like. */
function isBelowPoints(sheet: Sheet, row: number, column: number, top: number): boolean {
  for (let above = row - 1; above >= top; above--) {
    const { value } = sheet.cell(above, column) ?? {};
    if (typeof value === 'string' && value.trim() !== '') return POINTS.test(value.replace(/\s/g, ''));
  }
  return false;
}

const POINTS = /(?:得|评|打)分/;

function sumOf(block: readonly Points[]): number {
  return block.reduce((all, { value }) => all + value, 0);
}

function rangeOf(block: readonly Points[]): Range {
  const rows = block.map(({ row }) => row);
  const { column } = block[0]!;
  return { top: Math.min(...rows), bottom: Math.max(...rows), left: column, right: column };
}

/** How the points of the budget execution stand to the sum. */
function written(form: Form, counted: Field<number | null> | null): string {
  if (counted?.value) return `（含预算执行率 ${counted.value}）`;
  const own = executionRow(form)?.amounts.score?.value;
  return own ? `（各指标分值已满 100，预算执行率的 ${own} 分不再计入）` : '';
}

function round(value: number): number {
  return Number(value.toFixed(4));
}
