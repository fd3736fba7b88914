import { anyOf, COVERAGES } from '../../lexicon';
import { sameUnit } from '../../quantity';
import { nameOf, shown } from '../support/indicators';
import {
  candidateFinder,
  type Fact,
  factsOf,
  likeness,
  type Measure,
  measuresOf,
  quoteFact,
} from '../support/topics';
import { defineRule } from '../rule';

const COVERAGE = new RegExp(anyOf(COVERAGES));

export default defineRule({
  code: 'H07',
  name: 'coverage-conflicts-with-count',
  title: '任务说覆盖率，指标改成了数量',
  family: 'consistency',
  severity: 'warning',
  forms: 'all',
  basis: '财预〔2015〕88号：绩效指标是绩效目标的细化，口径要一致',
  messages: {
    shifted:
      '{where}写「{fact}」，说的是覆盖情况，指标「{name}」却按数量写「{target}」，口径和单位都变了。请核对后改成一致。',
  },
  docs: {
    rule: '任务说的是覆盖率提升，指标用同一个数改写成数量，单位也换了。',
    valid: '任务写「覆盖率至少有4类提升」，指标为「覆盖率提升的类别数≥4类」。',
    invalid: '任务写「6类健康细胞建设覆盖率至少有4类提升」，指标为「健康细胞建设的数量，至少4项」。',
  },
  *check({ form, profile }) {
    const measures = measuresOf(form).filter(
      ({ target, indicator }) => target.kind === 'count' && !COVERAGE.test(indicator.name.value),
    );
    const find = candidateFinder(measures);
    for (const fact of factsOf(form)) {
      if (fact.mention.quantity.kind !== 'count' || !COVERAGE.test(fact.mention.subject)) continue;
      const measure = find(fact.topic).find(
        (candidate) =>
          likeness(fact.topic, candidate.topic) >= profile.matchThreshold && isShifted(fact, candidate),
      );
      if (!measure) continue;
      yield {
        message: 'shifted',
        cells: [measure.indicator.target.cell, fact.source.cell],
        data: {
          where: fact.source.label,
          fact: quoteFact(fact),
          name: nameOf(measure.indicator),
          target: shown(measure.indicator.target),
        },
      };
    }
  },
});

function isShifted({ mention }: Fact, { target }: Measure): boolean {
  return mention.quantity.value === target.value && !sameUnit(mention.quantity.unit, target.unit);
}
