import type { Indicator } from '../../form';
import { formatCell } from '../../sheet';
import { listing, quoted } from '../support/wording';
import { defineRule } from '../rule';

export default defineRule({
  code: 'C16',
  name: 'merged-score-shared',
  title: '几个指标共用一个得分',
  family: 'scores',
  severity: 'info',
  forms: 'all',
  basis: '项目支出绩效自评表（财预〔2020〕10号附表）：逐个指标打分',
  messages: {
    shared: '{names}共用一个得分单元格，看不出各得多少分；当地模板如此的可以忽略，否则请拆开逐个打分。',
  },
  docs: {
    rule: '得分单元格合并在几个指标上时提示一次：按共用一个得分汇总。',
    valid: '每个指标一个得分。',
    invalid: '数量指标下两个三级指标，得分合并成一格。',
  },
  *check({ form }) {
    const shared = new Map<string, Indicator[]>();
    for (const indicator of form.indicators) {
      if (!indicator.scoreShared || !indicator.score) continue;
      const key = formatCell(indicator.score.cell);
      shared.set(key, [...(shared.get(key) ?? []), indicator]);
    }
    for (const rows of shared.values()) {
      if (rows.length < 2) continue;
      const names = listing(
        rows.map(({ name }) => quoted(name.text)),
        3,
        '个指标',
      );
      yield { message: 'shared', cells: [rows[0]!.score!.cell], data: { names } };
    }
  },
});
