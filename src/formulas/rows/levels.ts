import type { Indicator } from '../../form';
import { levelShare, points } from '../../judgement';
import type { Profile } from '../../profile';
import { readQuantity } from '../../quantity';
import { formatCell, type Sheet } from '../../sheet';
import { literal, orBlank, quoted } from '../expression';
import { pointsFormula } from './score';

type Level = 1 | 2 | 3;

/** The three levels of a qualitative result as 财预〔2020〕10号 words them, and how they are usually shortened. */
const WORDINGS: readonly (readonly [string, string, string])[] = [
  ['达成年度指标', '部分达成年度指标并具有一定效果', '未达成年度指标且效果较差'],
  ['达成预期指标', '部分达成预期指标', '未达成预期指标'],
  ['已完成', '部分完成', '未完成'],
];

/** The wordings that stand to choice for a result: those that it uses already, else the official ones. */
export function levelChoices({ actual }: Indicator): readonly [string, string, string] {
  const text = actual?.text.trim() ?? '';
  return WORDINGS.find((wordings) => wordings.includes(text)) ?? WORDINGS[0]!;
}

/** Whether an indicator is judged by levels: its target is no number, and the result is blank or one of the levels. */
export function isJudgedByLevel({ target, actual, nature }: Indicator): boolean {
  if (!target || !actual || target.text.trim() === '') return false;
  const wordy =
    target.value.value === null && !['doubtful', 'placeholder', 'blank'].includes(target.value.kind);
  if (!wordy && nature?.value !== 'qualitative') return false;
  return actual.value.level !== undefined || (actual.text.trim() === '' && target.value.kind !== 'date');
}

/** The points of a result in words; null when it is none of the levels. */
export function levelPoints(text: string, weight: number, profile: Profile): number | null {
  const { level } = readQuantity(text);
  return level === undefined ? null : points(weight * levelShare(level, profile), profile);
}

/** The score as a formula; blank for a blank or another wording. */
export function levelScoreFormula(
  sheet: Sheet,
  indicator: Indicator,
  weight: string,
  profile: Profile,
): string {
  const actual = indicator.actual!;
  const choices = levelChoices(indicator);
  const rows = choices.map((word, index) => row(word, (index + 1) as Level, profile));
  const { level } = actual.value;
  const text = String(sheet.cell(actual.cell.row, actual.cell.column)?.value ?? '');
  if (level !== undefined && !choices.includes(text)) rows.push(row(text, level, profile));
  const share = `VLOOKUP(${formatCell(actual.cell)},{${rows.join(';')}},2,0)`;
  return orBlank(pointsFormula(`${weight}*${share}`, profile));
}

function row(word: string, level: Level, profile: Profile): string {
  return `${quoted(word)},${literal(levelShare(level, profile))}`;
}
