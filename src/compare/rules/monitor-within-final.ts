import { convert, sameUnit } from '../../quantity';
import { directionOf } from '../../judgement';
import { stageOf } from '../pairing/stage';
import { nameOf } from './wording';
import { definePairRule } from './pair-rule';

export default definePairRule({
  code: 'I08',
  name: 'monitor-within-final',
  title: '年底的数比监控时还小',
  severity: 'info',
  basis: '累计完成的数量不会减少',
  messages: {
    falls: '指标「{name}」监控时已完成「{then}」，自评只写「{now}」。累计数不会变小，请核对两张表。',
  },
  docs: {
    rule: '按数量累计的指标，自评的实际完成值不小于监控时的完成值。',
    valid: '7 月 41 公里，年底 86 公里。',
    invalid: '7 月 520 亩，年底 510 亩。',
    limits: '比率、满意度、成本和越少越好的指标不比较。',
  },
  *check({ comparison, isNextYear }) {
    if (isNextYear || stageOf(comparison.left.form.kind) !== 'monitoring') return;
    for (const { kind, left, right } of comparison.matches) {
      // A part of what was one is no less than the whole was.
      if (kind === 'split' || kind === 'merged') continue;
      const [then, now] = [left?.actual?.value, right?.actual?.value];
      if (!left || !right || !then || !now || then.value === null || now.value === null) continue;
      const counted = (kind: string) => kind === 'count' || kind === 'measure';
      if (!counted(then.kind) || !counted(now.kind) || directionOf(right) === 'lower') continue;
      const same =
        then.unit === now.unit || (then.unit !== null && now.unit !== null && sameUnit(then.unit, now.unit));
      const value = same ? now.value : convert(now.value, now.unit, then.unit);
      if (value === null || value >= then.value) continue;
      yield {
        message: 'falls',
        cells: { left: [left.actual!.cell], right: [right.actual!.cell] },
        data: { name: nameOf(right), then: left.actual!.text.trim(), now: right.actual!.text.trim() },
      };
    }
  },
});
