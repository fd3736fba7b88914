import { SaxesParser, type SaxesTagNS } from 'saxes';
import { WorkbookError } from '../../sheet';
import { isOlderWay, MAIN, type OpenElement, RELATIONSHIPS, type XmlElement } from './element';
import { readPlainTree } from './plain-tree';

export type { XmlElement } from './element';

/** What {@link parseXml} reports, in document order. `name` is without prefix. */
export interface XmlHandlers {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
  /** The prefixes that the root element declares. */
  root?(prefixes: ReadonlySet<string>): void;
  /** An element of another namespace begins; it is passed over with all it contains. */
  foreign?(): void;
}

/**
 * Decodes a part as UTF-8 or UTF-16 (the two encodings that the standard allows), with or without a byte order mark, or
 * as its declaration says, piece by piece. Throws `damaged` for bytes that are none of it.
 */
export function* decodePieces(pieces: Iterable<Uint8Array>, part: string): Generator<string> {
  const decode = pieceDecoder(part);
  for (const bytes of pieces) yield decode(bytes);
  yield decode();
}

/** The same of a part that is there as a whole. */
export function decodeWhole(bytes: Uint8Array, part: string): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes).replace(/^[ \t\r\n]+/, '');
  } catch (cause) {
    throw new WorkbookError('damaged', { part }, { cause });
  }
}

/** Decodes one piece after another in that way; without a piece it ends the text. */
export function pieceDecoder(part: string): (bytes?: Uint8Array) => string {
  let decoder: TextDecoder | undefined;
  return (bytes) => {
    try {
      if (decoder) return decoder.decode(bytes, { stream: bytes !== undefined });
      if (!bytes) return '';
      decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
      return decoder.decode(bytes, { stream: true }).replace(/^[ \t\r\n]+/, '');
    } catch (cause) {
      throw new WorkbookError('damaged', { part }, { cause });
    }
  };
}

function encodingOf(start: Uint8Array): string {
  if ((start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0x3c && start[1] === 0)) return 'utf-16le';
  if ((start[0] === 0xfe && start[1] === 0xff) || (start[0] === 0 && start[1] === 0x3c)) return 'utf-16be';
  const head = String.fromCharCode(...start.subarray(0, 200));
  const declared = /^\s*<\?xml\s[^>]*encoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1] ?? 'utf-8';
  if (/^utf-8$/i.test(declared)) return 'utf-8';
  const { encoding } = new TextDecoder(declared);
  // What stands here byte by byte is no UTF-16, whatever it says.
  return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
}

/**
 * Parses a part and reports the elements of the namespaces above. Throws `damaged` with the part's name for
 * anything that is not well-formed and for a document type declaration (entities could expand without limit).
 */
export function parseXml(xml: string, part: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const stop = (cause?: unknown): never => {
    throw new WorkbookError('damaged', { part }, { cause });
  };
  let depth = 0;
  let foreign = 0;
  parser.on('error', stop);
  parser.on('doctype', () => stop('document type declaration'));
  parser.on('opentag', (tag) => {
    if (depth++ === 0) {
      if (!MAIN.has(tag.uri)) stop(`namespace ${tag.uri}`);
      handlers.root?.(new Set(Object.keys(tag.ns)));
    }
    if (foreign > 0) foreign++;
    else if (MAIN.has(tag.uri)) handlers.open(tag.local, attributesOf(tag));
    else if (!isOlderWay(tag.uri, tag.local)) {
      foreign++;
      handlers.foreign?.();
    }
  });
  parser.on('closetag', (tag) => {
    depth--;
    if (foreign > 0) foreign--;
    else if (MAIN.has(tag.uri)) handlers.close(tag.local);
  });
  const text = (value: string) => {
    if (foreign === 0) handlers.text(value);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(xml).close();
}

/** Parses a small part into a tree, in its plain writing quickly. Throws as {@link parseXml}. */
export function parseTree(xml: string, part: string): XmlElement {
  return readPlainTree(xml)?.root ?? parseAnyTree(xml, part);
}

/** The same by the XML parser alone, whatever the writing. */
export function parseAnyTree(xml: string, part: string): XmlElement {
  const root: OpenElement = { name: '', attributes: {}, children: [], text: '' };
  const path = [root];
  parseXml(xml, part, {
    open(name, attributes) {
      const element: OpenElement = { name, attributes, children: [], text: '' };
      path.at(-1)!.children.push(element);
      path.push(element);
    },
    close() {
      path.pop();
    },
    text(value) {
      path.at(-1)!.text += value;
    },
  });
  return root.children[0]!;
}

/** The children of that name of an element that may be missing. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The first child of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** An xsd:boolean attribute; undefined when it is missing or is none. */
export function flag(value: string | undefined): boolean | undefined {
  if (value === '1' || value === 'true') return true;
  return value === '0' || value === 'false' ? false : undefined;
}

/** An attribute that counts from zero; undefined when it is missing or is none. */
export function whole(value: string | undefined): number | undefined {
  return value !== undefined && /^\s*[0-9]{1,9}\s*$/.test(value) ? Number(value) : undefined;
}

function attributesOf(tag: SaxesTagNS): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [name, attribute] of Object.entries(tag.attributes)) {
    attributes[RELATIONSHIPS.has(attribute.uri) ? `r:${attribute.local}` : name] = attribute.value;
  }
  return attributes;
}
