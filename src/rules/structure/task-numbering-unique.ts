import { formatCell } from '../../sheet';
import { fold } from '../../text';
import type { Task } from '../../form';
import { clip, quoted } from '../support/wording';
import { defineRule } from '../rule';

export default defineRule({
  code: 'A24',
  name: 'task-numbering-unique',
  title: '任务编号重复或不连续',
  family: 'structure',
  severity: 'warning',
  forms: ['department-target', 'department-self-evaluation'],
  basis: '整体支出绩效目标表格式：年度重点工作任务分栏目逐项编号',
  messages: {
    section:
      '「{section}」写在栏目的位置，看不出它是栏目还是任务；其后的任务又从{first}编起，请改正栏目名称和编号。',
    duplicate: '同一栏目下有两个「任务{number}」，请重新编号。',
    gap: '「任务{before}」之后是「任务{after}」，中间缺号，请核对是否漏了任务。',
  },
  docs: {
    rule: '任务在同一栏目下连续编号，不重复、不跳号；栏目位置不写任务编号。',
    valid: '年度重点工作任务：任务1—任务5；其他需完成的任务：任务1、任务2。',
    invalid: '任务1—任务5 之后，栏目一格写「任务6：基本公共卫生服务工作」，其下又从任务1编起。',
  },
  applies: ({ form }) => (form.tasks.some((task) => numberOf(task) !== null) ? form.tasks : null),
  *check(_, tasks) {
    for (const [i, task] of tasks.entries()) {
      const { section, name } = task;
      const neighbour = tasks[i - 1];
      const before = neighbour && placeOf(neighbour) === placeOf(task) ? neighbour : null;
      if (section && !before && /^任务\s*\d+/.test(fold(section.text).trim())) {
        const data = { section: clip(section.text), first: quoted(name.text, 8) };
        yield { message: 'section', cells: [section.cell, name.cell], data };
      }
      const [last, number] = [before && numberOf(before), numberOf(task)];
      if (!before || last === null || number === null) continue;
      const cells = [name.cell, before.name.cell];
      if (last === number) yield { message: 'duplicate', cells, data: { number } };
      else if (number > last + 1) yield { message: 'gap', cells, data: { before: last, after: number } };
    }
  },
});

function numberOf(task: Task): number | null {
  const match = /^(?:重点)?任务\s*(\d{1,2})/.exec(fold(task.name.text).trim());
  return match ? Number(match[1]) : null;
}

function placeOf({ section }: Task): string {
  return section ? formatCell(section.cell) : '';
}
