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
  /**
   * How an indicator that is better when low scores above its target: weight × target ÷ actual ("ratio"), weight ×
   * (1 − excess ÷ target), 0 from twice the target on ("difference"), or by a person ("manual").
   */
  readonly inverseScore: 'ratio' | 'difference' | 'manual';
  /** Completion in percent below which an indicator scores nothing; 0: no such line. */
  readonly passLine: number;
  /** Share of the weight in percent that the three levels of a qualitative indicator score: 达成, 部分达成, 未达成. */
  readonly reachedShare: number;
  readonly partlyShare: number;
  readonly unreachedShare: number;
  /** Whether computed scores are rounded or cut, and to how many decimals. */
  readonly scoreRounding: 'round' | 'truncate';
  readonly scoreDecimals: number;
  /** Points for the budget execution where the table has a score for it and does not say its points. */
  readonly executionWeight: number;
  /** Total scores from which the grade is 优, 良, 中; below, 差. */
  readonly excellentLine: number;
  readonly goodLine: number;
  readonly fairLine: number;
}
