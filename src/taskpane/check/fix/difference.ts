/** Where two texts differ: the same beginning and end, and what stands between. */
export interface Difference {
  readonly prefix: string;
  readonly removed: string;
  readonly inserted: string;
  readonly suffix: string;
}

/** As many characters of the same text are kept on each side; a cell can hold pages of prose. */
const CONTEXT = 24;

/** Compares by character, so that no character outside the basic plane is cut in two. */
export function difference(before: string, after: string): Difference {
  const [old, young] = [[...before], [...after]];
  const shorter = Math.min(old.length, young.length);
  let start = 0;
  while (start < shorter && old[start] === young[start]) start++;
  let end = 0;
  while (end < shorter - start && old[old.length - 1 - end] === young[young.length - 1 - end]) end++;
  const prefix = old.slice(0, start);
  const suffix = old.slice(old.length - end);
  return {
    prefix: prefix.length > CONTEXT ? `…${prefix.slice(-CONTEXT).join('')}` : prefix.join(''),
    removed: old.slice(start, old.length - end).join(''),
    inserted: young.slice(start, young.length - end).join(''),
    suffix: suffix.length > CONTEXT ? `${suffix.slice(0, CONTEXT).join('')}…` : suffix.join(''),
  };
}
