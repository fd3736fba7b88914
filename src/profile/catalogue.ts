import * as v from 'valibot';
import type { FieldInfo } from './fields';
import { PROFILE_SCHEMA } from './schema';

/** The way to a setting: overfulfilment, weightsWithCost.output. */
export type FieldPath = string;

/** One setting with its words. */
export interface Field extends FieldInfo {
  readonly path: FieldPath;
}

/** Settings that people look for together. */
export interface Section {
  readonly title: string;
  readonly fields: readonly Field[];
}

/** Names of the settings that hold others. */
export const GROUP_LABELS = {
  weightsWithoutCost: '不设成本指标时的分值',
  weightsWithCost: '设成本指标时的分值',
  executionByMonth: '各月预算执行率预警线',
  rules: '检查规则',
  options: '规则参数',
} as const;

/** What the settings of a group do together. */
export const GROUP_HELP = {
  weightsWithoutCost: '一级指标的分值合计与此不同就提示。留空的不核对。',
  weightsWithCost: '一级指标的分值合计与此不同就提示。留空的不核对。',
  executionByMonth: '监控到某月末，预算执行率低于它就预警。留空的月份按序时进度（月份 ÷ 12）的比例判断。',
  rules: '停用一条规则，或改变它的级别。写规则编号和 off、error、warning 或 info。',
  options: '改变规则里的一个数，例如多少字算太长。写规则编号、参数和数；各条规则有哪些参数，见检查规则一页。',
} as const satisfies Readonly<Record<keyof typeof GROUP_LABELS, string>>;

/** Section title → settings, in the order in which they are shown. Groups stand for all they hold. */
const SECTIONS = {
  基本: ['name'],
  分值: ['executionWeight', 'weightsWithoutCost', 'weightsWithCost', 'singleWeight'],
  计分: ['inverseScore', 'passLine', 'scoreRounding', 'scoreDecimals'],
  定性指标的档次: ['reachedBand', 'partlyBand', 'reachedShare', 'partlyShare', 'unreachedShare'],
  评价等级: ['excellentLine', 'goodLine', 'fairLine'],
  超额完成与预算执行: ['overfulfilmentHint', 'overfulfilment', 'executionLine'],
  运行监控: ['lampRed', 'lampYellow', 'progressGap', 'executionByMonth'],
  允许误差: ['sumTolerance', 'rateTolerance', 'scoreTolerance'],
  文字长度: ['valueLength', 'goalLength', 'completionLength', 'reasonLength'],
  高级: ['matchThreshold'],
} as const;

type Entries = (typeof PROFILE_SCHEMA)['entries'];
/** Every setting has its section; the compiler says which one is forgotten. */
type Placed = (typeof SECTIONS)[keyof typeof SECTIONS][number] | 'rules' | 'options';
const forgotten: Exclude<keyof Entries, Placed> extends never ? true : never = true;
void forgotten;

/** Every setting but those of single rules, by section. */
export const FIELD_SECTIONS: readonly Section[] = Object.entries(SECTIONS).map(([title, names]) => ({
  title,
  fields: names.flatMap((name) => fieldsOf(name)),
}));

const BY_PATH: ReadonlyMap<FieldPath, Field> = new Map(
  FIELD_SECTIONS.flatMap(({ fields }) => fields.map((field) => [field.path, field])),
);

/** The setting at a path; undefined when there is none. */
export function fieldAt(path: FieldPath): Field | undefined {
  return BY_PATH.get(path);
}

/** A setting as messages name it: with its group, where it has one. */
export function fullLabel(field: Field): string {
  const group = field.path.split('.')[0]!;
  return field.path === group || !isGroup(group) ? field.label : `${GROUP_LABELS[group]}：${field.label}`;
}

export function isGroup(name: string): name is keyof typeof GROUP_LABELS {
  return Object.hasOwn(GROUP_LABELS, name);
}

function fieldsOf(name: Exclude<keyof Entries, 'rules' | 'options'>): Field[] {
  const schema = PROFILE_SCHEMA.entries[name];
  if (!('entries' in schema)) return [{ path: name, ...infoOf(schema) }];
  return Object.entries(schema.entries).map(([key, inner]) => ({ path: `${name}.${key}`, ...infoOf(inner) }));
}

function infoOf(schema: v.BaseSchema<unknown, unknown, v.BaseIssue<unknown>>): FieldInfo {
  return v.getMetadata(schema)['info'] as FieldInfo;
}
