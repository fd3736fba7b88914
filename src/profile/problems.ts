import type { BaseIssue } from 'valibot';
import { FIELD_SECTIONS, fieldAt, fullLabel, GROUP_LABELS, isGroup } from './catalogue';
import { allowedText } from './fields';
import { PRESETS } from './presets';
import { allowedOptionText, isAllowed, type RuleCatalogue, type RuleOptions } from './rule-options';
import { RULE_SETTING_NAMES } from './rule-settings';
import type { Profile } from './schema';

/** One thing that is wrong with settings. */
export interface SettingProblem {
  /** overfulfilment, weightsWithCost.output, rules.E01; empty when it is about all of them. */
  readonly path: string;
  /** What people call the setting; empty when there is no such setting. */
  readonly label: string;
  /** Names the setting by label and path and says what is allowed. */
  readonly message: string;
}

/** What an issue of the schema says to a person. */
export function problemOf(issue: BaseIssue<unknown>): SettingProblem {
  const keys = (issue.path ?? []).map(({ key }) => String(key));
  const path = keys.join('.');
  const [group, code] = keys;
  if (group === 'rules' && code !== undefined) return ruleProblem(path, code, issue.input);
  if (group === 'options' && code !== undefined) return optionProblem(path, code, issue.input);
  const field = fieldAt(path);
  if (field) {
    const label = fullLabel(field);
    return {
      path,
      label,
      message: `「${label}」（${path}）${allowedText(field)}，现在是 ${shown(issue.input)}。`,
    };
  }
  if (keys.length === 1 && isGroup(path)) {
    const label = GROUP_LABELS[path];
    return { path, label, message: `「${label}」（${path}）是一组设置，应当写在 { } 里。` };
  }
  return unknown(path, keys);
}

/** What the settings of single rules say of rules and options that there are none of, or that may not be so. */
export function ruleProblems({ rules, options }: Profile, catalogue: RuleCatalogue): SettingProblem[] {
  return [
    ...Object.keys(rules).flatMap((code) => (catalogue.has(code) ? [] : [unknownRule('rules', code)])),
    ...Object.entries(options).flatMap(([code, values]) => {
      const declared = catalogue.get(code);
      return declared ? wrongOptions(code, values, declared) : [unknownRule('options', code)];
    }),
  ];
}

function unknownRule(group: 'rules' | 'options', code: string): SettingProblem {
  const label = GROUP_LABELS[group];
  const path = `${group}.${code}`;
  return { path, label, message: `「${label}」（${path}）：没有编号为 ${code} 的规则，请核对编号。` };
}

function wrongOptions(
  code: string,
  values: Readonly<Record<string, number>>,
  declared: RuleOptions,
): SettingProblem[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const path = `options.${code}.${name}`;
    const option = Object.hasOwn(declared, name) ? declared[name] : undefined;
    if (!option) return [unknownOption(path, code, declared)];
    if (isAllowed(option, value)) return [];
    const { label } = option;
    const message = `「${label}」（${path}）${allowedOptionText(option)}，现在是 ${shown(value)}。`;
    return [{ path, label, message }];
  });
}

function unknownOption(path: string, code: string, declared: RuleOptions): SettingProblem {
  const label = GROUP_LABELS.options;
  const names = Object.entries(declared).map(([name, option]) => `${name}（${option.label}）`);
  const advice = names.length > 0 ? `可用的有：${names.join('、')}。` : '这条规则没有参数，请删去。';
  return { path, label, message: `「${label}」（${path}）：规则 ${code} 没有这个参数。${advice}` };
}

export function presetProblem(value: unknown): SettingProblem {
  const choices = Object.entries(PRESETS).map(([id, { title }]) => `${id}（${title}）`);
  return {
    path: 'preset',
    label: '预设',
    message: `「预设」（preset）只能是 ${choices.join('、')}，现在是 ${shown(value)}。`,
  };
}

function ruleProblem(path: string, code: string, value: unknown): SettingProblem {
  if (!isCode(code)) return unknownRule('rules', code);
  const label = GROUP_LABELS.rules;
  const choices = Object.entries(RULE_SETTING_NAMES).map(([setting, name]) => `${setting}（${name}）`);
  return {
    path,
    label,
    message: `「${label}」（${path}）只能是 ${choices.join('、')}，现在是 ${shown(value)}。`,
  };
}

function optionProblem(path: string, code: string, value: unknown): SettingProblem {
  if (!isCode(code)) return unknownRule('options', code);
  const label = GROUP_LABELS.options;
  const wanted = path.split('.').length > 2 ? '应当是一个数' : '应当是一组参数，写在 { } 里';
  return { path, label, message: `「${label}」（${path}）${wanted}，现在是 ${shown(value)}。` };
}

function isCode(code: string): boolean {
  return /^[A-Z]\d{2}$/.test(code);
}

function unknown(path: string, keys: readonly string[]): SettingProblem {
  const siblings = namesBeside(keys);
  const name = keys.at(-1) ?? '';
  const near = siblings.find((sibling) => isNear(sibling, name));
  const advice = near ? `是不是 ${near}？` : `可用的有：${siblings.join('、')}。`;
  return { path, label: '', message: `没有 ${path} 这项设置，请检查拼写。${advice}` };
}

/** The settings that stand where this one was written. */
function namesBeside(keys: readonly string[]): string[] {
  const prefix = keys.length > 1 ? `${keys[0]}.` : '';
  const paths = FIELD_SECTIONS.flatMap(({ fields }) => fields.map((field) => field.path));
  const inside = paths.filter((path) => path.startsWith(prefix));
  const names = inside.map((path) => path.slice(prefix.length).split('.')[0]!);
  return [...new Set(prefix ? names : ['preset', ...names, 'rules', 'options'])];
}

/** The same but for case, or for a slip of a letter or two. */
function isNear(a: string, b: string): boolean {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  return left.length > 3 && Math.abs(left.length - right.length) <= 2 && distance(left, right) <= 2;
}

/** How many letters have to be changed, added or taken out. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same));
    }
    row = next;
  }
  return row[b.length]!;
}

/** A value as it was written, cut to what fits into a sentence. */
function shown(value: unknown): string {
  // undefined for what JSON does not have, such as a function.
  const written = JSON.stringify(value) as string | undefined;
  const text = value === undefined ? '空' : (written ?? String(value));
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
