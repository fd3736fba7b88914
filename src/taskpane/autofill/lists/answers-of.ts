import { answersFor, type ListAnswers } from '../../../app/fill/fill-view';
import type { LedgerInfo } from '../../../app/fill/source-store';

/** What was said of a list so far, to be said on. */
export function answersOf({ columns }: LedgerInfo, answers: readonly ListAnswers[]): ListAnswers {
  const headings = columns.map(({ name }) => name);
  return { ...answersFor(headings, answers), headings };
}
