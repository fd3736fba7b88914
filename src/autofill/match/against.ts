import { AGAINST_ROW_WORDS, anyOf, MAYBE_AGAINST_ROW_WORDS, REMARKS_DONE_AGAIN } from '../../lexicon';
import { fold, rememberText } from '../../text';

const AGAINST = new RegExp(anyOf(AGAINST_ROW_WORDS));
const MAYBE = new RegExp(anyOf(MAYBE_AGAINST_ROW_WORDS));
const DONE_AGAIN = new RegExp(`(?<![未没不]|没有|尚未)${anyOf(REMARKS_DONE_AGAIN)}`);

/** How a text speaks against counting the row that it stands in: likely, perhaps, or not at all. */
export const speaksAgainst = rememberText((text: string): 'likely' | 'maybe' | null => {
  const clean = fold(text).replace(/\s+/g, '');
  if (AGAINST.test(clean)) return DONE_AGAIN.test(clean) ? 'maybe' : 'likely';
  return MAYBE.test(clean) ? 'maybe' : null;
});
