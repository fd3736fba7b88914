import { levelBand, marksOf, ratioText } from '../../judgement';
import { SELF_EVALUATIONS } from '../support/table';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

export default defineRule({
  code: 'C12',
  name: 'qualitative-score-band',
  title: '定性指标的得分不在档内',
  family: 'scores',
  severity: 'warning',
  forms: SELF_EVALUATIONS,
  basis:
    '项目支出绩效评价管理办法（财预〔2020〕10号）：定性指标分达成、部分达成并具有一定效果、未达成且效果较差三档，按 100%–80%（含）、80%–60%（含）、60%–0 计分',
  messages: {
    outside:
      '指标「{name}」完成情况是「{actual}」，应得分值的 {band}（{from}–{to} 分），填的是 {score} 分，请核对完成情况或得分。',
  },
  docs: {
    rule: '定性指标的得分落在所填档次的区间内。',
    valid: '达成预期指标，分值 10，得分 9。',
    invalid: '部分达成预期指标，分值 10，得分 10。',
    limits: '只认三档的规范说法及其通常写法；各档的比例见设置。',
  },
  *check({ form, profile }) {
    for (const indicator of form.indicators) {
      const marks = marksOf(indicator);
      const level = indicator.actual?.value.level;
      if (!marks || level === undefined || indicator.actual!.value.value !== null) continue;
      const [low, high] = levelBand(level, profile);
      const [from, to] = [marks.weight * low, marks.weight * high];
      const { scoreTolerance } = profile;
      if (marks.score >= from - scoreTolerance && marks.score <= to + scoreTolerance) continue;
      const round = (value: number) => Number(value.toFixed(2));
      const data = {
        name: clip(indicator.name.text),
        actual: clip(indicator.actual!.text),
        band: `${ratioText(low)}–${ratioText(high)}`,
        from: round(from),
        to: round(to),
        score: marks.score,
      };
      yield { message: 'outside', cells: [indicator.score!.cell, indicator.actual!.cell], data };
    }
  },
});
