import { isSameCell } from '../../sheet';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

export default defineRule({
  code: 'C17',
  name: 'single-weight-too-large',
  title: '单个指标分值过大',
  family: 'scores',
  severity: 'info',
  forms: 'all',
  basis: '项目支出绩效评价管理办法（财预〔2020〕10号）：指标权重根据重要程度合理设置',
  messages: {
    score: '没有分值一栏，指标「{name}」一项就得 {weight} 分，请考虑拆分指标，并列出各项分值。',
    shared: '指标「{name}」等 {count} 项合用 {weight} 分，请考虑分别写出各项分值。',
    large: '指标「{name}」一项占 {weight} 分，请考虑拆分指标或调整分值。',
  },
  docs: {
    rule: '单个三级指标的分值一般不超过 30 分（见设置）。',
    valid: '分值 10。',
    invalid: '一个指标占 90 分；没有分值栏，一个指标得 85 分。',
    limits: '只设很少几个指标的小项目，可以忽略。',
  },
  *check({ form, profile }) {
    for (const { name, weight, score, scoreShared } of form.indicators) {
      if (
        weight === null &&
        typeof score?.value === 'number' &&
        !scoreShared &&
        score.value > profile.singleWeight
      ) {
        yield { message: 'score', cells: [score.cell], data: { name: clip(name.text), weight: score.value } };
      }
      if (typeof weight?.value !== 'number' || weight.value <= profile.singleWeight) continue;
      // One cell merged over several rows is said once.
      const sharing = form.indicators.filter((other) => isSameCell(other.weight?.cell, weight.cell));
      if (sharing.length > 1) {
        const data = { name: clip(name.text), count: sharing.length, weight: weight.value };
        if (sharing[0]!.name === name) yield { message: 'shared', cells: [weight.cell], data };
        continue;
      }
      yield { message: 'large', cells: [weight.cell], data: { name: clip(name.text), weight: weight.value } };
    }
  },
});
