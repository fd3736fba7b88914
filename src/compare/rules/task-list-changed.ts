import { similarity } from '../../text';
import { readLabel } from '../../table';
import { clip, stages } from './wording';
import { definePairRule } from './pair-rule';

const SAME_TASK = 0.6;
const LISTED = 3;

export default definePairRule({
  code: 'I10',
  name: 'task-list-changed',
  title: '重点工作任务改了',
  severity: 'warning',
  basis: '部门整体自评应逐项对照批复的年度重点工作任务',
  messages: {
    missing: '{earlier}的 {count} 项工作任务，{later}里没有：{items}。请补上完成情况。',
    added: '{later}多出 {count} 项工作任务，{earlier}里没有：{items}。请核对。',
  },
  docs: {
    rule: '部门整体的自评表列出批复的各项年度重点工作任务。',
    valid: '批复 5 项，自评 5 项。',
    invalid: '批复的「育儿补贴金」，自评表没有。',
  },
  *check({ comparison, isApprovedKnown, isNextYear }) {
    if (isApprovedKnown || isNextYear) return;
    const [earlier, later] = [comparison.left.form.tasks, comparison.right.form.tasks];
    // A monitoring table has no list of tasks as a rule.
    if (earlier.length === 0 || later.length === 0) return;
    const nameOf = (task: (typeof earlier)[number]) => readLabel(task.name.text).full || task.name.text;
    const without = (tasks: typeof earlier, others: typeof earlier) =>
      tasks.filter(
        (task) =>
          task.name.value && !others.some((one) => similarity(nameOf(task), nameOf(one)) >= SAME_TASK),
      );
    const items = (tasks: typeof earlier) =>
      tasks
        .slice(0, LISTED)
        .map((task) => `「${clip(nameOf(task))}」`)
        .join('') + (tasks.length > LISTED ? ' 等' : '');
    const [missing, added] = [without(earlier, later), without(later, earlier)];
    if (missing.length > 0)
      yield {
        message: 'missing',
        cells: { left: missing.map(({ name }) => name.cell) },
        data: { ...stages(comparison), count: missing.length, items: items(missing) },
      };
    if (added.length > 0)
      yield {
        message: 'added',
        cells: { right: added.map(({ name }) => name.cell) },
        data: { ...stages(comparison), count: added.length, items: items(added) },
      };
  },
});
