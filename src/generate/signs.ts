import type { Operator } from '../quantity';

/** How the signs of targets are written. */
export const SIGNS: Readonly<Record<Operator, string>> = {
  '>=': '≥',
  '<=': '≤',
  '>': '＞',
  '<': '＜',
  '=': '＝',
  '~': '约',
  range: '',
};
