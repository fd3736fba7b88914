import { completionOf } from '../../judgement';
import { stageOf } from '../pairing/stage';
import { nameOf } from './wording';
import { definePairRule } from './pair-rule';

const IMPOSSIBLE = /完全不可能|不可能(?:完成|实现)?|不能(?:完成|实现)?$/;

export default definePairRule({
  code: 'I09',
  name: 'impossible-but-completed',
  title: '监控说完不成，自评却完成了',
  severity: 'warning',
  basis: '监控的预计与自评的结果应能互相印证',
  messages: {
    completed:
      '指标「{name}」监控时写「{likelihood}」，自评却完成了（「{now}」）。请核对，并说明后来采取了什么措施。',
  },
  docs: {
    rule: '监控时「完全不可能」完成的指标，自评不应是完成。',
    valid: '监控「完全不可能」，自评 15 座，指标值 20 座。',
    invalid: '监控「完全不可能」，自评 100% 完成。',
  },
  *check({ comparison, isNextYear }) {
    if (isNextYear || stageOf(comparison.left.form.kind) !== 'monitoring') return;
    for (const { left, right } of comparison.matches) {
      const said = left?.likelihood?.text ?? '';
      if (!left || !right || !IMPOSSIBLE.test(said)) continue;
      const { rate } = completionOf(right);
      if (rate === null || rate < 1) continue;
      yield {
        message: 'completed',
        cells: { left: [left.likelihood!.cell], right: [(right.actual ?? right.name).cell] },
        data: { name: nameOf(right), likelihood: said.trim(), now: right.actual?.text.trim() ?? '' },
      };
    }
  },
});
