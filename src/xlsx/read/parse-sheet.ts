import { MAX_COLUMNS, MAX_ROWS, WorkbookError, type CellRef } from '../../sheet';
import { readRef } from '../xml/refs';
import { parseXml, type XmlElement } from '../xml/xml';
import { StringItem } from './strings';
import type { RawFormula, SheetVisitor } from './visitor';

/** A worksheet part without its rows, and the prefixes that its root declares. */
export interface ParsedSheet {
  readonly root: XmlElement;
  readonly prefixes: ReadonlySet<string>;
}

/**
 * Reads a worksheet part with the XML parser and tells the visitor its rows and cells in the order of the part. Throws
 * `damaged` with the part's name for what is not well-formed or has cells that cannot be placed.
 */
export function parseSheet(xml: string, part: string, visitor: SheetVisitor): ParsedSheet {
  const parser = new SheetParser(part, visitor);
  parseXml(xml, part, parser);
  return parser.finish();
}

/** Elements that the standard allows in a cell, besides extensions. */
const CELL_PARTS = new Set(['f', 'v', 'is']);

interface Element extends XmlElement {
  readonly children: Element[];
  text: string;
}

type Attributes = Readonly<Record<string, string>>;

class SheetParser {
  readonly #document: Element = { name: '', attributes: {}, children: [], text: '' };
  readonly #path: Element[] = [this.#document];
  #prefixes: ReadonlySet<string> = new Set();
  /** How deep we are in the rows: 0 outside, 1 in sheetData, 2 in a row, 3 in a cell, 4 and more inside of it. */
  #level = 0;
  /** How deep we are in an extension list of a row or cell. */
  #extension = 0;
  #row = -1;
  #column = -1;
  /** Attributes of a row without a number, which its first cell may tell. */
  #unplaced: Attributes | undefined;
  #cell: Attributes = {};
  /** The part of the cell that is open. */
  #inside = '';
  readonly #held = new Set<string>();
  #value = '';
  #formula: { text: string; readonly attributes: Attributes } | undefined;
  #inline = new StringItem();

  constructor(
    readonly part: string,
    readonly visitor: SheetVisitor,
  ) {}

  root(prefixes: ReadonlySet<string>): void {
    this.#prefixes = prefixes;
  }

  foreign(): void {
    if (this.#level > 0 && this.#extension === 0) throw this.#damaged();
  }

  open(name: string, attributes: Attributes): void {
    if (this.#extension > 0 || (this.#level > 1 && name === 'extLst')) {
      this.#extension++;
      return;
    }
    if (this.#level > 0) {
      if (this.#level === 1) this.#openRow(name, attributes);
      else if (this.#level === 2) this.#openCell(name, attributes);
      else this.#openInside(name, attributes);
      this.#level++;
      return;
    }
    const element: Element = { name, attributes, children: [], text: '' };
    this.#path.at(-1)!.children.push(element);
    this.#path.push(element);
    if (name === 'sheetData') {
      if (this.#path.length !== 3) throw this.#damaged();
      this.#level = 1;
    }
  }

  close(name: string): void {
    if (this.#extension > 0) {
      this.#extension--;
      return;
    }
    if (this.#level <= 1) {
      this.#level = 0;
      this.#path.pop();
      return;
    }
    this.#level--;
    if (this.#level > 3) this.#inline.close(name);
    else if (this.#level === 3) this.#inside = '';
    else if (this.#level === 2) this.#closeCell();
    else this.#place(this.#row + 1);
  }

  text(text: string): void {
    if (this.#extension > 0) return;
    if (this.#level === 0) this.#path.at(-1)!.text += text;
    else if (this.#inside === 'v') this.#value += text;
    else if (this.#inside === 'f') this.#formula!.text += text;
    else if (this.#inside === 'is') this.#inline.add(text);
    else if (this.#inside === '' && /[^ \t\r\n]/.test(text)) throw this.#damaged();
  }

  finish(): ParsedSheet {
    const root = this.#document.children[0]!;
    const rows = root.children.filter((child) => child.name === 'sheetData');
    if (root.name !== 'worksheet' || rows.length > 1) throw this.#damaged();
    return { root, prefixes: this.#prefixes };
  }

  #openRow(name: string, attributes: Attributes): void {
    if (name !== 'row') throw this.#damaged();
    this.#column = -1;
    this.#unplaced = attributes;
    const { r: number } = attributes;
    if (number === undefined) return;
    if (!/^[0-9]+$/.test(number)) throw this.#damaged();
    this.#place(Number(number) - 1);
  }

  /** Tells of the row at hand, unless that was done. */
  #place(row: number): void {
    if (!this.#unplaced) return;
    if (row < 0 || row >= MAX_ROWS) throw this.#damaged();
    this.#row = row;
    this.visitor.row(row, this.#unplaced);
    this.#unplaced = undefined;
  }

  #openCell(name: string, attributes: Attributes): void {
    if (name !== 'c') throw this.#damaged();
    const { r: ref, s: style = '0' } = attributes;
    const named = ref === undefined ? undefined : this.#placeOf(ref);
    this.#place(named?.row ?? this.#row + 1);
    const at = named ?? { row: this.#row, column: this.#column + 1 };
    if (at.row !== this.#row || at.column >= MAX_COLUMNS) throw this.#damaged();
    if (!/^[0-9]{0,9}$/.test(style)) throw this.#damaged();
    this.#column = at.column;
    this.#cell = attributes;
    this.#held.clear();
    this.#value = '';
    this.#formula = undefined;
    this.#inline = new StringItem();
  }

  #placeOf(ref: string): CellRef {
    const at = readRef(ref);
    if (!at) throw this.#damaged();
    return at;
  }

  #openInside(name: string, attributes: Attributes): void {
    if (this.#level > 3) {
      if (this.#inside === 'f' || this.#inside === 'v') throw this.#damaged();
      if (this.#inside === 'is') this.#inline.open(name);
      return;
    }
    if (!CELL_PARTS.has(name) || this.#held.has(name)) throw this.#damaged();
    this.#held.add(name);
    this.#inside = name;
    if (name === 'f') this.#formula = { text: '', attributes };
  }

  #closeCell(): void {
    const formula: RawFormula | undefined = this.#formula;
    this.visitor.cell(this.#row, this.#column, {
      style: Number(this.#cell['s'] ?? 0),
      type: this.#cell['t'] || 'n',
      value: this.#held.has('v') ? this.#value : undefined,
      inline: this.#held.has('is') ? this.#inline.text : undefined,
      formula,
      dynamic: this.#cell['cm'] !== undefined,
    });
  }

  #damaged(): WorkbookError {
    return new WorkbookError('damaged', { part: this.part });
  }
}
