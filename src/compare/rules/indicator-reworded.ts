import type { Indicator } from '../../form';
import { SURE, type Match } from '../model';
import { clip, nameOf, stages } from './wording';
import { definePairRule } from './pair-rule';

export default definePairRule({
  code: 'I05',
  name: 'indicator-reworded',
  title: '指标名称或归类改了',
  severity: 'info',
  basis: '批复、监控、自评的指标名称应一致，便于逐项对照',
  messages: {
    reworded: '指标「{to}」在{earlier}里叫「{from}」，看来是同一项。请改成一样的名称。',
    unsure: '指标「{to}」可能就是{earlier}里的「{from}」，请确认；是的请改成一样的名称。',
    split:
      '{earlier}的指标「{from}」，{later}里拆成了{items}，指标值合起来相同。请改成和{earlier}一样的一项，或说明理由。',
    merged:
      '{earlier}的指标{items}，{later}里合成了「{to}」，指标值合起来相同。请改成和{earlier}一样的几项，或说明理由。',
    moved: '指标「{name}」在{earlier}里归入「{from}」，{later}归入「{to}」。请改成一致。',
  },
  docs: {
    rule: '同一指标在各张表里名称、归类应当相同。',
    valid: '「*合作社个数(≥**个)」和「合作社个数」，模板的占位符号不论。',
    invalid: '「补助合作社平均标准」和「合作社平均补助标准」。',
  },
  *check({ comparison, open, isApprovedKnown, isNextYear }) {
    if (isApprovedKnown || isNextYear) return;
    const listed = (indicators: readonly Indicator[]) =>
      indicators.map((one) => `「${nameOf(one)}」`).join('');
    for (const [whole, parts] of partsOf(open, 'split', 'left', 'right'))
      yield {
        message: 'split',
        cells: { left: [whole.name.cell], right: parts.map(({ name }) => name.cell) },
        data: { ...stages(comparison), from: nameOf(whole), items: listed(parts) },
      };
    for (const [whole, parts] of partsOf(open, 'merged', 'right', 'left'))
      yield {
        message: 'merged',
        cells: { left: parts.map(({ name }) => name.cell), right: [whole.name.cell] },
        data: { ...stages(comparison), to: nameOf(whole), items: listed(parts) },
      };
    for (const { kind, left, right, confidence, changes } of open) {
      if (!left || !right || kind === 'split' || kind === 'merged') continue;
      const cells = { left: [left.name.cell], right: [right.name.cell] };
      if (kind === 'reworded')
        yield {
          message: confidence >= SURE ? 'reworded' : 'unsure',
          cells,
          data: { ...stages(comparison), from: nameOf(left), to: nameOf(right) },
        };
      for (const change of changes)
        if (change.what === 'level')
          yield {
            message: 'moved',
            cells: { left: [change.cells.left], right: [change.cells.right] },
            data: {
              ...stages(comparison),
              name: nameOf(right),
              from: clip(change.from),
              to: clip(change.to),
            },
          };
    }
  },
});

/** The indicators that were split or merged, each with what it became or was before. */
function partsOf(
  matches: readonly Match[],
  kind: 'split' | 'merged',
  whole: 'left' | 'right',
  part: 'left' | 'right',
): ReadonlyMap<Indicator, readonly Indicator[]> {
  const found = new Map<Indicator, Indicator[]>();
  for (const match of matches) {
    const [one, other] = [match[whole], match[part]];
    if (match.kind === kind && one && other) found.set(one, [...(found.get(one) ?? []), other]);
  }
  return found;
}
