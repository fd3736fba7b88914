import { TRADITIONAL_PAIRS } from '../../../lexicon';

/** Traditional → simplified. */
export const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  TRADITIONAL_PAIRS.map((pair): [string, string] => [pair.slice(0, 1), pair.slice(1)]),
);

/** Finds a traditional character; hardly any text has one. */
export const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'u');
