import type { Form } from '../../form';
import { isBlankWord } from './blank';
import { hintIn } from './hints';

/** Whether a text of the table that may explain the money speaks of such a thing; the form's own hints do not. */
export function isExplained(form: Form, words: RegExp): boolean {
  const texts = [
    ...form.money.map((item) => item.amounts.reason?.text ?? ''),
    ...form.conclusions.map(({ text }) => text),
    ...form.goals.map((goal) => goal.completed?.text ?? ''),
    ...form.indicators.map(({ reason }) => reason?.text ?? ''),
  ];
  return texts.some((text) => !isBlankWord(text) && hintIn(text) === undefined && words.test(text));
}

const EMPTY = /^(?:0|正常|已完成|完成|按计划完成|未完成|部分完成|客观原因|其他|其它|合理)[。.]?$/;

/** Whether a reason says nothing: 无, 0, 正常, 已完成. */
export function isEmptyReason(text: string): boolean {
  return isBlankWord(text) || EMPTY.test(text);
}
