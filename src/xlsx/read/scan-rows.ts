import { MAX_COLUMNS, MAX_ROWS } from '../../sheet';
import { resolveText, Unusual, UNUSUAL } from '../xml/plain-xml';
import type { RawFormula, SheetVisitor } from './visitor';

const TAB = 9;
const LINE_FEED = 10;
const RETURN = 13;
const SPACE = 32;
const QUOTE = 34;
const AMPERSAND = 38;
const APOSTROPHE = 39;
const SLASH = 47;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
/** U+FFFE and U+FFFF are none; behind the end of a text stands NaN, which is not below it either. */
const NO_CHARACTER = 0xfffe;

// Bound once: reading an import goes through a getter in some module systems, and this is asked for every cell.
const [ROWS, COLUMNS] = [MAX_ROWS, MAX_COLUMNS];

/**
 * Reads rows and cells in their plain writing, several times as fast as an XML parser does, from text that comes
 * piece by piece. It accepts a part of XML only, each text of which is well-formed.
 */
export class RowScanner {
  /** Attribute prefixes met, which the root has to declare. */
  readonly prefixes = new Set<string>();
  /** Attribute names met, which are well-formed. */
  readonly #names = new Set<string>();
  #xml = '';
  #at = 0;
  // Attributes of the cell at hand.
  #column = -1;
  #row = -1;
  #style = 0;
  #type = 'n';
  #dynamic = false;
  /** Attributes of the row at hand without its number, and how they and the end of its tag are written. */
  #shared: Readonly<Record<string, string>> = {};
  #sharedText = '';

  /** @param prefix the namespace prefix of the elements with its colon, "" mostly */
  constructor(
    readonly prefix: string,
    readonly visitor: SheetVisitor,
  ) {}

  /**
   * Reads one piece, which has to hold whole rows. False means that the scanner met something else, and that nothing
   * which the visitor was told may be used.
   */
  scan(rows: string): boolean {
    this.#xml = rows;
    this.#at = 0;
    try {
      this.#rows();
      return true;
    } catch (error) {
      if (error instanceof Unusual) return false;
      throw error;
    }
  }

  #rows(): void {
    const row = `<${this.prefix}row`;
    for (;;) {
      this.#space();
      if (this.#at === this.#xml.length) return;
      this.#expect(row);
      const next = this.#rowNumber();
      if (next <= this.#row || next >= ROWS) throw UNUSUAL;
      this.#row = next;
      this.#column = -1;
      const isEmpty = this.#rowAttributes();
      this.visitor.row(next, this.#shared);
      if (!isEmpty) this.#cells();
    }
  }

  /** The number that stands first in nearly every row; the next one where it does not. */
  #rowNumber(): number {
    if (!this.#xml.startsWith(' r="', this.#at)) return this.#row + 1;
    this.#at += 2;
    const from = this.#at + 2;
    return digits(this.#xml, from, this.#valueEndAt()) - 1;
  }

  /** The attributes behind the number, which most rows share with the one before; true when the row has no cells. */
  #rowAttributes(): boolean {
    const from = this.#at;
    if (this.#sharedText !== '' && this.#xml.startsWith(this.#sharedText, from)) {
      this.#at += this.#sharedText.length;
    } else {
      const attributes: Record<string, string> = {};
      this.#attributes(attributes);
      // A number that stands elsewhere, or twice, is for the XML parser.
      if (Object.hasOwn(attributes, 'r')) throw UNUSUAL;
      this.#shared = attributes;
      this.#sharedText = this.#xml.slice(from, this.#at);
    }
    return this.#sharedText.endsWith('/>');
  }

  #cells(): void {
    const { prefix } = this;
    const xml = this.#xml;
    const end = `</${prefix}row>`;
    for (;;) {
      this.#space();
      if (xml.charCodeAt(this.#at + 1) === SLASH) {
        this.#expect(end);
        return;
      }
      if (this.#tag() !== 99 /* c */) throw UNUSUAL;
      const empty = this.#cellAttributes();
      let value: string | undefined;
      let inline: string | undefined;
      let formula: RawFormula | undefined;
      while (!empty) {
        this.#space();
        if (xml.charCodeAt(this.#at + 1) === SLASH) {
          this.#close(99 /* c */);
          break;
        }
        const tag = this.#tag();
        if (tag === 118 /* v */ && value === undefined && xml.charCodeAt(this.#at) === GREATER) {
          this.#at++;
          value = this.#text(tag);
        } else if (tag === 102 /* f */ && formula === undefined) {
          const attributes: Record<string, string> = {};
          formula = { attributes, text: this.#attributes(attributes) ? '' : this.#text(tag) };
        } else if (tag === 105 /* i */ && inline === undefined) {
          this.#expect('s>');
          inline = this.#inline();
        } else throw UNUSUAL;
      }
      this.visitor.cell(this.#row, this.#column, {
        style: this.#style,
        type: this.#type,
        value,
        inline,
        formula,
        dynamic: this.#dynamic,
      });
    }
  }

  /** One plain text; rich text is left to the XML parser. */
  #inline(): string {
    this.#space();
    if (this.#tag() !== 116 /* t */) throw UNUSUAL;
    const text = this.#attributes({}) ? '' : this.#text(116);
    this.#space();
    this.#expect(`</${this.prefix}is>`);
    return text;
  }

  /** Goes past "<" and the first letter of a name, and gives that letter; what follows is for the caller to check. */
  #tag(): number {
    const { prefix } = this;
    const xml = this.#xml;
    if (xml.charCodeAt(this.#at) !== LESS) throw UNUSUAL;
    if (prefix !== '' && !xml.startsWith(prefix, this.#at + 1)) throw UNUSUAL;
    this.#at += 2 + prefix.length;
    return xml.charCodeAt(this.#at - 1);
  }

  /** Goes past the closing tag of an element whose name is one letter. */
  #close(name: number): void {
    const { prefix } = this;
    const xml = this.#xml;
    const letter = this.#at + 2 + prefix.length;
    if (xml.charCodeAt(this.#at) !== LESS || xml.charCodeAt(this.#at + 1) !== SLASH) throw UNUSUAL;
    if (prefix !== '' && !xml.startsWith(prefix, this.#at + 2)) throw UNUSUAL;
    if (xml.charCodeAt(letter) !== name || xml.charCodeAt(letter + 1) !== GREATER) throw UNUSUAL;
    this.#at = letter + 2;
  }

  #space(): void {
    for (;;) {
      const code = this.#xml.charCodeAt(this.#at);
      if (code !== SPACE && code !== LINE_FEED && code !== RETURN && code !== TAB) return;
      this.#at++;
    }
  }

  #expect(text: string): void {
    if (!this.#xml.startsWith(text, this.#at)) throw UNUSUAL;
    this.#at += text.length;
  }

  /** Text up to the closing tag of that one-letter name. */
  #text(name: number): string {
    const xml = this.#xml;
    const start = this.#at;
    let at = start;
    let plain = true;
    for (;;) {
      const code = xml.charCodeAt(at);
      if (code === LESS) break;
      if (code < APOSTROPHE) {
        if (code === AMPERSAND || code === RETURN) plain = false;
        else if (code < SPACE && code !== LINE_FEED && code !== TAB) throw UNUSUAL;
      } else if (code === GREATER ? xml.startsWith(']]', at - 2) : !(code < NO_CHARACTER)) throw UNUSUAL;
      at++;
    }
    this.#at = at;
    this.#close(name);
    const text = xml.slice(start, at);
    return plain ? text : resolveText(text);
  }

  /** Reads attributes up to and with the end of the tag; true when the element closes at once. */
  #attributes(into: Record<string, string>): boolean {
    let prefixed = false;
    for (;;) {
      const end = this.#tagEnd();
      if (end !== undefined) return end;
      const start = this.#at;
      const name = this.#name();
      const colon = name.indexOf(':');
      if (colon >= 0) {
        // Two prefixes may mean one namespace, which could make two attributes one.
        const prefix = name.slice(0, colon);
        if (prefixed || prefix === 'xmlns' || name.indexOf(':', colon + 1) >= 0) throw UNUSUAL;
        prefixed = true;
        if (prefix !== 'xml') this.prefixes.add(prefix);
      }
      if (name === 'xmlns' || Object.hasOwn(into, name) || start === this.#at) throw UNUSUAL;
      const from = this.#at + 2;
      into[name] = this.#xml.slice(from, this.#valueEndAt());
    }
  }

  /** The same for a cell, whose few attributes are taken without an object between. */
  #cellAttributes(): boolean {
    const xml = this.#xml;
    let column = -1;
    let style = -1;
    let type = '';
    this.#dynamic = false;
    let others: Set<string> | undefined;
    for (;;) {
      const end = this.#tagEnd();
      if (end !== undefined) {
        this.#column = column < 0 ? this.#column + 1 : column;
        if (this.#column >= COLUMNS) throw UNUSUAL;
        this.#style = style < 0 ? 0 : style;
        this.#type = type === '' ? 'n' : type;
        return end;
      }
      const first = xml.charCodeAt(this.#at);
      const second = xml.charCodeAt(this.#at + 1);
      if (second === EQUALS && first === 114 /* r */) {
        if (column >= 0) throw UNUSUAL;
        this.#at++;
        column = this.#cellColumn();
      } else if (second === EQUALS && first === 115 /* s */) {
        if (style >= 0) throw UNUSUAL;
        this.#at++;
        const from = this.#at + 2;
        style = digits(xml, from, this.#valueEndAt());
      } else if (second === EQUALS && first === 116 /* t */) {
        if (type !== '') throw UNUSUAL;
        this.#at++;
        const from = this.#at + 2;
        type = xml.slice(from, this.#valueEndAt());
        if (type === '') throw UNUSUAL;
      } else {
        const name = this.#name();
        others ??= new Set();
        if (others.has(name) || name.includes(':') || name === 'xmlns') throw UNUSUAL;
        others.add(name);
        this.#valueEndAt();
        if (name === 'cm') this.#dynamic = true;
      }
    }
  }

  /** The column of the reference at hand, which has to be of this row and right of the cell before. */
  #cellColumn(): number {
    const from = this.#at + 2;
    const to = this.#valueEndAt();
    let at = from;
    let column = 0;
    for (; at < to; at++) {
      const letter = this.#xml.charCodeAt(at) - 64;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    const letters = at - from;
    const row = this.#xml.charCodeAt(at) === 48 ? -1 : digits(this.#xml, at, to) - 1;
    if (letters < 1 || letters > 3 || column > COLUMNS || row !== this.#row || column - 1 <= this.#column)
      throw UNUSUAL;
    return column - 1;
  }

  /** True or false at the end of a tag, whether it closes the element; undefined before an attribute. */
  #tagEnd(): boolean | undefined {
    const before = this.#at;
    this.#space();
    const code = this.#xml.charCodeAt(this.#at);
    if (code === GREATER) {
      this.#at++;
      return false;
    }
    if (code === SLASH && this.#xml.charCodeAt(this.#at + 1) === GREATER) {
      this.#at += 2;
      return true;
    }
    if (this.#at === before) throw UNUSUAL; // attributes stand apart
    return undefined;
  }

  /** An attribute's name; leaves the place at "=". */
  #name(): string {
    const start = this.#at;
    for (;;) {
      const code = this.#xml.charCodeAt(this.#at);
      if (code === EQUALS) break;
      const letter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
      const later = (code >= 48 && code <= 58) || code === 45 || code === 46;
      if (!letter && !(later && this.#at > start)) throw UNUSUAL;
      this.#at++;
    }
    if (this.#at === start) throw UNUSUAL;
    const name = this.#xml.slice(start, this.#at);
    if (this.#names.has(name)) return name;
    if (!/^[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?$/.test(name)) throw UNUSUAL;
    this.#names.add(name);
    return name;
  }

  /** From "=" over a plain quoted value; gives the place of its closing quote and goes past it. */
  #valueEndAt(): number {
    const quote = this.#xml.charCodeAt(this.#at + 1);
    if (quote !== QUOTE && quote !== APOSTROPHE) throw UNUSUAL;
    let at = this.#at + 2;
    for (;;) {
      const code = this.#xml.charCodeAt(at);
      if (code === quote) break;
      if (code === LESS || code === AMPERSAND || code < SPACE || !(code < NO_CHARACTER)) throw UNUSUAL;
      at++;
    }
    this.#at = at + 1;
    return at;
  }
}

/** A whole number written with one to nine digits. */
function digits(xml: string, from: number, to: number): number {
  if (to <= from || to - from > 9) throw UNUSUAL;
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = xml.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) throw UNUSUAL;
    number = number * 10 + digit;
  }
  return number;
}
