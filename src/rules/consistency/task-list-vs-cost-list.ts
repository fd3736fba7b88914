import { containment } from '../../text';
import { AND_OTHERS, anyOf, RUNNING_COSTS } from '../../lexicon';
import { hasFigure, indicatorsOf, nameOf } from '../support/indicators';
import { countedBy } from '../support/topics';
import { clip, listing } from '../support/wording';
import { defineRule } from '../rule';

const RUNNING = new RegExp(anyOf(RUNNING_COSTS));
const OPEN = new RegExp(anyOf(AND_OTHERS));

export default defineRule({
  code: 'H13',
  name: 'task-list-vs-cost-list',
  title: '成本指标列举的项目与任务不符',
  family: 'consistency',
  severity: 'info',
  forms: 'all',
  basis: '通行做法：成本指标涵盖全部任务的支出',
  messages: {
    missing: '成本指标「{name}」逐项列举了任务，却没有{items}。请核对这些任务的支出是否计入，补全或改写。',
  },
  docs: {
    rule: '成本指标的指标值逐项列举任务时，应列全「年度主要任务」里的项目。',
    valid: '列举的项目与任务一致，或者用「等」概括。',
    invalid: '任务有 9 项，成本指标只列了 6 项。',
    limits: '列举到 {fewest} 个以上任务时才检查；基本支出类任务不算。',
  },
  options: {
    fewest: { default: 3, label: '至少列举了几个任务', unit: '个', min: 1 },
    named: { default: 70, label: '任务名称里的字在清单里出现多少，视为列举', unit: '%' },
  },
  applies: ({ form, options }) =>
    form.tasks.length > options.fewest ? indicatorsOf(form, 'cost', 'target') : null,
  *check({ form, options: { fewest, named } }, costs) {
    const tasks = form.tasks.filter(({ name }) => name.text.trim() !== '' && !RUNNING.test(name.text));
    for (const indicator of costs) {
      const { target } = indicator;
      if (hasFigure(target.value) || target.text.split('、').length <= fewest || OPEN.test(target.text))
        continue;
      const missing = tasks.filter(
        ({ name }) => containment(countedBy(name.text), target.text) * 100 < named,
      );
      if (missing.length === 0 || tasks.length - missing.length < fewest) continue;
      yield {
        message: 'missing',
        cells: [target.cell, ...missing.map((task) => task.name.cell)],
        data: {
          name: nameOf(indicator),
          items: listing(missing.map((task) => `「${clip(task.name.text)}」`)),
        },
      };
    }
  },
});
