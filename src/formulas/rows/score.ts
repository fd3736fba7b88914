import type { Direction } from '../../judgement';
import type { Profile } from '../../profile';
import { literal } from '../expression';

/** How a rate becomes points. */
export interface ScoreSettings {
  readonly profile: Profile;
  readonly direction: Direction | null;
}

/** The share of its weight that an indicator scores at a rate, as `scoreShare` of judgement has it; `rate` is a cell. */
export function scoreShareFormula(rate: string, { profile, direction }: ScoreSettings): string {
  const capped = `MIN(1,${rate})`;
  const isSteep = direction === 'lower' && profile.inverseScore === 'difference';
  const share = isSteep ? `IF(${rate}>0.5,2-1/${capped},0)` : capped;
  return profile.passLine > 0 ? `IF(${rate}<${literal(profile.passLine / 100)},0,${share})` : share;
}

/** Points rounded or cut as the settings say; see `points` of judgement. */
export function pointsFormula(formula: string, { scoreRounding, scoreDecimals }: Profile): string {
  return scoreRounding === 'round'
    ? `ROUND(${formula},${scoreDecimals})`
    : `ROUNDDOWN(ROUND(${formula},8),${scoreDecimals})`;
}
