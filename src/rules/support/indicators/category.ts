import type { Indicator } from '../../../form';
import { normalise, rememberText } from '../../../text';

/** The second level of the official classification; see 财预〔2015〕88号 and 财预〔2021〕101号. */
export type Category =
  | 'quantity'
  | 'quality'
  | 'timeliness'
  | 'cost'
  | 'economic'
  | 'social'
  | 'ecological'
  | 'sustainability'
  | 'satisfaction';

/** The first level. */
export type Level1 = 'cost' | 'output' | 'benefit' | 'satisfaction';

const CATEGORIES: readonly (readonly [RegExp, Category])[] = [
  [/满意/, 'satisfaction'],
  [/数量/, 'quantity'],
  [/质量/, 'quality'],
  [/时效/, 'timeliness'],
  [/成本/, 'cost'],
  [/预算.*控制/, 'cost'],
  [/可持续/, 'sustainability'],
];

const BENEFITS: readonly (readonly [RegExp, Category])[] = [
  [/经济/, 'economic'],
  [/社会/, 'social'],
  [/生态|环境/, 'ecological'],
];

/** The category that the 二级指标 names; null when it names none, or several (社会、经济、生态效益). */
export function categoryOf(indicator: Pick<Indicator, 'level1' | 'level2'>): Category | null {
  const level2 = normalise(indicator.level2?.value ?? '');
  return level2 === '' && level1Of(indicator) === 'satisfaction' ? 'satisfaction' : categoryIn(level2);
}

const categoryIn = rememberText((level2: string): Category | null => {
  const plain = CATEGORIES.find(([pattern]) => pattern.test(level2));
  if (plain) return plain[1];
  const benefits = BENEFITS.filter(([pattern]) => pattern.test(level2));
  return benefits.length === 1 ? benefits[0]![1] : null;
});

/** The class that the 一级指标 names; null when it names none of the four (项目决策, 预算执行). */
export function level1Of(indicator: Pick<Indicator, 'level1'>): Level1 | null {
  const level1 = normalise(indicator.level1?.value ?? '');
  if (/满意/.test(level1)) return 'satisfaction';
  if (/产出/.test(level1)) return 'output';
  if (/效益|效果/.test(level1)) return 'benefit';
  return /成本/.test(level1) ? 'cost' : null;
}
