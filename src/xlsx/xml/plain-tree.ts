import { isOlderWay, MAIN, type OpenElement, RELATIONSHIPS, type XmlElement } from './element';
import { FORBIDDEN, resolveText, Unusual, UNUSUAL } from './plain-xml';

/** A part in its plain writing. */
export interface PlainTree {
  readonly root: XmlElement;
  /** The prefixes that the root element declares; "" for the namespace of names without one. */
  readonly prefixes: ReadonlySet<string>;
}

/**
 * Reads a small part as the XML parser would, in a fraction of the time; undefined when it is not well-formed or of a
 * writing that no application uses (comments, CDATA, names of other than Latin letters), so that the parser has to decide.
 */
export function readPlainTree(xml: string): PlainTree | undefined {
  if (FORBIDDEN.test(xml)) return undefined;
  try {
    return new Reader().read(xml);
  } catch (error) {
    if (error instanceof Unusual) return undefined;
    throw error;
  }
}

const SPACE = '[ \\t\\r\\n]';
const NAME = '[A-Za-z_][\\w.-]*';
const QUALIFIED = `${NAME}(?::${NAME})?`;
const DECLARATION =
  /^<\?xml version="1\.0"(?: encoding="[A-Za-z][\w.-]*")?(?: standalone="(?:yes|no)")? ?\?>/;
const OPENING = new RegExp(
  `<(${QUALIFIED})((?:${SPACE}+${QUALIFIED}=(?:"[^"<]*"|'[^'<]*'))*)${SPACE}*(/?)>`,
  'y',
);
const CLOSING = new RegExp(`</(${QUALIFIED})${SPACE}*>`, 'y');

/** Namespaces by prefix. */
type Scope = ReadonlyMap<string, string>;

const XML = 'http://www.w3.org/XML/1998/namespace';
const OUTSIDE: Scope = new Map([['xml', XML]]);

/** What is open: the name to close it with, the names around it, and what becomes of it. */
interface Open {
  readonly name: string;
  readonly scope: Scope;
  readonly as: 'element' | 'around' | 'passed over';
}

class Reader {
  readonly #document: OpenElement = { name: '', attributes: {}, children: [], text: '' };
  readonly #path: OpenElement[] = [this.#document];
  readonly #open: Open[] = [];
  #prefixes: ReadonlySet<string> = new Set();

  read(xml: string): PlainTree {
    let at = DECLARATION.exec(xml)?.[0].length ?? 0;
    for (;;) {
      const next = xml.indexOf('<', at);
      this.#text(xml.slice(at, next < 0 ? undefined : next));
      if (next < 0) break;
      const pattern = xml[next + 1] === '/' ? CLOSING : OPENING;
      pattern.lastIndex = next;
      const tag = pattern.exec(xml);
      if (!tag) throw UNUSUAL;
      at = pattern.lastIndex;
      if (pattern === OPENING) this.#begin(tag[1]!, tag[2]!);
      if (pattern === CLOSING || tag[3] === '/') this.#end(tag[1]!);
    }
    const [root] = this.#document.children;
    if (!root || this.#open.length > 0) throw UNUSUAL;
    return { root, prefixes: this.#prefixes };
  }

  #text(text: string): void {
    if (text === '') return;
    const value = /[&\r]/.test(text) ? resolveText(text) : text;
    const inside = this.#open.at(-1);
    if (!inside && /[^ \t\r\n]/.test(text)) throw UNUSUAL;
    if (inside && inside.as !== 'passed over') this.#path.at(-1)!.text += value;
  }

  #begin(name: string, written: string): void {
    const parent = this.#open.at(-1);
    if (!parent && this.#document.children.length > 0) throw UNUSUAL;
    const given = written === '' ? NOTHING : attributesIn(written);
    const scope = scopeOf(given, parent?.scope ?? OUTSIDE);
    const [local, uri] = resolve(name, scope, scope.get('') ?? '');
    const attributes = named(given, scope);
    if (!parent) {
      if (!MAIN.has(uri)) throw UNUSUAL;
      this.#prefixes = new Set(given.flatMap(([key]) => prefixDeclared(key) ?? []));
    }
    if (parent?.as === 'passed over') this.#open.push({ name, scope, as: 'passed over' });
    else if (MAIN.has(uri)) {
      const element: OpenElement = { name: local, attributes, children: [], text: '' };
      this.#path.at(-1)!.children.push(element);
      this.#path.push(element);
      this.#open.push({ name, scope, as: 'element' });
    } else this.#open.push({ name, scope, as: isOlderWay(uri, local) ? 'around' : 'passed over' });
  }

  #end(name: string): void {
    const closed = this.#open.pop();
    if (closed?.name !== name) throw UNUSUAL;
    if (closed.as === 'element') this.#path.pop();
  }
}

type Attribute = readonly [name: string, value: string];

const NOTHING: readonly Attribute[] = [];

/** The attributes of a tag, which are known to be of the form name="value". */
function attributesIn(written: string): readonly Attribute[] {
  const attributes: Attribute[] = [];
  for (let at = 0; at < written.length;) {
    const equals = written.indexOf('=', at);
    const end = written.indexOf(written[equals + 1]!, equals + 2);
    const value = written.slice(equals + 2, end);
    // White space but blanks is made blank, unless it is written as a reference.
    if (/[\t\r\n]/.test(value)) throw UNUSUAL;
    const name = written.slice(at, equals).trim();
    attributes.push([name, value.includes('&') ? resolveText(value) : value]);
    at = end + 1;
  }
  return attributes;
}

/** The prefix that an attribute declares, "" for none; undefined when it declares nothing. */
function prefixDeclared(name: string): string | undefined {
  if (name === 'xmlns') return '';
  return name.startsWith('xmlns:') ? name.slice(6) : undefined;
}

function scopeOf(given: readonly Attribute[], around: Scope): Scope {
  let scope: Map<string, string> | undefined;
  for (const [name, uri] of given) {
    const prefix = prefixDeclared(name);
    if (prefix === undefined) continue;
    const isReserved = prefix.startsWith('xml') || uri.startsWith('http://www.w3.org/');
    if (isReserved || uri.trim() !== uri || (uri === '' && prefix !== '')) throw UNUSUAL;
    scope ??= new Map(around);
    scope.set(prefix, uri);
  }
  return scope ?? around;
}

/** The name without its prefix, and its namespace. */
function resolve(name: string, scope: Scope, bare: string): readonly [local: string, uri: string] {
  const colon = name.indexOf(':');
  if (colon < 0) return [name, bare];
  const uri = scope.get(name.slice(0, colon));
  if (uri === undefined) throw UNUSUAL;
  return [name.slice(colon + 1), uri];
}

function named(given: readonly Attribute[], scope: Scope): Record<string, string> {
  const attributes: Record<string, string> = {};
  const seen = new Set<string>();
  for (const [name, value] of given) {
    let key = name;
    if (name.includes(':') && prefixDeclared(name) === undefined) {
      const [local, uri] = resolve(name, scope, '');
      if (RELATIONSHIPS.has(uri)) key = `r:${local}`;
      const expanded = `${uri} ${local}`;
      if (seen.has(expanded)) throw UNUSUAL;
      seen.add(expanded);
    }
    if (key === '__proto__' || Object.hasOwn(attributes, key)) throw UNUSUAL;
    attributes[key] = value;
  }
  return attributes;
}
