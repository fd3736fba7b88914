import { nameOf, stages } from './wording';
import { definePairRule } from './pair-rule';

export default definePairRule({
  code: 'I02',
  name: 'approved-indicator-missing',
  title: '批复的指标没有了',
  severity: 'error',
  basis: '绩效目标批复后不得随意调整；自评应逐项对照批复的指标（财预〔2018〕167号、财预〔2020〕10号）',
  messages: {
    missing: '{earlier}的指标「{name}」，{later}里没有。请补上；已经批准取消的，请注明批准文号。',
  },
  docs: {
    rule: '批复的每一项指标，监控表、自评表里都要有；改了名称的按意思对应（见 I05）。',
    valid: '批复 11 项，自评 11 项，其中一项改了说法。',
    invalid: '批复里的「返本分红分几年」，自评表没有。',
    limits: '批准调整过目标的，请用调整后的批复表对照。',
  },
  *check({ comparison, open, isApprovedKnown, isNextYear }) {
    if (isApprovedKnown || isNextYear) return;
    for (const { kind, left } of open)
      if (kind === 'missing' && left)
        yield {
          message: 'missing',
          cells: { left: [left.name.cell] },
          data: { ...stages(comparison), name: nameOf(left) },
        };
  },
});
