import { nameOf, stages } from './wording';
import { definePairRule } from './pair-rule';

const LISTED = 3;

export default definePairRule({
  code: 'I06',
  name: 'weight-changed',
  title: '分值改了',
  severity: 'warning',
  basis: '指标权重随绩效目标一并批复，自评时不应改动',
  messages: {
    changed: '{count} 个指标的分值和{earlier}不同：{items}。请改回，或说明理由。',
  },
  docs: {
    rule: '批复写了分值（权重）的，监控表、自评表里应当相同；全部按同一比例折算的（100 分折成 90 分）不算改动。',
    valid: '批复 20、30、50，自评 18、27、45。',
    invalid: '批复 10，自评 15。',
  },
  *check({ comparison, open, isApprovedKnown, isNextYear }) {
    if (isApprovedKnown || isNextYear) return;
    const changed = open.flatMap((match) =>
      match.changes.filter(({ what }) => what === 'weight').map((change) => ({ match, change })),
    );
    if (changed.length === 0) return;
    const items = changed
      .slice(0, LISTED)
      .map(({ match, change }) => `「${nameOf(match.right!)}」${change.from} 分改为 ${change.to} 分`);
    yield {
      message: 'changed',
      cells: {
        left: changed.map(({ change }) => change.cells.left),
        right: changed.map(({ change }) => change.cells.right),
      },
      data: {
        ...stages(comparison),
        count: changed.length,
        items: items.join('、') + (changed.length > LISTED ? ' 等' : ''),
      },
    };
  },
});
