import * as v from 'valibot';
import type { ListAnswers } from '../../ledger/answers';
import { LEDGER_ROWS, type LedgerKind } from '../../ledger/ledger-kind';

const heading = v.pipe(v.string(), v.maxLength(200));
const states = v.pipe(v.array(v.pipe(v.string(), v.maxLength(500))), v.maxLength(200));

const ANSWERS: v.GenericSchema<unknown, ListAnswers> = v.object({
  headings: v.pipe(v.array(heading), v.minLength(1), v.maxLength(200)),
  states: v.pipe(v.array(v.object({ column: heading, counts: states, not: states })), v.maxLength(50)),
  what: v.exactOptional(v.picklist(Object.keys(LEDGER_ROWS) as [LedgerKind, ...LedgerKind[]])),
  date: v.exactOptional(heading),
  checked: v.exactOptional(states),
});

const DOCUMENT = v.object({ version: v.literal(1), lists: v.array(v.unknown()) });

/** What people said of lists, in the document that a workbook keeps; what is not whole is left out. Never throws. */
export function readAnswers(document: unknown): ListAnswers[] {
  const whole = v.safeParse(DOCUMENT, document);
  return whole.success ? wholeAnswers(whole.output.lists) : [];
}

/** Of what should be answers those that are. Never throws. */
export function wholeAnswers(answers: readonly unknown[]): ListAnswers[] {
  return answers.flatMap((one) => {
    const answer = v.safeParse(ANSWERS, one);
    return answer.success ? [answer.output] : [];
  });
}

/** The document to keep; null when there is nothing to keep. */
export function answersDocument(answers: readonly ListAnswers[]): unknown {
  return answers.length === 0 ? null : { version: 1, lists: answers };
}
