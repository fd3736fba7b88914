import { anyOf, EMPTY_REASONS, NO_DIFFERENCE, wholly } from '../../../lexicon';
import type { Indicator } from '../../../form';
import { isBlankWord } from '../texts';

const EMPTY = new RegExp(`^${anyOf(EMPTY_REASONS)}[。.]?$`);
const FULFILLED = wholly(NO_DIFFERENCE);

/** Whether a reason says nothing: 无, 0, 正常, 已完成. */
export function isEmptyReason(text: string): boolean {
  return isBlankWord(text) || EMPTY.test(text);
}

/** Whether the row gives a reason; a blank or 无 is none. */
export function hasReason({ reason }: Indicator): boolean {
  return reason !== null && !isBlankWord(reason.text);
}

/** Whether the reason of the row explains why target and actual differ: 正常 and 已完成 do not. */
export function isRowExplained({ reason }: Indicator): boolean {
  return reason !== null && !isBlankWord(reason.text) && !FULFILLED.test(reason.text.trim());
}
