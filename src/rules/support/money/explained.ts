import type { Form } from '../../../form';
import { hintIn, isBlankWord } from '../texts';

/** Whether a text of the table that may explain the money speaks of such a thing; the form's own hints do not. */
export function isMoneyExplained(form: Form, words: readonly string[]): boolean {
  const texts = [
    ...form.money.map((item) => item.amounts.reason?.text ?? ''),
    ...form.conclusions.map(({ text }) => text),
    ...form.goals.map((goal) => goal.completed?.text ?? ''),
    ...form.indicators.map(({ reason }) => reason?.text ?? ''),
  ];
  return texts.some(
    (text) => !isBlankWord(text) && hintIn(text) === undefined && words.some((word) => text.includes(word)),
  );
}
