import { nameOf } from '../indicator';
import { clip } from '../quote';
import { defineRule } from '../rule';

export default defineRule({
  code: 'E20',
  name: 'date-in-period',
  title: '完成日期不在本年度',
  family: 'targets',
  severity: 'error',
  forms: ['department-target', 'department-self-evaluation', 'project-self-evaluation', 'monitoring'],
  basis: '财预〔2015〕88号：年度绩效指标与预算年度一致',
  messages: {
    outside:
      '指标「{name}」的指标值是「{target}」，本表是 {year} 年度的。请核对日期的年份，或说明跨年的原因。',
  },
  docs: {
    rule: '年度指标值里的完成日期要落在表的年度内。',
    valid: '2024 年度的表写「2024年12月底前」。',
    invalid: '2024 年度的表写「2023年12月底前」。',
    limits: '没有写年份的日期不检查；目标申报表可能跨年，项目目标表不检查。',
  },
  applies: ({ form }) => form.year !== null,
  *check({ form }) {
    const year = form.year!.value;
    for (const indicator of form.indicators) {
      const { target } = indicator;
      const written = /^(\d{4})-/.exec(target?.value.date ?? '')?.[1];
      if (!target || !written || target.value.kind !== 'date' || !target.text.includes(written)) continue;
      if (Number(written) === year) continue;
      yield {
        message: 'outside',
        cells: [target.cell],
        data: { name: nameOf(indicator), target: clip(target.text), year: String(year) },
      };
    }
  },
});
