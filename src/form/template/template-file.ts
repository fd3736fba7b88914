import * as v from 'valibot';
import { FORM_KIND_NAMES, type FormKind } from '../model/form';
import { COLUMN_NAMES, GOAL_NAMES, HEAD_NAMES, MONEY_COLUMN_NAMES, MONEY_NAMES } from '../model/names';
import type { ReadingTemplate, Term } from './template';

const TEXT_LIMIT = 200;

const text = (what: string) =>
  v.pipe(
    v.string(`${what}应当是文字。`),
    v.check((value) => value.trim() !== '', `${what}不能为空。`),
    v.maxLength(TEXT_LIMIT, `${what}太长，最多 ${TEXT_LIMIT} 个字。`),
  );

function keysOf<T extends string>(names: Readonly<Record<T, string>>): [T, ...T[]] {
  return Object.keys(names) as [T, ...T[]];
}

function roleOf<T extends string>(names: Readonly<Record<T, string>>) {
  const keys = keysOf(names);
  return v.nullable(v.picklist(keys, `含义不认识，可用的有：${keys.join('、')}，或 null（不参与检查）。`));
}

const term = <P extends Term['part'], T extends string>(part: P, names: Readonly<Record<T, string>>) =>
  v.strictObject({
    part: v.literal(part),
    label: text('表中的文字'),
    role: roleOf(names),
    nth: v.exactOptional(
      v.pipe(v.number('序号应当是数字。'), v.integer('序号应当是整数。'), v.minValue(1, '序号从 1 开始。')),
    ),
  });

const TEMPLATE = v.strictObject({
  version: v.literal(1, '版本应当是 1，请用新版本的插件打开。'),
  name: text('名称'),
  layouts: v.array(
    v.strictObject({
      header: v.pipe(
        v.array(text('表头文字'), '应当是表头文字的列表。'),
        v.minLength(2, '至少要有两个表头文字，否则认不出是哪种表。'),
        v.maxLength(TEXT_LIMIT, '表头文字太多。'),
      ),
      kind: v.exactOptional(
        v.picklist(
          keysOf<FormKind>(FORM_KIND_NAMES),
          `表的种类不认识，可用的有：${keysOf<FormKind>(FORM_KIND_NAMES).join('、')}。`,
        ),
      ),
      terms: v.array(
        v.variant(
          'part',
          [
            term('head', HEAD_NAMES),
            term('money', MONEY_NAMES),
            term('money-column', MONEY_COLUMN_NAMES),
            term('goal', GOAL_NAMES),
            term('column', COLUMN_NAMES),
          ],
          '部位不认识，可用的有：head、money、money-column、goal、column。',
        ),
        '应当是列表。',
      ),
    }),
    '应当是列表。',
  ),
});

/** A template as text that {@link readTemplate} reads back. */
export function writeTemplate(template: ReadingTemplate): string {
  return JSON.stringify(template, null, 2);
}

/** Reads a template from JSON text. Throws an Error with a Chinese message that names the field that is wrong. */
export function readTemplate(json: string): ReadingTemplate {
  let input: unknown;
  try {
    input = JSON.parse(json);
  } catch {
    throw new Error('模板文件不是有效的 JSON，请检查逗号、引号和括号。');
  }
  const result = v.safeParse(TEMPLATE, input);
  if (!result.success) throw new Error(messageOf(result.issues[0], input));
  return result.output;
}

function messageOf(issue: v.BaseIssue<unknown>, input: unknown): string {
  const path = issue.path?.map(({ key }) => (typeof key === 'number' ? `[${key + 1}]` : `.${String(key)}`));
  const field = path?.join('').replace(/^\./, '');
  if (!field || Array.isArray(input)) return '模板文件的内容应当是一个 { } 对象。';
  if (issue.type === 'strict_object') {
    return issue.expected === 'never'
      ? `模板中的 ${field} 不认识，请检查拼写。`
      : issue.received === 'undefined'
        ? `模板缺少 ${field}。`
        : `模板中的 ${field} 应当是一个 { } 对象。`;
  }
  return `模板中的 ${field}：${issue.message}`;
}
