import type { Profile } from '../profile';

/** The official grades with the setting that holds the least total score of each; below, 差. */
export const GRADES = [
  ['优', 'excellentLine'],
  ['良', 'goodLine'],
  ['中', 'fairLine'],
] as const satisfies readonly (readonly [string, keyof Profile])[];

/** 优, 良, 中 or 差 by the total score. Source: 财预〔2020〕10号: 90, 80 and 60 points. */
export function gradeOf(score: number, profile: Profile): string {
  return GRADES.find(([, line]) => score >= profile[line])?.[0] ?? '差';
}
