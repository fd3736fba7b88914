import type { LedgerKind } from './ledger-kind';

/** What a person said of the states of a column. */
export interface StateAnswer {
  /** Heading of the column. */
  readonly column: string;
  /** States whose rows count. */
  readonly counts: readonly string[];
  /** States whose rows do not. */
  readonly not: readonly string[];
}

/** What a person said of a list where it cannot be known, or was understood otherwise. */
export interface ListAnswers {
  /** Headings of the list, by which its follower of the next month is known. */
  readonly headings: readonly string[];
  readonly states: readonly StateAnswer[];
  /** What the list is of. */
  readonly what?: LedgerKind;
  /** Heading of the date that tells the year of a row. */
  readonly date?: string;
  /** Questions that were looked at: the list is right as it was read. */
  readonly checked?: readonly string[];
}

/** Nothing was said. */
export const NO_ANSWERS: ListAnswers = { headings: [], states: [] };

/** Of two lists with so many headings in common what is said of one holds for the other. */
const ALIKE = 0.8;

/** What was said of a list with these headings, or of one that it follows. */
export function answersFor(headings: readonly string[], all: readonly ListAnswers[]): ListAnswers {
  const same = (other: readonly string[]) => other.filter((one) => headings.includes(one)).length;
  const alike = all
    .map((one) => ({ one, share: same(one.headings) / Math.max(one.headings.length, headings.length, 1) }))
    .filter(({ share }) => share >= ALIKE)
    .sort((a, b) => b.share - a.share);
  return alike[0]?.one ?? NO_ANSWERS;
}

/** All answers with these in place of what was said of the same list before; answers that say nothing are left out. */
export function withAnswers(all: readonly ListAnswers[], next: ListAnswers): ListAnswers[] {
  const before = answersFor(next.headings, all);
  const others = all.filter((one) => one !== before);
  const { states, what, date, checked = [] } = next;
  const isEmpty = states.length + checked.length === 0 && what === undefined && date === undefined;
  return isEmpty ? others : [...others, next];
}

/** The answers with some states of a column counting or not; `undefined` takes back what was said of one. */
export function withStates(
  answers: ListAnswers,
  column: string,
  said: ReadonlyMap<string, 'counts' | 'not' | undefined>,
): ListAnswers {
  const before = answers.states.find((one) => one.column === column);
  const of = (how: 'counts' | 'not') => [
    ...(before?.[how] ?? []).filter((text) => !said.has(text)),
    ...[...said].flatMap(([text, one]) => (one === how ? [text] : [])),
  ];
  const answer: StateAnswer = { column, counts: of('counts'), not: of('not') };
  const others = answers.states.filter((one) => one !== before);
  const isEmpty = answer.counts.length + answer.not.length === 0;
  return { ...answers, states: isEmpty ? others : [...others, answer] };
}
