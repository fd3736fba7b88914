import { nameOf, stages } from './wording';
import { definePairRule } from './pair-rule';

export default definePairRule({
  code: 'I03',
  name: 'indicator-not-approved',
  title: '批复里没有的指标',
  severity: 'warning',
  basis: '自评应逐项对照批复的指标（财预〔2020〕10号）',
  messages: {
    added: '{later}的指标「{name}」，{earlier}里没有。请核对是否经批准增加，或删去。',
  },
  docs: {
    rule: '监控表、自评表里的每一项指标，批复里都要有。',
    valid: '自评的指标都在批复里。',
    invalid: '自评增加了批复没有的「村集体满意度」。',
    limits: '批准调整过目标的，请用调整后的批复表对照。',
  },
  *check({ comparison, open, isApprovedKnown, isNextYear }) {
    if (isApprovedKnown || isNextYear) return;
    for (const { kind, right } of open)
      if (kind === 'added' && right)
        yield {
          message: 'added',
          cells: { right: [right.name.cell] },
          data: { ...stages(comparison), name: nameOf(right) },
        };
  },
});
