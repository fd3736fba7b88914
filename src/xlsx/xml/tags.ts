/**
 * Places of tags in XML that a parser has already found well-formed. The patcher edits the text between them and
 * leaves every other character as it is.
 */
export interface Tag {
  /** Without prefix. */
  readonly name: string;
  /** With its colon, "" mostly. */
  readonly prefix: string;
  readonly kind: 'open' | 'close' | 'empty';
  readonly start: number;
  readonly end: number;
  /** The text between name and end of the tag, white space included. */
  readonly attributes: string;
}

/** An element with its place: from `start` to `outerEnd`, its content from `end` to `innerEnd`. */
export interface Element extends Tag {
  readonly innerEnd: number;
  readonly outerEnd: number;
}

/** One replacement in a text: what stands from `start` to `end` becomes `text`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The first tag at or after a place; comments, CDATA and processing instructions are passed over. */
export function nextTag(xml: string, from: number): Tag | undefined {
  let start = from;
  for (;;) {
    start = xml.indexOf('<', start);
    if (start < 0) return undefined;
    const skip = SKIPPED.find(([opening]) => xml.startsWith(opening, start));
    if (!skip) break;
    start = xml.indexOf(skip[1], start) + skip[1].length;
  }
  let end = start + 1;
  for (let quote = ''; quote !== '' || xml[end] !== '>'; end++) {
    const character = xml[end]!;
    if (quote === character) quote = '';
    else if (quote === '' && (character === '"' || character === "'")) quote = character;
  }
  const close = xml[start + 1] === '/';
  const empty = xml[end - 1] === '/';
  const inner = xml.slice(start + (close ? 2 : 1), empty ? end - 1 : end);
  const name = /^[^\s]+/.exec(inner)![0];
  const colon = name.indexOf(':') + 1;
  return {
    name: name.slice(colon),
    prefix: name.slice(0, colon),
    kind: close ? 'close' : empty ? 'empty' : 'open',
    start,
    end: end + 1,
    attributes: inner.slice(name.length),
  };
}

const SKIPPED = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/** The root element's tag. */
export function rootTag(xml: string): Tag {
  return nextTag(xml, 0)!;
}

/** The element that a tag opens. */
export function elementAt(xml: string, tag: Tag): Element {
  if (tag.kind === 'empty') return { ...tag, innerEnd: tag.end, outerEnd: tag.end };
  let depth = 1;
  let at = tag.end;
  for (;;) {
    const next = nextTag(xml, at)!;
    at = next.end;
    if (next.kind === 'open') depth++;
    else if (next.kind === 'close' && --depth === 0)
      return { ...tag, innerEnd: next.start, outerEnd: next.end };
  }
}

/** The elements directly inside of one. */
export function childElements(xml: string, parent: Tag): Element[] {
  const children: Element[] = [];
  if (parent.kind === 'empty') return children;
  for (let at = parent.end; ;) {
    const tag = nextTag(xml, at)!;
    if (tag.kind === 'close') return children;
    const child = elementAt(xml, tag);
    children.push(child);
    at = child.outerEnd;
  }
}

/** Puts content at the end of an element, opening it when it is empty. */
export function appendTo(element: Element, content: string): Splice {
  if (element.kind !== 'empty') return { start: element.innerEnd, end: element.innerEnd, text: content };
  const text = `>${content}</${element.prefix}${element.name}>`;
  return { start: element.end - 2, end: element.end, text };
}

/** Replaces an element's opening tag by one with these attributes. */
export function retag(tag: Tag, attributes: string): Splice {
  return {
    start: tag.start,
    end: tag.end,
    text: `<${tag.prefix}${tag.name}${attributes}${tag.kind === 'empty' ? '/>' : '>'}`,
  };
}

/** The text with all replacements made; they may come in any order and must not overlap. */
export function splice(text: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: replacement } of [...splices].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  )) {
    pieces.push(text.slice(at, start), replacement);
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

const ATTRIBUTE = /([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/g;

/** An attribute as written, entities unresolved; undefined when it is missing. */
export function attributeOf(attributes: string, name: string): string | undefined {
  for (const match of attributes.matchAll(ATTRIBUTE)) if (match[1] === name) return match[2]!.slice(1, -1);
  return undefined;
}

/** The attributes with one set in its place, added at the end, or taken away (null). The value must be escaped. */
export function withAttribute(attributes: string, name: string, value: string | null): string {
  for (const match of attributes.matchAll(ATTRIBUTE)) {
    if (match[1] !== name) continue;
    const before = attributes.slice(0, match.index);
    const after = attributes.slice(match.index + match[0].length);
    return value === null ? before.trimEnd() + after : `${before}${name}="${value}"${after}`;
  }
  if (value === null) return attributes;
  const kept = attributes.trimEnd();
  return `${kept} ${name}="${value}"${attributes.slice(kept.length)}`;
}
