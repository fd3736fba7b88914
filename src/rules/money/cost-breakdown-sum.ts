import { additionsIn, writtenTexts } from '../support/texts';
import { around } from '../support/wording';
import { defineRule } from '../rule';

export default defineRule({
  code: 'B23',
  name: 'cost-breakdown-sum',
  title: '写出的加法算式不成立',
  family: 'money',
  severity: 'error',
  forms: 'all',
  basis: '通行做法：各项之和等于总数',
  messages: {
    wrong: '{where}写「{text}」，各项相加是 {sum}，请核对。',
  },
  docs: {
    rule: '文字里写出的加法算式（成本构成、经费测算）要成立。',
    valid: '191+99+372.88=662.88万元。',
    invalid: '662.98=191+99+372.88。',
    limits: '各项单位不同的不检查；写「其中」的由 B17、F14、H08 检查。',
  },
  *check({ form, profile }) {
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
