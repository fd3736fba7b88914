/**
 * A group of a regular expression that matches any of these words: "(?:不低于|不少于|低于)". Words are plain text, no
 * expressions; a longer word is tried before a shorter one that it begins with.
 */
export function anyOf(...lists: readonly (readonly string[])[]): string {
  const words = [...new Set(lists.flat())].sort((a, b) => b.length - a.length);
  return `(?:${words.map(escape).join('|')})`;
}

/** A pattern that a whole text must match: any of these words and nothing more. */
export function wholly(...lists: readonly (readonly string[])[]): RegExp {
  return new RegExp(`^${anyOf(...lists)}$`);
}

function escape(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
