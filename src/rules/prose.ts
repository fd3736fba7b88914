import type { Field, Form } from '../form/form';
import type { CellRef } from '../sheet';
import { clip } from './quote';

/** A text that somebody wrote as prose, and how a message calls it. */
export interface Prose {
  readonly field: Field<string | null>;
  readonly text: string;
  /** 目标3, 「任务4：…」的主要内容, 批复意见. */
  readonly called: string;
  readonly part: 'goal' | 'completion' | 'task' | 'opinion' | 'conclusion' | 'reason';
}

/** Goals, tasks, opinion, conclusions and reasons that are not blank, from top to bottom. */
export function proseOf(form: Form): Prose[] {
  const found: Prose[] = [];
  const add = (part: Prose['part'], called: string, field: Field<string | null> | null) => {
    if (field && field.text.trim() !== '') found.push({ field, text: field.text, called, part });
  };
  for (const goal of form.goals) {
    const name = (goal.period === 'medium-term' ? '中期目标' : '目标') + (goal.number ?? '');
    add(
      'goal',
      goal.number === null ? `${goal.period === 'medium-term' ? '中期' : '总体'}目标` : name,
      goal.expected,
    );
    add('completion', `${goal.number === null ? '目标' : name}的实际完成情况`, goal.completed);
  }
  for (const task of form.tasks) {
    const name = `「${clip(task.name.text, 18)}」`;
    add('task', '任务名称', task.name);
    add('task', `${name}的主要内容`, task.content);
    add('task', `${name}的预期目标`, task.expected);
  }
  for (const indicator of form.indicators) {
    add('reason', `指标「${clip(indicator.name.text)}」的偏差原因`, indicator.reason);
  }
  for (const conclusion of form.conclusions) add('conclusion', conclusion.name, conclusion);
  add('opinion', '批复意见', form.opinion);
  return found;
}

/** A text with its place: prose, or the name or value of an indicator. */
export interface WrittenText {
  readonly cell: CellRef;
  readonly text: string;
  readonly called: string;
  readonly part: Prose['part'] | 'name' | 'value';
}

/** All that somebody wrote in words: the prose, indicator names, targets and what was reached. */
export function writtenTexts(form: Form): WrittenText[] {
  const prose = proseOf(form).map(({ field, text, called, part }) => ({
    cell: field.cell,
    text,
    called,
    part,
  }));
  const rows = form.indicators.flatMap(({ name, target, actual }): WrittenText[] => {
    const of = `指标「${clip(name.text)}」`;
    return [
      { cell: name.cell, text: name.text, called: '指标名称', part: 'name' },
      ...(target
        ? [{ cell: target.cell, text: target.text, called: `${of}的指标值`, part: 'value' as const }]
        : []),
      ...(actual
        ? [{ cell: actual.cell, text: actual.text, called: `${of}的完成值`, part: 'value' as const }]
        : []),
    ];
  });
  return [...prose, ...rows].filter(({ text }) => text.trim() !== '');
}
