import type { Indicator } from '../../form';
import { levelShare } from '../../judgement';
import type { Profile } from '../../profile';
import { formatCell } from '../../sheet';
import { literal, quoted } from '../expression';
import { pointsFormula } from './scoring';

/** The three levels of a qualitative result as 财预〔2020〕10号 words them. */
export const LEVEL_CHOICES = [
  '达成年度指标',
  '部分达成年度指标并具有一定效果',
  '未达成年度指标且效果较差',
] as const;

/** How the levels are usually shortened. */
const WORDINGS: Readonly<Record<1 | 2 | 3, readonly string[]>> = {
  1: [LEVEL_CHOICES[0], '达成预期指标', '已完成'],
  2: [LEVEL_CHOICES[1], '部分达成预期指标', '部分完成'],
  3: [LEVEL_CHOICES[2], '未达成预期指标', '未完成'],
};

/** Whether an indicator is judged by levels: its target is no number, and the result is blank or one of the levels. */
export function isJudgedByLevel({ target, actual, nature }: Indicator): boolean {
  if (!target || !actual || target.text.trim() === '') return false;
  const wordy =
    target.value.value === null && !['doubtful', 'placeholder', 'blank'].includes(target.value.kind);
  if (!wordy && nature?.value !== 'qualitative') return false;
  return actual.value.level !== undefined || (actual.text.trim() === '' && target.value.kind !== 'date');
}

/** The score as a formula; "" for a blank or another wording. */
export function levelScoreFormula(indicator: Indicator, weight: string, profile: Profile): string {
  const actual = indicator.actual!;
  const address = formatCell(actual.cell);
  const words = ([1, 2, 3] as const).flatMap((level) => {
    const own = actual.value.level === level ? [actual.text] : [];
    return [...new Set([...WORDINGS[level], ...own])].map((word) => ({
      word,
      share: levelShare(level, profile),
    }));
  });
  const shares = `{${words.map(({ share }) => literal(share)).join(';')}}`;
  const texts = `{${words.map(({ word }) => quoted(word)).join(';')}}`;
  const score = pointsFormula(`${weight}*INDEX(${shares},MATCH(${address},${texts},0))`, profile);
  return `IF(${address}="","",IFERROR(${score},""))`;
}
