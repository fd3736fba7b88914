import type { Form } from '../../form';
import { indicatorsWith, nameOf } from '../support/indicators';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

export default defineRule({
  code: 'E20',
  name: 'date-in-period',
  title: '完成日期不在本年度',
  family: 'targets',
  severity: 'error',
  forms: 'all',
  basis: '财预〔2015〕88号：年度绩效指标与预算年度一致',
  messages: {
    period: '指标「{name}」的指标值是「{target}」，不在表头写的项目期限「{period}」内。请核对日期或期限。',
    outside:
      '指标「{name}」的指标值是「{target}」，本表是 {year} 年度的。请核对日期的年份，或说明跨年的原因。',
  },
  docs: {
    rule: '年度指标值里的完成日期要落在表的年度内。',
    valid: '2024 年度的表写「2024年12月底前」。',
    invalid: '2024 年度的表写「2023年12月底前」。',
    limits: '没有写年份的日期不检查；项目目标表可能跨年，只检查早于本年度，或不在表头所写项目期限内的日期。',
  },
  applies: ({ form }) => form.year,
  *check({ form }, { value: year }) {
    for (const indicator of indicatorsWith(form, 'target') ?? []) {
      const { target } = indicator;
      const written = /^(\d{4})-/.exec(target.value.date ?? '')?.[1];
      if (!written || target.value.kind !== 'date' || !target.text.includes(written)) continue;
      const period = form.kind === 'project-target' ? periodOf(form) : null;
      if (period) {
        if (Number(written) >= period.from && Number(written) <= period.to) continue;
        const data = { name: nameOf(indicator), target: clip(target.text), period: period.text };
        yield { message: 'period', cells: [target.cell, period.cell], data };
        continue;
      }
      if (Number(written) === year || (form.kind === 'project-target' && Number(written) > year)) continue;
      yield {
        message: 'outside',
        cells: [target.cell],
        data: { name: nameOf(indicator), target: clip(target.text), year: String(year) },
      };
    }
  },
});

/** The years of 项目起止时间 2023年1月—2025年12月 in the head; null when none, or only one year, is written. */
function periodOf(form: Form) {
  for (const { role, text, cell } of form.head) {
    if (role !== 'period') continue;
    const years = [...text.matchAll(/20\d{2}/g)].map(([year]) => Number(year));
    if (years.length >= 2)
      return { from: Math.min(...years), to: Math.max(...years), text: clip(text), cell };
  }
  return null;
}
