import { formatCell } from '../../sheet';
import { normalise } from '../../text';
import { indicatorsWith, type IndicatorWith, isRowExplained } from '../support/indicators';
import { listing, quoted } from '../support/wording';
import { defineRule } from '../rule';

export default defineRule({
  code: 'G05',
  name: 'reason-duplicated',
  title: '原因雷同',
  family: 'reasons',
  severity: 'info',
  forms: 'all',
  basis: '项目支出绩效自评表（财预〔2020〕10号附表）：逐个指标分析偏差原因',
  messages: {
    same: '{names}的偏差原因完全相同，请分别写明各自的原因。',
  },
  docs: {
    rule: '{fewest} 个以上指标的偏差原因不应一字不差。',
    valid: '各指标分别说明原因。',
    invalid: '五个指标的原因都是「财政资金紧张」。',
    limits: '原因合并成一格、由几个指标共用的不报。',
  },
  options: {
    fewest: { default: 3, label: '从几个指标起', unit: '个', min: 2 },
  },
  applies: ({ form }) => indicatorsWith(form, 'reason'),
  *check({ options: { fewest } }, indicators) {
    const groups = new Map<string, IndicatorWith<'reason'>[]>();
    for (const indicator of indicators) {
      const text = normalise(indicator.reason.text);
      if (!isRowExplained(indicator)) continue;
      groups.set(text, [...(groups.get(text) ?? []), indicator]);
    }
    for (const rows of groups.values()) {
      const places = new Set(rows.map(({ reason }) => formatCell(reason.cell)));
      if (places.size < fewest) continue;
      const names = listing(
        rows.map(({ name }) => quoted(name.text)),
        3,
        '个指标',
      );
      yield { message: 'same', cells: rows.map(({ reason }) => reason.cell), data: { names } };
    }
  },
});
