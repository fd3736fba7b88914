import type { Form } from '../../form';
import { fold } from '../../text';
import { indicatorsWith, nameOf } from '../support/indicators';
import { periodOf } from '../support/table';
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
    named:
      '指标名称「{name}」里的日期是 {date}，本表是 {year} 年度的，表头也没有写项目期限。请核对日期的年份，或说明跨年的原因。',
    outside:
      '指标「{name}」的指标值是「{target}」，本表是 {year} 年度的。请核对日期的年份，或说明跨年的原因。',
  },
  docs: {
    rule: '年度指标值里的完成日期要落在表的年度内。',
    valid: '2024 年度的表写「2024年12月底前」。',
    invalid: '2024 年度的表写「2023年12月底前」。',
    limits:
      '没有写年份的日期不检查；表头写了项目期限的，按期限检查到月；没有写的项目目标表可能跨年，只检查早于本年度的日期。',
  },
  applies: ({ form }) => form.year,
  *check({ form }, { value: year }) {
    yield* namedDates(form, year);
    for (const indicator of indicatorsWith(form, 'target') ?? []) {
      const { target } = indicator;
      const written = /^(\d{4})-/.exec(target.value.date ?? '')?.[1];
      if (!written || target.value.kind !== 'date' || !target.text.includes(written)) continue;
      const period = periodOf(form);
      if (period) {
        const date = target.value.date!;
        if (date >= period.from && date <= period.to) continue;
        const data = { name: nameOf(indicator), target: clip(target.text), period: period.text };
        yield { message: 'period', cells: [target.cell], data };
        continue;
      }
      if (Number(written) === year || (form.kind === 'project-target' && Number(written) > year)) continue;
      yield {
        message: 'outside',
        // What is finished in a later year may be a project of several years that the head does not tell of.
        ...(Number(written) > year && { severity: 'warning' as const }),
        cells: [target.cell],
        data: { name: nameOf(indicator), target: clip(target.text), year: String(year) },
      };
    }
  },
});

/** Names that say by when the target holds (截至2026年12月底，开工率), with a date after the year of the table. */
function* namedDates(form: Form, year: number) {
  if (periodOf(form)) return;
  for (const { name } of form.indicators) {
    const [date, written] = DEADLINE.exec(fold(name.text)) ?? [];
    if (date === undefined || Number(written) <= year) continue;
    yield {
      message: 'named' as const,
      severity: 'warning' as const,
      cells: [name.cell],
      data: { name: clip(name.text), date, year: String(year) },
    };
  }
}

const DEADLINE = /(?<=^|截[至止]到?|[到至于])(20\d{2})年(?:\d{1,2}月)?[底末]?(?:之?前|以前)?/;
