import { BENEFIT_SIGNS, CATEGORY_SIGNS, LEVEL1_SIGNS } from '../../lexicon';
import { normalise, rememberText } from '../../text';
import type { Indicator } from './form';

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

/** What people call the first levels. */
export const LEVEL1_NAMES: Readonly<Record<Level1, string>> = {
  cost: '成本指标',
  output: '产出指标',
  benefit: '效益指标',
  satisfaction: '满意度指标',
};

/** The category that the 二级指标 names; null when it names none, or several (社会、经济、生态效益). */
export function categoryOf(indicator: Pick<Indicator, 'level1' | 'level2'>): Category | null {
  const level2 = normalise(indicator.level2?.value ?? '');
  return level2 === '' && level1Of(indicator) === 'satisfaction' ? 'satisfaction' : categoryIn(level2);
}

const categoryIn = rememberText((level2: string): Category | null => {
  const [plain] = signsIn(level2, CATEGORY_SIGNS);
  if (plain) return plain;
  if (/预算.*控制/.test(level2)) return 'cost';
  const [benefit, ...others] = signsIn(level2, BENEFIT_SIGNS);
  return benefit && others.length === 0 ? benefit : null;
});

/** The class that the 一级指标 names; null when it names none of the four (项目决策, 预算执行). */
export function level1Of({ level1 }: Pick<Indicator, 'level1'>): Level1 | null {
  return level1In(level1?.value ?? '');
}

const level1In = rememberText(
  (text: string): Level1 | null => signsIn(normalise(text), LEVEL1_SIGNS)[0] ?? null,
);

/** Whose signs the text holds, in the order of the record. */
function signsIn<K extends string>(text: string, signs: Readonly<Record<K, readonly string[]>>): K[] {
  return (Object.keys(signs) as K[]).filter((key) => signs[key].some((sign) => text.includes(sign)));
}
