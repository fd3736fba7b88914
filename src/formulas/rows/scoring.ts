import type { Profile } from '../../profile';
import { cutTo, literal, roundTo } from '../expression';

/** How a rate becomes points. `inverse`: the indicator is better when low. */
export interface ScoreSettings {
  readonly profile: Profile;
  readonly inverse: boolean;
}

/**
 * The share of its weight that an indicator scores at a completion rate: the rate, at most the whole, nothing below the
 * pass line. Source: 财预〔2020〕10号; the variants of indicators that are better when low are local.
 */
export function scoreShare(rate: number, { profile, inverse }: ScoreSettings): number {
  const capped = Math.min(1, Math.max(0, rate));
  if (capped * 100 < profile.passLine - 1e-9) return 0;
  if (!inverse || profile.inverseScore !== 'difference') return capped;
  // rate = target ÷ actual, so the excess over the target is 1 ÷ rate − 1.
  return capped > 0.5 ? 2 - 1 / capped : 0;
}

/** The same as a formula; `rate` is the formula of a rate that is a number. */
export function scoreShareFormula(rate: string, { profile, inverse }: ScoreSettings): string {
  const simple = `MIN(1,${rate})`;
  const share = inverse && profile.inverseScore === 'difference' ? `IF(${rate}>0.5,2-1/${simple},0)` : simple;
  return profile.passLine > 0 ? `IF(ROUND(${rate},9)<${literal(profile.passLine / 100)},0,${share})` : share;
}

/** Points rounded or cut as the settings say. */
export function points(value: number, profile: Profile): number {
  return profile.scoreRounding === 'round'
    ? roundTo(value, profile.scoreDecimals)
    : cutTo(value, profile.scoreDecimals);
}

/** The same as a formula. */
export function pointsFormula(formula: string, profile: Profile): string {
  const decimals = String(profile.scoreDecimals);
  return profile.scoreRounding === 'round'
    ? `ROUND(${formula},${decimals})`
    : `ROUNDDOWN(ROUND(${formula},8),${decimals})`;
}

/** 优, 良, 中, 差 by the total score. */
export function gradeOf(score: number, profile: Profile): string {
  return GRADES.find(([, line]) => score >= lineOf(profile, line))?.[0] ?? '差';
}

/** The same as a formula. */
export function gradeFormula(score: string, profile: Profile): string {
  return GRADES.reduceRight(
    (rest, [name, line]) => `IF(${score}>=${literal(lineOf(profile, line))},"${name}",${rest})`,
    '"差"',
  );
}

const GRADES = [
  ['优', 'excellentLine'],
  ['良', 'goodLine'],
  ['中', 'fairLine'],
] as const;

function lineOf(profile: Profile, line: (typeof GRADES)[number][1]): number {
  return profile[line];
}
