import type { Form, Indicator } from '../../form';
import { normalise } from '../../text';
import { hasWords, listsOf } from '../support/indicators';
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
    elsewhere:
      '「{name}」在「{first}」和「{second}」下各写了一次，同一件事只应归入一类，请删去一个或按各类改写。',
    duplicate: '同一个二级指标下有两个「{name}」，请删去一个或改名区分。',
  },
  yieldsTo: { D10: 'cell' },
  docs: {
    rule: '同一个二级指标下没有同名的三级指标。',
    valid: '数量指标、成本指标下各有一个「基本支出」。',
    invalid: '数量指标下有两个「培训人次」；数量指标、社会效益指标下都写「满足海洛因成瘾患者维持治疗需求」。',
    limits:
      '{longest} 字以下的名称在两类下相同的不报；分几个目标、几个项目分别列指标的表，各目标、各项目之间不比较。',
  },
  options: {
    // Shorter names, 基本支出 or 项目完成, are rightly used of several sides of one thing.
    longest: { default: 8, label: '在两类下相同的名称至少有几个字才报', unit: '字' },
  },
  *check({ form, options }) {
    const anywhere = new Map<string, Indicator>();
    const contexts = contextsOf(form);
    const seen = new Map<string, Indicator>();
    const lists = listsOf(form);
    for (const [i, indicator] of form.indicators.entries()) {
      const name = normalise(indicator.name.value);
      if (!hasWords(name)) continue;
      const list = [indicator.block, lists[i], contexts[i]];
      const twin = anywhere.get([...list, name].join('|'));
      anywhere.set([...list, name].join('|'), indicator);
      if (twin && name.length >= options.longest && isOfTwoClasses(twin, indicator))
        yield {
          message: 'elsewhere',
          severity: 'info',
          cells: [indicator.name.cell, twin.name.cell],
          data: { name: clip(name), first: classOf(twin), second: classOf(indicator) },
        };
      const key = [
        ...list,
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

function isOfTwoClasses(a: Indicator, b: Indicator): boolean {
  return classOf(a) !== '' && classOf(b) !== '' && classOf(a) !== classOf(b);
}

function classOf({ level2 }: Indicator): string {
  return normalise(level2?.value ?? '');
}

/**
 * What stands in front of each indicator in columns that were not read, such as the activity or the project that it
 * belongs to: the same name for two of them is no double.
 */
function contextsOf({ indicators, unread, columns }: Form): string[] {
  const first = Math.min(...columns.map(({ left }) => left));
  const before = unread.filter(({ kind, range }) => kind === 'column' && range.right < first);
  return indicators.map(({ row }) =>
    before.map(({ cells }) => cells.findLast((cell) => cell.row <= row)?.row ?? -1).join(' '),
  );
}
