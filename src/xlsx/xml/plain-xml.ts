// What the quick scanners share. They read XML in its plain writing, and only such of which every text is well-formed.

/** Thrown and caught by scanners alone: the writing is unusual or wrong, so the XML parser has to decide. */
export class Unusual extends Error {}
export const UNUSUAL = new Unusual();

/** Characters that XML does not have, and the end of a CDATA section that never began. */

export const FORBIDDEN = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\]\]>/;

/** Comments, CDATA and processing instructions in front could hold what only looks like the start of the content. */
export const UNUSUAL_HEAD = /<!|<\?(?!xml )/;

/** Resolves the entities that XML itself defines, character references and line ends; throws {@link UNUSUAL} at any other. */
export function resolveText(text: string): string {
  return text.replace(/\r\n?|&([^;]*);?/g, (match, name: string | undefined) => {
    if (name === undefined) return '\n';
    if (!match.endsWith(';')) throw UNUSUAL;
    const known = ENTITIES[name];
    if (known !== undefined) return known;
    const code = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(name);
    if (!code) throw UNUSUAL;
    const point = code[1] === undefined ? Number(code[2]) : parseInt(code[1], 16);
    if (!isCharacter(point)) throw UNUSUAL;
    return String.fromCodePoint(point);
  });
}

const ENTITIES: Readonly<Record<string, string | undefined>> = {
  __proto__: null as never,
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Char of XML 1.0. */
function isCharacter(point: number): boolean {
  return (
    point === 9 ||
    point === 10 ||
    point === 13 ||
    (point >= 0x20 && point <= 0xd7ff) ||
    (point >= 0xe000 && point <= 0xfffd) ||
    (point >= 0x10000 && point <= 0x10ffff)
  );
}
