import type { Judged } from './verdicts';

/** How a batch of sets is filled. */
export interface Figures {
  /** Values that the sources prove. */
  readonly provable: number;
  /** Of these, filled right without being asked about. */
  readonly filled: number;
  /** Of these, standing first, filled or not. */
  readonly first: number;
  /** Of these, another value stands first below the line, and the right one nowhere. */
  readonly wrong: number;
  /** Wrong values that would be filled. */
  readonly filledWrong: number;
  /** Indicators that the sources do not prove. */
  readonly unprovable: number;
  /** Of these, for which something is shown with a confidence above a half. */
  readonly shown: number;
}

/** Whether what stands first is right, or may be argued for. */
export function isRight({ verdict }: Judged): boolean {
  return verdict === 'right' || verdict === 'arguable';
}

/** Counts what was judged. */
export function figuresOf(judged: readonly Judged[]): Figures {
  const count = (fits: (one: Judged) => boolean) => judged.filter(fits).length;
  return {
    provable: count(({ wanted }) => wanted !== null),
    filled: count((one) => one.isFilled && isRight(one)),
    first: count(isRight),
    wrong: count(({ verdict, isFilled }) => verdict === 'wrong' && !isFilled),
    filledWrong: count((one) => one.isFilled && !isRight(one)),
    unprovable: count(({ wanted }) => wanted === null),
    shown: count(({ verdict, first }) => verdict === 'unprovable' && first!.confidence > 0.5),
  };
}

/** A band of confidence: of what stands first with one from `from` up to `to`, so many are right. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly right: number;
  readonly all: number;
}

const EDGES = [0, 0.2, 0.4, 0.6, 0.8, 0.9, 1.01];

/** What stands first, by confidence. */
export function bandsOf(judged: readonly Judged[]): Band[] {
  return EDGES.slice(1).map((to, place) => {
    const from = EDGES[place]!;
    const here = judged.filter(
      ({ first }) => first !== null && first.confidence >= from && first.confidence < to,
    );
    return { from, to: Math.min(1, to), right: here.filter(isRight).length, all: here.length };
  });
}
