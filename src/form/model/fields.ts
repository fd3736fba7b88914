import type { CellRef } from '../../sheet';
import { rememberFor } from '../../text';
import type { Field, Form, Goal, Indicator, MoneyColumn, MoneyItem, Task } from './form';
import { readLabel } from '../../table';

/** What a piece of prose is in its table. */
export type TextRole =
  | 'head'
  | 'goal'
  | 'completion'
  | 'task-name'
  | 'task-content'
  | 'task-expected'
  | 'indicator-name'
  | 'target'
  | 'period-target'
  | 'actual'
  | 'forecast'
  | 'reason'
  | 'opinion'
  | 'conclusion';

/** A piece of prose of a table, with what it is and where it stands. */
export interface TextField {
  readonly role: TextRole;
  /** What a reviewer calls it: 目标3, 任务2, 指标「公众健康咨询义诊宣传活动数量」. */
  readonly label: string;
  readonly text: string;
  readonly cell: CellRef;
  readonly line?: number;
  /** The goal, task or indicator that it belongs to, by its place in the form's list. */
  readonly index?: number;
}

/** Every filled field of a table that holds prose, from head to conclusions; each box (or line) once. */
export const textFields = rememberFor((form: Form): readonly TextField[] => {
  const fields: TextField[] = [];
  const seen = new Set<string>();
  const add = (role: TextRole, label: string, field: Field<unknown> | null, index?: number): void => {
    if (!field || field.text.trim() === '') return;
    // Two values may share a box (无 ≥1个): the role tells them apart; a merged box is read once.
    const key = `${role}:${field.cell.row},${field.cell.column},${field.line ?? ''}`;
    if (seen.has(key)) return;
    seen.add(key);
    fields.push({ role, label, text: field.text, cell: field.cell, line: field.line, index });
  };
  for (const field of form.head) add('head', field.name, field);
  form.goals.forEach((goal, i) => {
    add('goal', goalLabel(goal), goal.expected, i);
    add(
      'completion',
      goal.number === null ? '实际完成情况' : `${goalLabel(goal)}完成情况`,
      goal.completed,
      i,
    );
  });
  form.tasks.forEach((task, i) => {
    add('task-name', taskLabel(task), task.name, i);
    add('task-content', taskLabel(task), task.content, i);
    add('task-expected', taskLabel(task), task.expected, i);
  });
  form.indicators.forEach((indicator, i) => {
    const label = indicatorLabel(indicator);
    add('indicator-name', label, indicator.name, i);
    add('target', label, indicator.target, i);
    add('period-target', label, indicator.periodTarget, i);
    add('actual', label, indicator.actual, i);
    add('forecast', label, indicator.forecast, i);
    add('reason', label, indicator.reason, i);
  });
  add('opinion', '批复意见', form.opinion);
  for (const field of form.conclusions) add('conclusion', field.name, field);
  return fields;
});

/** 目标3, 年度总体目标, 中期目标. */
export function goalLabel(goal: Goal): string {
  const name = goal.period === 'annual' ? '年度总体目标' : '中期目标';
  if (goal.number === null) return name;
  return goal.period === 'annual' ? `目标${goal.number}` : `中期目标${goal.number}`;
}

/** 任务2, 其他任务2, or 任务「育儿补贴金」 when it has no number. */
export function taskLabel(task: Task): string {
  const other = task.section !== null && /^其(?:他|它)/.test(task.section.value);
  const number = /^\s*(?:重点)?任务\s*([\d一二三四五六七八九十]{1,3})/.exec(task.name.text)?.[1];
  if (number) return `${other ? '其他任务' : '任务'}${number}`;
  return `任务「${readLabel(task.name.text).full || '未命名'}」`;
}

/** 指标「公众健康咨询义诊宣传活动数量」. */
export function indicatorLabel(indicator: Pick<Indicator, 'name'>): string {
  return `指标「${indicator.name.value.trim()}」`;
}

/**
 * The amount that a sum is planned with: the one amount of the table, else the adjusted budget, else the
 * initial one. Undefined when none of them is in the layout; its value is null when the box is blank.
 */
export function plannedAmount(item: MoneyItem): Field<number | null> | undefined {
  const order: readonly MoneyColumn[] = ['amount', 'budget', 'initial'];
  const fields = order.flatMap((column) => item.amounts[column] ?? []);
  return fields.find((field) => field.value !== null) ?? fields[0];
}

/** Fields of one column without repeats: a score or weight shared by several indicators counts once. */
export function distinctFields<T>(fields: Iterable<Field<T> | null>): Field<T>[] {
  const seen = new Set<string>();
  const distinct: Field<T>[] = [];
  for (const field of fields) {
    const key = field && `${field.cell.row},${field.cell.column},${field.line ?? ''}`;
    if (!field || seen.has(key!)) continue;
    seen.add(key!);
    distinct.push(field);
  }
  return distinct;
}
