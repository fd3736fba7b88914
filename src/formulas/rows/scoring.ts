import { GRADES } from '../../judgement';
import type { Profile } from '../../profile';
import { literal } from '../expression';

/** How a rate becomes points. `inverse`: the indicator is better when low. */
export interface ScoreSettings {
  readonly profile: Profile;
  readonly inverse: boolean;
}

/** `scoreShare` of the judgement as a formula; `rate` is the formula of a rate that is a number. */
export function scoreShareFormula(rate: string, { profile, inverse }: ScoreSettings): string {
  const simple = `MIN(1,${rate})`;
  const share = inverse && profile.inverseScore === 'difference' ? `IF(${rate}>0.5,2-1/${simple},0)` : simple;
  return profile.passLine > 0 ? `IF(ROUND(${rate},9)<${literal(profile.passLine / 100)},0,${share})` : share;
}

/** `points` of the judgement as a formula. */
export function pointsFormula(formula: string, profile: Profile): string {
  const decimals = String(profile.scoreDecimals);
  return profile.scoreRounding === 'round'
    ? `ROUND(${formula},${decimals})`
    : `ROUNDDOWN(ROUND(${formula},8),${decimals})`;
}

/** `gradeOf` of the judgement as a formula. */
export function gradeFormula(score: string, profile: Profile): string {
  return GRADES.reduceRight(
    (rest, [name, line]) => `IF(${score}>=${literal(profile[line])},"${name}",${rest})`,
    '"差"',
  );
}
