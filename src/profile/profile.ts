/** What differs by province or city. The national default is in defaults.ts. */
export interface Profile {
  readonly name: string;
  /** Sums may differ by this much in the money unit (0.01). */
  readonly sumTolerance: number;
  /** Rates may differ by this many percentage points (0.5). */
  readonly rateTolerance: number;
  /** Scores may differ by this many points (0.1; some systems truncate, others round). */
  readonly scoreTolerance: number;
  /** Completion from which an over-fulfilment needs an explanation, in percent (130). */
  readonly overfulfilment: number;
  /** Below this similarity (bigram Dice, 0 to 1) a name in prose and an indicator are not the same thing. */
  readonly matchThreshold: number;
}
