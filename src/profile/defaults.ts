import type { Profile } from './profile';

/** What holds where a province or city has not said otherwise. */
export const NATIONAL: Profile = {
  name: '全国通用',
  sumTolerance: 0.01,
  rateTolerance: 0.5,
  scoreTolerance: 0.1,
  overfulfilment: 130,
  matchThreshold: 0.5,
  inverseScore: 'ratio',
  passLine: 0,
  reachedShare: 100,
  partlyShare: 70,
  unreachedShare: 30,
  scoreRounding: 'round',
  scoreDecimals: 2,
  executionWeight: 10,
  excellentLine: 90,
  goodLine: 80,
  fairLine: 60,
};
