import type { Field, Form } from '../form/form';
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
    add('goal', goal.number === null ? `${goal.period === 'medium-term' ? '中期' : '总体'}目标` : name, goal.expected);
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
