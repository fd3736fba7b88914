import { fold } from '../text';

/** The one year that the texts name. A day, as of printing, names none. */
export function yearIn(texts: readonly string[]): number | null {
  for (const text of texts) {
    const clean = fold(text)
      // What stands there at the end of a year is of that year.
      .replace(/截[至止]((?:19|20)\d{2})[-/.年]12[-/.月](?:31日?|底)/g, '$1')
      .replace(/(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?/g, '');
    const years = new Set(
      [...clean.matchAll(/(?<!\d)((?:19|20)\d{2})(?!\d)/g)].map((match) => Number(match[1])),
    );
    if (years.size === 1) return [...years][0]!;
    if (years.size > 1) return null;
  }
  return null;
}
