import type { Indicator } from '../../form';
import { isMet } from '../../quantity';
import { normalise } from '../../text';
import { isBlankWord } from './texts';

/** A row with a weight and a score of its own. */
export interface Marks {
  readonly weight: number;
  readonly score: number;
}

/** Weight and score of a row; null when one is missing, or when the score is shared with other rows. */
export function marksOf({ weight, score, scoreShared }: Indicator): Marks | null {
  if (
    scoreShared ||
    typeof weight?.value !== 'number' ||
    typeof score?.value !== 'number' ||
    weight.value <= 0
  )
    return null;
  return { weight: weight.value, score: score.value };
}

/** Whether the target is reached, words that repeat the target included; null when that is not certain. */
export function reached({ name, target, actual }: Indicator): boolean | null {
  if (!target || !actual || isBlankWord(target.text) || isBlankWord(actual.text)) return null;
  const met = isMet(target.value, actual.value, name.text);
  if (met !== null) return met;
  return normalise(target.text) === normalise(actual.text) ? true : null;
}

/** Whether the row gives a reason; a blank or 无 is none. */
export function hasReason({ reason }: Indicator): boolean {
  return reason !== null && !isBlankWord(reason.text);
}
