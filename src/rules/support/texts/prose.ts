import { textFields, type Form, type TextField, type TextRole } from '../../../form';
import { rememberFor } from '../../../text';

/** A text that somebody wrote, and what messages call its place: 任务4的预期目标. */
export interface WrittenText extends TextField {
  readonly called: string;
}

const PROSE: readonly TextRole[] = [
  'goal',
  'completion',
  'task-name',
  'task-content',
  'task-expected',
  'reason',
  'opinion',
  'conclusion',
];

/** Goals, tasks, reasons, conclusions and opinion that are not blank, from top to bottom. */
export const proseOf = rememberFor((form: Form): readonly WrittenText[] =>
  writtenTexts(form).filter(({ role }) => PROSE.includes(role)),
);

/** The prose that says what is to be done: goals with what was reached, and tasks. */
export const plansOf = rememberFor((form: Form): readonly WrittenText[] =>
  proseOf(form).filter(({ role }) => role === 'goal' || role === 'completion' || role.startsWith('task-')),
);

/** All that somebody wrote in words: the prose, indicator names, targets and what was reached. */
export const writtenTexts = rememberFor((form: Form): readonly WrittenText[] =>
  textFields(form)
    .filter(({ role }) => role !== 'head')
    .map((field) => ({ ...field, called: field.label + (SUFFIX[field.role] ?? '') })),
);

/** The longer texts of the head, from so many signs: 职能职责, 主要工作内容, 立项依据. Names and dates are none. */
export const headTexts = rememberFor((form: Form): readonly WrittenText[] =>
  textFields(form)
    .filter(({ role, text }) => role === 'head' && text.trim().length >= SENTENCE)
    .map((field) => ({ ...field, called: `「${field.label.replace(/\s+/g, '')}」` })),
);

const SENTENCE = 20;

const SUFFIX: Partial<Record<TextRole, string>> = {
  'task-name': '的名称',
  'task-content': '的主要内容',
  'task-expected': '的预期目标',
  'indicator-name': '的名称',
  target: '的指标值',
  'period-target': '的周期指标值',
  actual: '的完成值',
  forecast: '的预计完成值',
  reason: '的偏差原因',
};
