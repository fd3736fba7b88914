import { additionsIn, writtenTexts } from '../support/texts';
import { formatNumber } from '../../text/template';
import { around, clip } from '../support/wording';
import type { Form } from '../../form';
import { formatCell, type Sheet } from '../../sheet';
import { brokenRows, difference, listSums, SUM_COLUMNS, unitOf } from '../support/money';
import { defineRule } from '../rule';

export default defineRule({
  code: 'B23',
  name: 'cost-breakdown-sum',
  title: '明细相加不等于合计，或算式不成立',
  family: 'money',
  severity: 'error',
  forms: 'all',
  basis: '通行做法：各项之和等于总数',
  messages: {
    list: '「{label}」的{column}写 {total}{unit}，各行相加是 {sum}{unit}，相差 {gap}{unit}，请核对合计和各行。',
    group: '「{label}」的{column}写 {total}{unit}，它下面各行相加是 {sum}{unit}，相差 {gap}{unit}，请核对。',
    empty: '「{label}」写了 {total}{unit}，下面 {count} 行都没有填金额，请逐行补填，或删去空行。',
    across: '「{label}」写 {total}，{parts} 相加是 {sum}，相差 {gap}；别的各行都是这样相加的，请核对。',
    wrong: '{where}写「{text}」，各项相加是 {sum}，请核对。',
  },
  docs: {
    rule: '文字里写出的加法算式（成本构成、经费测算）要成立；明细表（支出明细、项目清单、职责活动）各行相加等于合计，下级各行相加等于上一级；指标表里各季度之和是累计的，每一行都要相等。',
    valid: '191+99+372.88=662.88万元；合计 640 = 500 + 80 + 60。',
    invalid: '662.98=191+99+372.88；合计 740，各行 500、80、60；合计 40，各行空着。',
    limits:
      '算式里各项单位不同的不检查；写「其中」的由 B17、F14、H08 检查；资金来源由 B01、任务由 B09 检查；有空行、分不清层次的明细表不核对。',
  },
  *check({ form, sheet, profile }) {
    yield* ofLists(form, sheet, profile.sumTolerance);
    for (const { name: label, total, parts, sum } of brokenRows(form, sheet, profile.sumTolerance)) {
      const numbers = parts.map(({ value }) => formatNumber(value)).join(' + ');
      const data = { label, total: total.value, parts: numbers, sum, gap: difference(sum, total.value) };
      yield { message: 'across', cells: [total.cell, ...parts.map(({ cell }) => cell)], data };
    }
    for (const { cell, text, called: where } of textsWithNotes(form)) {
      for (const { parts, total, written } of additionsIn(text)) {
        const sum = Number(parts.reduce((all, part) => all + part, 0).toFixed(6));
        if (Math.abs(sum - total) <= profile.sumTolerance + 1e-9) continue;
        yield { message: 'wrong', cells: [cell], data: { where, text: around(text, written, 4), sum } };
      }
    }
  },
});

/** The prose, and how each indicator is explained and marked. */
function textsWithNotes(form: Parameters<typeof writtenTexts>[0]) {
  const notes = form.indicators.flatMap(({ name, definition, criteria, remark }) =>
    [definition, criteria, remark].flatMap((field) =>
      field ? [{ cell: field.cell, text: field.text, called: `指标「${name.text.trim()}」的说明` }] : [],
    ),
  );
  return [...writtenTexts(form), ...notes];
}

/** Totals of lists that other rules do not check: neither sources of money nor tasks. */
function* ofLists(form: Form, sheet: Sheet, tolerance: number) {
  const others = [
    ...form.money.flatMap(({ amounts }) => Object.values(amounts)),
    ...[...form.tasks, ...form.taskTotals].flatMap(({ amount, sources }) => [amount, ...sources]),
  ].flatMap((field) => (field ? [formatCell(field.cell)] : []));
  const checked = new Set(others);
  const unit = unitOf(form);
  for (const { kind, row, column, total, parts, sum } of listSums(form, sheet, tolerance)) {
    if (checked.has(formatCell(total.cell)) && parts.some(({ cell }) => checked.has(formatCell(cell))))
      continue;
    const data = {
      label: clip(row.label),
      column: SUM_COLUMNS[column],
      total: total.value,
      sum,
      gap: difference(sum, total.value),
      count: parts.length,
      unit,
    };
    const cells = kind === 'empty' ? [total.cell, ...parts.map(({ cell }) => cell)] : [total.cell];
    yield { message: kind, ...(kind === 'empty' && { severity: 'warning' as const }), cells, data };
  }
}
