import type { Indicator } from '../../../form';
import { isBlankWord } from '../texts';

const EMPTY = /^(?:0|正常|已完成|完成|按计划完成|未完成|部分完成|客观原因|其他|其它|合理)[。.]?$/;

/** Whether a reason says nothing: 无, 0, 正常, 已完成. */
export function isEmptyReason(text: string): boolean {
  return isBlankWord(text) || EMPTY.test(text);
}

/** Whether the row gives a reason; a blank or 无 is none. */
export function hasReason({ reason }: Indicator): boolean {
  return reason !== null && !isBlankWord(reason.text);
}

/** Whether the reason of the row explains why target and actual differ: 正常 and 已完成 do not. */
export function isRowExplained(indicator: Indicator): boolean {
  return hasReason(indicator) && !/^(?:0|正常|已完成|完成)$/.test(indicator.reason!.text.trim());
}
