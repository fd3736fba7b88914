import type { Form, Task } from '../../form';
import type { Sheet } from '../../sheet';
import { clip } from '../support/wording';
import { defineRule } from '../rule';
import { difference, nearly, unitOf } from '../support/money';

export default defineRule({
  code: 'B09',
  name: 'task-amounts-balance',
  title: '任务的金额合计不相等',
  family: 'money',
  severity: 'error',
  forms: ['department-target', 'department-self-evaluation'],
  basis:
    '部门整体支出绩效目标申报表（财预〔2015〕88号附表）：任务的总额 = 财政拨款 + 其他资金，金额合计为各任务之和',
  ignorable: false,
  messages: {
    row: '「{name}」总额 {total}{unit}，{parts} 合计 {sum}{unit}，相差 {gap}{unit}，请核对。',
    column: '「{column}」的合计填 {total}{unit}，各任务相加是 {sum}{unit}，相差 {gap}{unit}，请核对。',
  },
  docs: {
    rule: '年度主要任务表：每项任务的总额等于财政拨款与其他资金之和；金额合计等于各任务之和。',
    valid: '总额 600 = 财政拨款 500 + 其他资金 100；合计 1000 = 600 + 400。',
    invalid: '总额 600，财政拨款 500，其他资金 50。',
    limits: '任务金额没有分列财政拨款、其他资金，也没有合计行的，不检查；有空格的列不核对合计。',
  },
  applies: ({ form }) => (form.tasks.some(({ amount }) => amount?.label !== undefined) ? form : null),
  *check({ form, sheet, profile }) {
    const { tasks, sources, total } = layoutOf(form, sheet);
    const unit = unitOf(form);
    if (sources.length >= 2) {
      for (const row of [...tasks.map(({ name }) => name.cell.row), ...(total === null ? [] : [total])]) {
        yield* judgeRow(row);
      }
    }
    if (total === null || tasks.length < 2) return;
    const columns = [{ heading: '金额', column: tasks[0]!.amount!.cell.column }, ...sources];
    for (const { heading, column } of columns) {
      const amounts = tasks.map(({ name }) => numberAt(sheet, name.cell.row, column));
      const stated = numberAt(sheet, total, column);
      if (stated === null || amounts.some((amount) => amount === null)) continue;
      const sum = amounts.reduce<number>((all, amount) => all + amount!, 0);
      if (nearly(sum, stated, profile.sumTolerance)) continue;
      const data = { column: heading, total: stated, sum, gap: difference(sum, stated), unit };
      yield { message: 'column', cells: [{ row: total, column }], data };
    }

    function* judgeRow(row: number) {
      const column = tasks[0]!.amount!.cell.column;
      const stated = numberAt(sheet, row, column);
      const parts = sources.map((source) => numberAt(sheet, row, source.column));
      if (stated === null || parts.every((part) => part === null)) return;
      const sum = parts.reduce<number>((all, part) => all + (part ?? 0), 0);
      if (nearly(sum, stated, profile.sumTolerance)) return;
      yield {
        message: 'row' as const,
        cells: [{ row, column }, ...sources.map((source) => ({ row, column: source.column }))],
        data: {
          name: clip(tasks.find(({ name }) => name.cell.row === row)?.name.text ?? '合计'),
          total: stated,
          parts: sources.map(({ heading }) => heading).join('、'),
          sum,
          gap: difference(sum, stated),
          unit,
        },
      };
    }
  },
});

interface Layout {
  /** Tasks whose amount stands in the column of the first one. */
  readonly tasks: readonly Task[];
  /** The columns beside the amount that say where the money comes from. */
  readonly sources: readonly { readonly heading: string; readonly column: number }[];
  /** The row of 金额合计, where there is one. */
  readonly total: number | null;
}

function layoutOf(form: Form, sheet: Sheet): Layout {
  const label = form.tasks.find(({ amount }) => amount?.label)!.amount!.label!;
  const tasks = form.tasks.filter(
    ({ amount }) => amount?.label?.row === label.row && amount.label.column === label.column,
  );
  const sources = [];
  for (let column = sheet.area(label.row, label.column).right + 1; column <= form.range.right; column++) {
    const heading = sheet.text(label.row, column).replace(/\s+/g, '');
    if (
      !/^(?:其中[:：]?)?(?:(?:财政|当年财政|一般公共预算)?(?:拨款|资金)|财政拨款资金|其他资金|其他|单位资金|自有资金)$/.test(
        heading,
      )
    )
      break;
    if (sheet.anchor(label.row, column).column === column) sources.push({ heading, column });
  }
  const below = Math.max(...tasks.map(({ name }) => sheet.area(name.cell.row, name.cell.column).bottom)) + 1;
  const nameColumn = tasks[0]!.name.cell.column;
  const isTotal = /^(?:金额)?(?:合计|总计)$/.test(sheet.text(below, nameColumn).replace(/\s+/g, ''));
  return { tasks, sources, total: isTotal ? below : null };
}

function numberAt(sheet: Sheet, row: number, column: number): number | null {
  const text = sheet.text(row, column).replace(/[,\s]/g, '');
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : null;
}
