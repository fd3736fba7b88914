/** What is known of a way to a number; each from 0, which speaks against it, to 1, where nothing does. */
export interface Evidence {
  /** How far the name says which rows are meant. */
  readonly rows: number;
  /** How far the list and what was taken of it say what the name says. */
  readonly words: number;
  /** How well the way of counting suits the unit and the name. */
  readonly measure: number;
  /** Above 1 where a unit that is nowhere written fits the size of what was planned. */
  readonly unit: number;
  /** Whether these rows are of the table's year, organisation and project. */
  readonly scope: number;
  /** What is undecided about which rows count. */
  readonly states: number;
  /** Payments that were taken back. */
  readonly reversed: number;
  /** What the list asks that only a person can tell. */
  readonly questions: number;
  /** Whether the list's rows are things at all. */
  readonly sideways: number;
  /** How many of the rows could be read. */
  readonly read: number;
  /** Whether the number is about as large as what was planned. */
  readonly size: number;
  /** Whether rows were decided about in the less likely way. */
  readonly flipped: number;
}

/** How certain a way is, 0 to 1. */
export function weighed(evidence: Evidence): number {
  const product = Object.values(evidence).reduce((all: number, one: number) => all * one, 1);
  return Math.round(Math.min(1, Math.max(0, product)) * 100) / 100;
}
