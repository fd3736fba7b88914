import { MAX_COLUMNS, MAX_ROWS, WorkbookError } from '../../sheet';
import { UNUSUAL_HEAD } from '../xml/plain-xml';
import { readRef } from '../xml/refs';
import { RowScanner } from './scan-rows';
import { StringItem } from './strings';
import { parseXml, type XmlElement, type XmlHandlers } from '../xml/xml';

/** A formula as the file writes it: without "=", perhaps empty for a cell that shares another's. */
export interface RawFormula {
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** A cell as the file writes it, entities and line ends resolved, nothing interpreted. */
export interface RawCell {
  /** Number of the cell's format in the styles part. */
  readonly style: number;
  /** "n" when the file does not say. */
  readonly type: string;
  readonly value: string | undefined;
  /** The text of an inline string; "" when there is none. */
  readonly inline: string;
  readonly formula: RawFormula | undefined;
  /** Whether the cell carries metadata, as those of dynamic arrays do. */
  readonly dynamic: boolean;
}

/** Is told rows and cells in the order of the sheet; zero-based. */
export interface SheetVisitor {
  row(row: number, attributes: Readonly<Record<string, string>>): void;
  cell(row: number, column: number, cell: RawCell): void;
}

/** What a worksheet part holds. */
export interface SheetPart<Visitor> {
  readonly visitor: Visitor;
  /** The part's root without its rows: cols, mergeCells, sheetProtection and the like. */
  readonly rest: XmlElement;
}

/**
 * Reads a worksheet part. Throws `damaged` with the part's name for what is not well-formed or breaks the order
 * of rows and cells: a cut part never reads as a shorter one.
 *
 * Nearly all of a big part is rows in the plain writing that every application uses. {@link RowScanner} reads
 * these quickly, and the XML parser the rest around them. Where it meets anything else (comments, CDATA,
 * extensions, errors) the XML parser reads the whole part and decides, with a new visitor.
 * @param pieces gives the part's text from its beginning, once or twice
 */
export function readSheetPart<Visitor extends SheetVisitor>(
  pieces: () => Iterable<string>,
  part: string,
  visit: () => Visitor,
): SheetPart<Visitor> {
  const visitor = visit();
  const rest = readPlain(pieces(), part, visitor);
  if (rest) return { visitor, rest };
  const second = visit();
  return { visitor: second, rest: parseSheet([...pieces()].join(''), part, second).root };
}

function readPlain(pieces: Iterable<string>, part: string, visitor: SheetVisitor): XmlElement | undefined {
  const rows = new PlainRows(visitor);
  for (const piece of pieces) if (!rows.add(piece)) return undefined;
  return rows.rest(part);
}

/**
 * The same for pieces that come one by one; undefined, or an error, when {@link readSheetPart} has to decide, with a new
 * visitor.
 */
export async function readPlainSheetPart(
  pieces: AsyncIterable<string>,
  part: string,
  visitor: SheetVisitor,
): Promise<XmlElement | undefined> {
  const rows = new PlainRows(visitor);
  for await (const piece of pieces) if (!rows.add(piece)) return undefined;
  return rows.rest(part);
}

const START = /<((?:[A-Za-z_][\w.-]*:)?)sheetData>/;

/** Reads the rows of a part in their plain writing and keeps what stands around them. */
class PlainRows {
  #scanner: RowScanner | undefined;
  #ended = false;
  #around = '';
  #pending = '';

  constructor(readonly visitor: SheetVisitor) {}

  /** Reads one piece more; false when the scanner met what it does not know. */
  add(piece: string): boolean {
    if (this.#ended) {
      this.#around += piece;
      return true;
    }
    this.#pending += piece;
    const scanner = (this.#scanner ??= this.#begin());
    if (!scanner) return !UNUSUAL_HEAD.test(this.#pending);
    const rowEnd = `</${scanner.prefix}row>`;
    const last = this.#pending.lastIndexOf(rowEnd);
    const rows = last < 0 ? 0 : last + rowEnd.length;
    const end = this.#pending.indexOf(`</${scanner.prefix}sheetData>`, rows);
    if (end < 0 && last < 0) return true;
    const stop = end < 0 ? rows : end;
    if (!scanner.scan(this.#pending.slice(0, stop))) return false;
    this.#pending = this.#pending.slice(stop);
    if (end >= 0) {
      this.#ended = true;
      this.#around += this.#pending;
    }
    return true;
  }

  /** A scanner when the rows begin in what was read so far. */
  #begin(): RowScanner | undefined {
    const begin = START.exec(this.#pending);
    if (!begin) return undefined;
    const start = begin.index + begin[0].length;
    const head = this.#pending.slice(0, start);
    if (UNUSUAL_HEAD.test(head)) return undefined;
    this.#around = head;
    this.#pending = this.#pending.slice(start);
    return new RowScanner(begin[1]!, this.visitor);
  }

  /** The part's root without its rows, after the last piece; undefined when the XML parser has to read it all. */
  rest(part: string): XmlElement | undefined {
    if (!this.#ended) return undefined;
    const { root, prefixes } = parseSheet(this.#around, part, this.visitor);
    return [...this.#scanner!.prefixes].every((prefix) => prefixes.has(prefix)) ? root : undefined;
  }
}

/** Elements that the standard allows in a cell, besides extensions. */
const CELL_PARTS = new Set(['f', 'v', 'is']);

function parseSheet(xml: string, part: string, visitor: SheetVisitor) {
  const damaged = (): never => {
    throw new WorkbookError('damaged', { part });
  };
  type Element = {
    name: string;
    attributes: Readonly<Record<string, string>>;
    children: Element[];
    text: string;
  };
  const document: Element = { name: '', attributes: {}, children: [], text: '' };
  const path = [document];
  /** How deep we are in the rows: 0 outside, 1 in sheetData, 2 in a row, 3 in a cell, 4 and more inside of it. */
  let level = 0;
  let prefixes: ReadonlySet<string> = new Set();
  let row = -1;
  let column = -1;
  let cell: Readonly<Record<string, string>> = {};
  let inside = '';
  /** How deep we are in an extension list of a row or cell. */
  let extension = 0;
  const held = new Set<string>();
  let value = '';
  let formula: { text: string; attributes: Readonly<Record<string, string>> } | undefined;
  let inline = new StringItem();

  const openRow = (name: string, attributes: Readonly<Record<string, string>>) => {
    if (name !== 'row') damaged();
    const next = attributes['r'] === undefined ? row + 1 : Number(attributes['r']) - 1;
    if (!/^[0-9]+$/.test(attributes['r'] ?? '1') || next <= row || next >= MAX_ROWS) damaged();
    row = next;
    column = -1;
    visitor.row(row, attributes);
  };
  const openCell = (name: string, attributes: Readonly<Record<string, string>>) => {
    if (name !== 'c') damaged();
    const at = attributes['r'] === undefined ? { row, column: column + 1 } : readRef(attributes['r']);
    if (!at || at.row !== row || at.column <= column || at.column >= MAX_COLUMNS) return damaged();
    if (!/^[0-9]{1,9}$/.test(attributes['s'] ?? '0')) damaged();
    column = at.column;
    cell = attributes;
    held.clear();
    value = '';
    formula = undefined;
    inline = new StringItem();
  };
  const openInside = (name: string, attributes: Readonly<Record<string, string>>) => {
    if (level > 3) {
      if (inside === 'f' || inside === 'v') damaged();
      if (inside === 'is') inline.open(name);
      return;
    }
    if (!CELL_PARTS.has(name) || held.has(name)) damaged();
    held.add(name);
    inside = name;
    if (name === 'f') formula = { text: '', attributes };
  };
  const handlers: XmlHandlers = {
    root: (declared) => (prefixes = declared),
    foreign() {
      if (level > 0 && extension === 0) damaged();
    },
    open(name, attributes) {
      if (extension > 0 || (level > 1 && name === 'extLst')) {
        extension++;
        return;
      }
      if (level > 0) {
        if (level === 1) openRow(name, attributes);
        else if (level === 2) openCell(name, attributes);
        else openInside(name, attributes);
        level++;
        return;
      }
      const element: Element = { name, attributes, children: [], text: '' };
      path.at(-1)!.children.push(element);
      path.push(element);
      if (name === 'sheetData') {
        if (path.length !== 3) damaged();
        level = 1;
      }
    },
    close(name) {
      if (extension > 0) {
        extension--;
        return;
      }
      if (level > 1) {
        level--;
        if (level > 3) inline.close(name);
        else if (level === 3) inside = '';
        else if (level === 2) {
          visitor.cell(row, column, {
            style: Number(cell['s'] ?? 0),
            type: cell['t'] ?? 'n',
            value: held.has('v') ? value : undefined,
            inline: inline.text,
            formula,
            dynamic: cell['cm'] !== undefined,
          });
        }
        return;
      }
      level = 0;
      path.pop();
    },
    text(text) {
      if (extension > 0) return;
      if (level === 0) path.at(-1)!.text += text;
      else if (inside === 'v') value += text;
      else if (inside === 'f') formula!.text += text;
      else if (inside === 'is') inline.add(text);
      else if (inside === '' && /[^ \t\r\n]/.test(text)) damaged();
    },
  };
  parseXml(xml, part, handlers);
  const root: XmlElement = document.children[0]!;
  const rows = root.children.filter((child) => child.name === 'sheetData');
  if (root.name !== 'worksheet' || rows.length !== 1) damaged();
  return { root, prefixes };
}
