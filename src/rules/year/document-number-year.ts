import type { Form } from '../../form';
import { clip } from '../support/wording';
import { TARGETS } from '../support/table';
import { defineRule } from '../rule';

/** 厚财函〔2023〕149号, in any brackets. */
const NUMBER = /[\u4e00-\u9fff]{0,10}[〔［[(（【](20\d{2})[〕］\])）】]\s*(?:第)?\s*\d+\s*号/g;
export default defineRule({
  code: 'K03',
  name: 'document-number-year',
  title: '文号的年份晚于本表年度',
  family: 'year',
  severity: 'info',
  forms: TARGETS,
  basis: '绩效目标随年度预算批复，文号的年份不晚于预算年度',
  messages: {
    later: '{where}引用的文号「{number}」是 {written} 年的，本表是 {year} 年度，请核对文号或年度。',
  },
  docs: {
    rule: '目标表的表头和批复意见里引用的文号，年份不应比表的年度晚 {late} 年以上。',
    valid: '2024 年度的表写「厚财函〔2023〕149号」。',
    invalid: '2024 年度的表写「财预〔2026〕3号」。',
    limits: '晚一年的可能是次年补办，不提示；自评表和监控表不核对。',
  },
  options: {
    // The budget of a year is approved before it or in it; adjustments may come the year after.
    late: { default: 1, label: '文号可以比本表年度晚几年', unit: '年' },
  },
  applies: ({ form }) => form.year,
  *check({ form, options }, { value: year }) {
    for (const { where, text, cell } of placesOf(form)) {
      for (const match of text.matchAll(NUMBER)) {
        const written = Number(match[1]);
        if (written <= year + options.late) continue;
        const data = { where, number: clip(match[0]), written: String(written), year: String(year) };
        yield { message: 'later', cells: [cell], data };
      }
    }
  },
});

function placesOf(form: Form) {
  const head = form.head.map(({ name, text, cell }) => ({ where: `「${clip(name)}」`, text, cell }));
  return form.opinion
    ? [...head, { where: '批复意见', text: form.opinion.text, cell: form.opinion.cell }]
    : head;
}
