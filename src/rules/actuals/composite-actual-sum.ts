import type { Field, Indicator } from '../../form/model/form';
import { convert, type Quantity } from '../../quantity';
import { nameOf } from '../support/indicators';
import { formatNumber } from '../../text/template';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

export default defineRule({
  code: 'F14',
  name: 'composite-actual-sum',
  title: '分项之和与总数不等',
  family: 'actuals',
  severity: 'error',
  forms: 'all',
  basis: '通行做法：其中各项之和等于总数',
  ignorable: false,
  messages: {
    sum: '指标「{name}」的{column}「{text}」，分项 {parts} = {sum}{unit}，与总数 {total}{unit} 相差 {gap}{unit}。请核对总数和各分项。',
  },
  docs: {
    rule: '一格里写了总数又写「其中」各项的，各项之和要等于总数。',
    valid: '「37人：其中在职15人，聘用22人」。',
    invalid: '「37人：其中在职15人，聘用20人」。',
    limits: '分项单位不同，或只举了一项的，不检查；写「其中」而分项不足总数的，可能没有列全，作为警告。',
  },
  *check({ form }) {
    for (const indicator of form.indicators) {
      yield* judge(indicator, indicator.actual, '实际完成值');
      yield* judge(indicator, indicator.target, '指标值');
    }
  },
});

function* judge(indicator: Indicator, field: Field<Quantity> | null, column: string) {
  const { value, unit, parts, kind } = field?.value ?? { value: null, unit: null };
  // 1:3 and 48/48 are ratios of two numbers, no sums.
  if (!field || value === null || !parts || parts.length < 2 || kind === 'ratio') return;
  const shares = parts.map((part) => (part.value === null ? null : convert(part.value, part.unit, unit)));
  if (!shares.every((share) => share !== null)) return;
  const sum = shares.reduce((total, share) => total + share, 0);
  if (Math.abs(sum - value) < 1e-6 * Math.max(1, value)) return;
  yield {
    message: 'sum' as const,
    // 其中 need not name them all, and may name some twice: 党员, 女性.
    ...(field.text.includes('其中') && sum < value && { severity: 'warning' as const }),
    cells: [field.cell],
    data: {
      name: nameOf(indicator),
      column,
      text: clip(field.text, 40),
      parts: shares.map(formatNumber).join(' + '),
      sum,
      total: value,
      gap: Math.abs(sum - value),
      unit: unit ?? '',
    },
  };
}
