import type { Field, TaskSource } from '../../form';
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
  *check({ form, profile }) {
    const unit = unitOf(form);
    for (const { name, amount, sources } of form.tasks) yield* judgeRow(name.text, amount, sources);
    for (const total of form.taskTotals) {
      yield* judgeRow('合计', total.amount, total.sources);
      const tasks = total.of.map((place) => form.tasks[place]!);
      if (tasks.length < 2) continue;
      yield* judgeColumn(
        '金额',
        total.amount,
        tasks.map(({ amount }) => amount),
      );
      for (const [at, source] of total.sources.entries())
        yield* judgeColumn(
          source.name,
          source,
          tasks.map(({ sources }) => sources[at]),
        );
    }

    function* judgeColumn(column: string, stated: Amount, amounts: readonly Amount[]) {
      if (typeof stated?.value !== 'number') return;
      if (!amounts.every((amount) => typeof amount?.value === 'number')) return;
      const sum = amounts.reduce((all, amount) => all + amount!.value!, 0);
      if (nearly(sum, stated.value, profile.sumTolerance)) return;
      const data = { column, total: stated.value, sum, gap: difference(sum, stated.value), unit };
      yield { message: 'column' as const, cells: [stated.cell], data };
    }

    function* judgeRow(name: string, stated: Amount, sources: readonly TaskSource[]) {
      if (typeof stated?.value !== 'number' || sources.length < 2) return;
      if (sources.every(({ value }) => value === null)) return;
      const sum = sources.reduce((all, { value }) => all + (value ?? 0), 0);
      if (nearly(sum, stated.value, profile.sumTolerance)) return;
      yield {
        message: 'row' as const,
        cells: [stated.cell, ...sources.map(({ cell }) => cell)],
        data: {
          name: clip(name),
          total: stated.value,
          parts: sources.map((source) => source.name).join('、'),
          sum,
          gap: difference(sum, stated.value),
          unit,
        },
      };
    }
  },
});

/** An amount of the list of tasks. */
type Amount = Field<number | null> | null | undefined;
