import { isBlankWord } from '../texts';

const EMPTY = /^(?:0|正常|已完成|完成|按计划完成|未完成|部分完成|客观原因|其他|其它|合理)[。.]?$/;

/** Whether a reason says nothing: 无, 0, 正常, 已完成. */
export function isEmptyReason(text: string): boolean {
  return isBlankWord(text) || EMPTY.test(text);
}
