import { containment } from '../../text';
import { categoryOf, hasFigure, nameOf } from '../support/indicators';
import { clip, listing } from '../support/wording';
import { defineRule } from '../rule';
import { countedBy } from '../support/topics';

/** So much of a task's name stands in the list: the list names the task. */
const NAMED = 0.7;
const ENOUGH = 3;

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
    limits: '列举到三个以上任务时才检查；基本支出类任务不算。',
  },
  applies: ({ form }) => (form.tasks.length > ENOUGH ? form : null),
  *check({ form }) {
    const tasks = form.tasks.filter(
      (task) => task.name.text.trim() !== '' && !/基本支出|人员经费|公用经费/.test(task.name.text),
    );
    for (const indicator of form.indicators) {
      const { target } = indicator;
      if (!target || categoryOf(indicator) !== 'cost' || hasFigure(target.value)) continue;
      if (target.text.split('、').length <= ENOUGH || /等等|其他/.test(target.text)) continue;
      const missing = tasks.filter((task) => containment(countedBy(task.name.text), target.text) < NAMED);
      if (missing.length === 0 || tasks.length - missing.length < ENOUGH) continue;
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
