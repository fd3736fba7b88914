import { textFields, type Form, type TextField, type TextRole } from '../../../form';
import type { Sheet } from '../../../sheet';
import { rememberFor, rememberForBoth } from '../../../text';
import { clip } from '../wording';

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
    .map((field) => called(field, field.label + (SUFFIX[field.role] ?? ''))),
);

/** The longer texts of the head, from so many signs: 职能职责, 主要工作内容, 立项依据. Names and dates are none. */
export const headTexts = rememberFor((form: Form): readonly WrittenText[] =>
  textFields(form)
    .filter(({ role, text }) => role === 'head' && text.trim().length >= SENTENCE)
    .map((field) => called(field, `「${field.label.replace(/\s+/g, '')}」`)),
);

function called({ role, label, text, cell, line, index }: TextField, name: string): WrittenText {
  return { role, label, text, cell, line, index, called: name };
}

/**
 * Those texts, and the long ones above the indicators behind labels that nobody knows, from the top of the sheet where the
 * title is only that of a part (二、……评分表).
 */
export const longTexts = rememberForBoth((form: Form, sheet: Sheet): readonly WrittenText[] => {
  const known = textFields(form);
  const isPart = /^[一二三四五六七八九十]+[、.．]/.test(form.title.text.trim());
  const last = (form.columns[0]?.cell.row ?? form.range.bottom + 1) - 1;
  const others: WrittenText[] = [];
  for (let row = isPart ? 0 : form.range.top; row <= last; row++) {
    for (let column = form.range.left; column <= form.range.right; column++) {
      const text = sheet.snapshot.cells[row]?.[column]?.value;
      if (typeof text !== 'string' || text.trim().length < SENTENCE) continue;
      if (known.some(({ cell }) => cell.row === row && cell.column === column)) continue;
      const label = sheet.text(row, form.range.left).replace(/\s+/g, '');
      const called = column > form.range.left && label !== '' ? clip(label, 12) : '表头';
      others.push({ role: 'head', label: called, called: `「${called}」`, text, cell: { row, column } });
    }
  }
  return [...headTexts(form), ...others];
});

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
