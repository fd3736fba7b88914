import type { Indicator } from '../../form';
import { normalise } from '../../text';
import { isBlankWord } from '../support/texts';
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
    rule: '三个以上指标的偏差原因不应一字不差。',
    valid: '各指标分别说明原因。',
    invalid: '五个指标的原因都是「财政资金紧张」。',
    limits: '原因合并成一格、由几个指标共用的不报。',
  },
  *check({ form }) {
    const groups = new Map<string, Indicator[]>();
    for (const indicator of form.indicators) {
      const text = normalise(indicator.reason?.text ?? '');
      if (isBlankWord(text)) continue;
      groups.set(text, [...(groups.get(text) ?? []), indicator]);
    }
    for (const rows of groups.values()) {
      const places = new Set(rows.map(({ reason }) => `${reason!.cell.row},${reason!.cell.column}`));
      if (rows.length < 3 || places.size < 3) continue;
      const names = listing(
        rows.map(({ name }) => quoted(name.text)),
        3,
        '个指标',
      );
      yield { message: 'same', cells: rows.map(({ reason }) => reason!.cell), data: { names } };
    }
  },
});
