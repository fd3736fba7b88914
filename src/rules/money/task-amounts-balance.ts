import type { Field } from '../../form';
import { clip } from '../support/wording';
import { defineRule } from '../rule';
import { difference, nearly, stated, unitOf } from '../support/money';
import { some } from '../support/indicators';

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
  applies: ({ form }) => some(form.tasks.flatMap(({ amount }) => (amount?.label ? [amount] : []))),
  *check({ form, profile }) {
    const unit = unitOf(form);
    // One wrong total is one finding, whichever way it is added up.
    const said = new Map<Field<number>, number>();
    const differs = (sum: number, whole: number) => !nearly(sum, whole, profile.sumTolerance);
    const totals = form.taskTotals.map(({ amount, sources }) => ({ called: '合计', amount, sources }));
    const tasks = form.tasks.map(({ name, amount, sources }) => ({ called: name.text, amount, sources }));
    for (const { called, amount, sources } of [...tasks, ...totals]) {
      const whole = stated(amount);
      const parts = sources.flatMap((source) => stated(source) ?? []);
      const sum = sumOf(parts);
      if (!whole || sources.length < 2 || parts.length === 0 || !differs(sum, whole.value)) continue;
      const names = sources.map((source) => source.name).join('、');
      const data = { name: clip(called), total: whole.value, parts: names, sum, unit };
      said.set(whole, sum);
      const cells = [whole.cell, ...sources.map(({ cell }) => cell)];
      yield { message: 'row', cells, data: { ...data, gap: difference(sum, whole.value) } };
    }
    for (const { amount, sources, of } of form.taskTotals) {
      const summed = of.flatMap((place) => form.tasks[place] ?? []);
      const columns = [
        { column: '金额', total: amount, fields: summed.map((task) => task.amount) },
        ...sources.map((source, at) => ({
          column: source.name,
          total: source,
          fields: summed.map((task) => task.sources[at]),
        })),
      ];
      for (const { column, total, fields } of columns) {
        const [whole, parts] = [stated(total), fields.flatMap((field) => stated(field) ?? [])];
        const sum = sumOf(parts);
        if (!whole || parts.length < 2 || parts.length < summed.length || !differs(sum, whole.value))
          continue;
        const before = said.get(whole);
        if (before !== undefined && nearly(before, sum, profile.sumTolerance)) continue;
        const data = { column, total: whole.value, sum, gap: difference(sum, whole.value), unit };
        yield { message: 'column', cells: [whole.cell], data };
      }
    }
  },
});

function sumOf(amounts: readonly Field<number>[]): number {
  return amounts.reduce((all, { value }) => all + value, 0);
}
