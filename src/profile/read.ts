import { NATIONAL } from './defaults';
import type { Profile } from './profile';

/** Field → what it means to a person, and the numbers that make sense. */
const NUMBERS: Readonly<
  Record<Exclude<keyof Profile, 'name' | keyof typeof CHOICES>, { title: string; min: number; max: number }>
> = {
  sumTolerance: { title: '合计允许误差', min: 0, max: 1000 },
  rateTolerance: { title: '比率允许误差（百分点）', min: 0, max: 100 },
  scoreTolerance: { title: '得分允许误差（分）', min: 0, max: 100 },
  overfulfilment: { title: '超额完成提示线（%）', min: 100, max: 1000 },
  matchThreshold: { title: '名称相似度下限', min: 0, max: 1 },
  passLine: { title: '及格线（完成率 %）', min: 0, max: 100 },
  reachedShare: { title: '定性指标“达成”得分比例（%）', min: 0, max: 100 },
  partlyShare: { title: '定性指标“部分达成”得分比例（%）', min: 0, max: 100 },
  unreachedShare: { title: '定性指标“未达成”得分比例（%）', min: 0, max: 100 },
  scoreDecimals: { title: '得分小数位数', min: 0, max: 4 },
  executionWeight: { title: '预算执行率分值', min: 0, max: 100 },
  excellentLine: { title: '等级“优”的最低分', min: 0, max: 100 },
  goodLine: { title: '等级“良”的最低分', min: 0, max: 100 },
  fairLine: { title: '等级“中”的最低分', min: 0, max: 100 },
};

/** Fields with a few possible values. */
const CHOICES = {
  inverseScore: { title: '反向指标计分', values: ['ratio', 'difference', 'manual'] },
  scoreRounding: { title: '得分取整', values: ['round', 'truncate'] },
} as const;

/**
 * Reads settings from JSON text; what it leaves out is as in the national default.
 * Throws an Error with a Chinese message that names the field when one is unknown or out of bounds.
 */
export function readProfile(json: string): Profile {
  const settings = parse(json);
  const profile: { -readonly [K in keyof Profile]: Profile[K] } = { ...NATIONAL };
  for (const [field, value] of Object.entries(settings)) {
    if (field === 'name') profile.name = readName(value);
    else if (isNumberField(field)) profile[field] = readNumber(field, value);
    else if (field === 'inverseScore') profile.inverseScore = readChoice(field, value);
    else if (field === 'scoreRounding') profile.scoreRounding = readChoice(field, value);
    else
      throw new Error(
        `设置中的 ${field} 不认识，请检查拼写。可用的有：name、${[...Object.keys(NUMBERS), ...Object.keys(CHOICES)].join('、')}。`,
      );
  }
  return profile;
}

function parse(json: string): object {
  let settings: unknown;
  try {
    settings = JSON.parse(json);
  } catch {
    throw new Error('设置文件不是有效的 JSON，请检查逗号、引号和括号。');
  }
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) {
    throw new Error('设置文件的内容应当是一个 { } 对象。');
  }
  return settings;
}

function readName(value: unknown): string {
  if (typeof value === 'string' && value.trim() !== '') return value;
  throw new Error('设置 name（名称）应当是文字，不能为空。');
}

function isNumberField(field: string): field is keyof typeof NUMBERS {
  return Object.hasOwn(NUMBERS, field);
}

function readNumber(field: keyof typeof NUMBERS, value: unknown): number {
  const { title, min, max } = NUMBERS[field];
  if (typeof value === 'number' && value >= min && value <= max) return value;
  throw new Error(`设置 ${field}（${title}）应当是 ${min} 到 ${max} 之间的数。`);
}

function readChoice<K extends keyof typeof CHOICES>(
  field: K,
  value: unknown,
): (typeof CHOICES)[K]['values'][number] {
  const { title, values } = CHOICES[field];
  const found = values.find((choice) => choice === value);
  if (found) return found;
  throw new Error(`设置 ${field}（${title}）只能是 ${values.join('、')}。`);
}
