import type { Sheet } from '../../sheet';
import type { Heading } from '../heading';
import { byWords, withoutBareTotal, withoutCaptions, withoutNotes, type Surroundings } from './by-words';
import { withoutKeyless, withoutSections } from './keyless';
import { grouped, type LeftOut, type Reason } from './left-out';
import { Shape } from './shape';
import { withoutFurtherParts, withoutSpans, withoutSums, withoutUnnumbered, withoutWholes } from './sums';

/** Which rows below a heading are data. */
export interface LedgerRows {
  /** Sheet rows, ascending. */
  readonly rows: readonly number[];
  readonly leftOut: readonly LeftOut[];
  /** What only a person can tell, in Chinese. */
  readonly questions: readonly string[];
  /** Of rows under a parent row the labels of their parents, the widest first. */
  readonly parents: ReadonlyMap<number, readonly string[]>;
  /** The row in which another list begins below; undefined where none does. */
  readonly next: number | undefined;
}

/** The rows of data: without totals, parts, repeated headings, page breaks, notes and blank rows. */
export function readRows(sheet: Sheet, heading: Heading, around: Surroundings): LedgerRows {
  const left = new Map<number, Reason>();
  const { rows: candidates, next } = byWords(sheet, heading, around, left);
  withoutCaptions(sheet, candidates, left);
  withoutNotes(sheet, heading.columns, candidates, left);
  withoutBareTotal(sheet, heading.columns, candidates, left);
  const shape = new Shape(sheet, heading.columns, candidates);
  withoutSections(shape, left);
  withoutFurtherParts(shape, left);
  withoutSpans(shape, left);
  withoutUnnumbered(shape, left);
  const structure = withoutSums(shape, left);
  withoutWholes(shape, left, structure.questions);
  withoutKeyless(shape, left);
  const rows = candidates.filter((row) => !left.has(row));
  return { rows, leftOut: grouped(left), ...structure, next };
}
