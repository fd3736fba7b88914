import type { Form } from '../../../form';
import { anyOf, EXECUTION_CAUSES, EXECUTION_SUBJECTS, EXECUTION_TALK } from '../../../lexicon';
import { hintIn, isBlankWord } from '../texts';

const CLAUSE = '[^。；;\\n]{0,20}';
const CAUSED = new RegExp(
  `${anyOf(EXECUTION_TALK)}|${anyOf(EXECUTION_SUBJECTS)}${CLAUSE}${anyOf(EXECUTION_CAUSES)}|${anyOf(EXECUTION_CAUSES)}${CLAUSE}${anyOf(EXECUTION_SUBJECTS)}`,
);

/** Whether a text of the table tells why the money was spent slowly; 资金100%拨付 alone does not. */
export function isExecutionExplained(form: Form): boolean {
  return anyText(form, (text) => CAUSED.test(text));
}

/** Whether a text of the table that may explain the money speaks of such a thing; the form's own hints do not. */
export function isMoneyExplained(form: Form, words: readonly string[]): boolean {
  return anyText(form, (text) => words.some((word) => text.includes(word)));
}

function anyText(form: Form, explains: (text: string) => boolean): boolean {
  const texts = [
    ...form.money.map((item) => item.amounts.reason?.text ?? ''),
    ...form.conclusions.map(({ text }) => text),
    ...form.goals.map((goal) => goal.completed?.text ?? ''),
    ...form.indicators.map(({ reason }) => reason?.text ?? ''),
  ];
  return texts.some((text) => !isBlankWord(text) && hintIn(text) === undefined && explains(text));
}
