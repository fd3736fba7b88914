import { anyOf, LONE_PLACEHOLDERS, PLACEHOLDER_SIGNS } from '../lexicon';

const MANY = new RegExp(
  `${PLACEHOLDER_SIGNS.map((sign) => `${anyOf([sign])}{2,}`).join('|')}|[xX]{2,}|\\.{3,}|${anyOf(LONE_PLACEHOLDERS)}`,
);
/** The mark of a note at either end: *12场, 12场*, 95%※. */
const NOTE = /^[*※]+(?=[\d≥≤<>=~])|(?<=[^\d*※≥≤<>=~])[*※]$/;
/** A star that multiplies: 7*24小时, 元/人*月. */
const TIMES = /(?<=\d)\*(?=\d)|(?<=\/[^\d*/]{1,6})\*(?=[^\d*])/g;

/** A folded value without the mark of a note. */
export function withoutNote(text: string): string {
  return /[*※]/.test(text) ? text.replace(NOTE, '') : text;
}

/**
 * Where a folded value, its notes aside, still holds the sign of a template that stands for a number: ≥**人次, XX, ……,
 * 202*年; -1 when it holds none.
 */
export function findPlaceholder(text: string): number {
  const many = text.search(MANY);
  return many >= 0 || !text.includes('*') ? many : text.replace(TIMES, '·').indexOf('*');
}
