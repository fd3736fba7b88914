import { readPlainTree, type PlainTree } from '../xml/plain-tree';
import { UNUSUAL_HEAD } from '../xml/plain-xml';
import type { XmlElement } from '../xml/xml';
import { AnyOrder, InOrder, Unsorted } from './in-order';
import { parseSheet } from './parse-sheet';
import { RowScanner } from './scan-rows';
import type { SheetVisitor } from './visitor';

/** What a worksheet part holds. */
export interface SheetPart<Visitor> {
  readonly visitor: Visitor;
  /** The part's root without its rows: cols, mergeCells, sheetProtection and the like. */
  readonly rest: XmlElement;
  /** Whether rows or cells of the part do not stand in the order of the sheet; the visitor was told them in order. */
  readonly unsorted: boolean;
}

/**
 * Reads a worksheet part. Throws `damaged` with the part's name for what is not well-formed or has cells that cannot be
 * placed: a cut part never reads as a shorter one.
 *
 * Nearly all of a big part is rows in the plain writing that every application uses. {@link RowScanner} reads
 * these quickly, and the XML parser the rest around them. Where it meets anything else (comments, CDATA,
 * extensions, errors) the XML parser reads the whole part and decides, with a new visitor.
 * @param pieces gives the part's text from its beginning, up to three times
 */
export function readSheetPart<Visitor extends SheetVisitor>(
  pieces: () => Iterable<string>,
  part: string,
  visit: () => Visitor,
): SheetPart<Visitor> {
  const visitor = visit();
  const rest = readPlain(pieces(), part, visitor);
  if (rest) return { visitor, rest, unsorted: false };
  const xml = [...pieces()].join('');
  try {
    const second = visit();
    return { visitor: second, rest: parseSheet(xml, part, new InOrder(second)).root, unsorted: false };
  } catch (error) {
    if (!(error instanceof Unsorted)) throw error;
  }
  const gathered = new AnyOrder(part);
  const { root } = parseSheet(xml, part, gathered);
  const third = visit();
  gathered.tell(third);
  return { visitor: third, rest: root, unsorted: true };
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
/** What stands in front of the rows is short; where it is not, the XML parser may find out what it is. */
const LONGEST_HEAD = 1_000_000;

/** Reads the rows of a part in their plain writing and keeps what stands around them. */
class PlainRows {
  #scanner: RowScanner | undefined;
  #ended = false;
  #around = '';
  /** Text that was not scanned yet, in pieces: it is joined when a row ends in it. */
  #pending: string[] = [];

  constructor(readonly visitor: SheetVisitor) {}

  /** Reads one piece more; false when the scanner met what it does not know. */
  add(piece: string): boolean {
    if (this.#ended) {
      this.#around += piece;
      return true;
    }
    return this.#scanner ? this.#addRows(piece, this.#scanner) : this.#addHead(piece);
  }

  #addHead(piece: string): boolean {
    this.#around += piece;
    const begin = START.exec(this.#around);
    const start = begin ? begin.index + begin[0].length : this.#around.length;
    if (start > LONGEST_HEAD || UNUSUAL_HEAD.test(this.#around.slice(0, start))) return false;
    if (!begin) return true;
    const rows = this.#around.slice(start);
    this.#around = this.#around.slice(0, start);
    this.#scanner = new RowScanner(begin[1]!, this.visitor);
    return this.#addRows(rows, this.#scanner);
  }

  #addRows(piece: string, scanner: RowScanner): boolean {
    const { prefix } = scanner;
    // A tag may begin in one piece and end in the next.
    const text = (this.#pending.pop() ?? '') + piece;
    const end = text.indexOf(`</${prefix}sheetData>`);
    // Up to the last row that begins here all rows are whole, whatever their writing.
    const whole = Math.max(0, end < 0 ? text.lastIndexOf(`<${prefix}row`) : end);
    const isDue = end >= 0 || whole > 0;
    if (isDue && !scanner.scan(this.#pending.splice(0).join('') + text.slice(0, whole))) return false;
    if (end >= 0) {
      this.#ended = true;
      this.#around += text.slice(end);
    } else {
      const tail = Math.max(whole, text.length - prefix.length - LONGEST_TAG);
      this.#pending.push(text.slice(whole, tail), text.slice(tail));
    }
    return true;
  }

  /** The part's root without its rows, after the last piece; undefined when the XML parser has to read it all. */
  rest(part: string): XmlElement | undefined {
    if (!this.#ended) return undefined;
    const { root, prefixes } = plainSheet(this.#around) ?? parseSheet(this.#around, part, this.visitor);
    return [...this.#scanner!.prefixes].every((prefix) => prefixes.has(prefix)) ? root : undefined;
  }
}

/** The same as {@link parseSheet} gives of a part without rows; undefined when that has to decide. */
function plainSheet(xml: string): PlainTree | undefined {
  const tree = readPlainTree(xml);
  const isUsual =
    tree?.root.name === 'worksheet' &&
    xml.split('sheetData').length === 3 &&
    tree.root.children.some(({ name }) => name === 'sheetData');
  return isUsual ? tree : undefined;
}

/** Of the tags that are looked for, without prefix: "</sheetData>". */
const LONGEST_TAG = 12;
