import type { Indicator } from '../../form';
import { normalise } from '../../text';
import { listsOf } from '../support/indicators';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

export default defineRule({
  code: 'D19',
  name: 'duplicate-indicator',
  title: '指标重复',
  family: 'taxonomy',
  severity: 'warning',
  forms: 'all',
  basis: '核心绩效目标和指标设置及取值指引（财预〔2021〕101号）：指标精准、不重复',
  messages: {
    duplicate: '同一个二级指标下有两个「{name}」，请删去一个或改名区分。',
  },
  docs: {
    rule: '同一个二级指标下没有同名的三级指标。',
    valid: '数量指标、成本指标下各有一个「基本支出」。',
    invalid: '数量指标下有两个「培训人次」。',
    limits: '分几个目标、几个项目分别列指标的表，各目标、各项目之间不比较。',
  },
  *check({ form }) {
    const seen = new Map<string, Indicator>();
    const lists = listsOf(form);
    for (const [i, indicator] of form.indicators.entries()) {
      const name = normalise(indicator.name.value);
      if (name === '') continue;
      const key = [
        indicator.block,
        lists[i],
        normalise(indicator.level1?.value ?? ''),
        normalise(indicator.level2?.value ?? ''),
        name,
      ].join('|');
      const first = seen.get(key);
      if (first)
        yield {
          message: 'duplicate',
          cells: [indicator.name.cell, first.name.cell],
          data: { name: clip(name) },
        };
      else seen.set(key, indicator);
    }
  },
});
