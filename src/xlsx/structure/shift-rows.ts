import { columnName, formatCell, parseCell } from '../../sheet';
import { shiftFormula } from '../read/shared-formula';
import { resolveText } from '../xml/plain-xml';
import {
  attributeOf,
  childElements,
  elementAt,
  retag,
  withAttribute,
  type Element,
  type Splice,
  type Tag,
} from '../xml/tags';
import { escapeXml } from '../xml/text';
import { shifted, type Shift } from './shift';
import { CannotShift, shiftRange } from './shift-refs';

/** What moves, and how formulas are rewritten for it. */
export interface SheetShift {
  /** What moves on this sheet itself; null: only what its formulas say of the other sheet. */
  readonly own: Shift | null;
  /** The row or column whose looks those that come take; null: none. */
  readonly like: number | null;
  /** A formula of this sheet afterwards. */
  readonly formula: (text: string) => string;
}

/**
 * What becomes of the rows and cells of a worksheet part: numbers and addresses, formulas (shared ones each get their own
 * text), and the rows or cells that come, with the looks of their neighbour.
 * Throws {@link CannotShift} where an array formula or a data table would be torn.
 */
export function shiftRows(xml: string, data: Tag, sheet: SheetShift): Splice[] {
  if (data.kind === 'empty') return [];
  return new RowShift(xml, sheet).splices(data);
}

interface Master {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

class RowShift {
  readonly #splices: Splice[] = [];
  readonly #masters = new Map<string, Master>();

  constructor(
    readonly xml: string,
    readonly sheet: SheetShift,
  ) {}

  splices(data: Tag): Splice[] {
    const rows = childElements(this.xml, data).filter(({ name }) => name === 'row');
    const numbered: { readonly row: Element; readonly at: number }[] = [];
    let last = -1;
    for (const row of rows) {
      const written = attributeOf(row.attributes, 'r');
      last = written === undefined ? last + 1 : Number(written) - 1;
      numbered.push({ row, at: last });
    }
    for (const { row, at } of numbered) this.#findMasters(row, at);
    for (const { row, at } of numbered) this.#shiftRow(row, at);
    this.#addRows(numbered, data);
    return this.#splices;
  }

  #cells(
    row: Element,
    at: number,
  ): { readonly cell: Element; readonly row: number; readonly column: number }[] {
    let column = -1;
    return childElements(this.xml, row)
      .filter(({ name }) => name === 'c')
      .map((cell) => {
        const ref = parseCell(attributeOf(cell.attributes, 'r') ?? '');
        column = ref?.column ?? column + 1;
        return { cell, row: at, column };
      });
  }

  #formulaOf(cell: Element): Element | undefined {
    return childElements(this.xml, cell).find(({ name }) => name === 'f');
  }

  #textOf(element: Element): string {
    return element.kind === 'empty' ? '' : resolveText(this.xml.slice(element.end, element.innerEnd));
  }

  #findMasters(row: Element, at: number): void {
    for (const { cell, column } of this.#cells(row, at)) {
      const formula = this.#formulaOf(cell);
      if (!formula || attributeOf(formula.attributes, 't') !== 'shared') continue;
      const text = this.#textOf(formula);
      if (text !== '')
        this.#masters.set(attributeOf(formula.attributes, 'si') ?? '', { text, row: at, column });
    }
  }

  #shiftRow(row: Element, at: number): void {
    const { own } = this.sheet;
    const moved = own?.axis === 'row' ? shifted(own, at) : at;
    if (moved === undefined) {
      this.#splices.push({ start: row.start, end: row.outerEnd, text: '' });
      return;
    }
    if (own) {
      const spans = own.axis === 'column' ? withAttribute(row.attributes, 'spans', null) : row.attributes;
      const attributes = withAttribute(spans, 'r', String(moved + 1));
      if (attributes !== row.attributes) this.#splices.push(retag(row, attributes));
    }
    const cells = this.#cells(row, at);
    for (const { cell, column } of cells) this.#shiftCell(cell, { row: at, column }, moved);
    if (own?.axis === 'column' && own.count > 0) this.#addCells(row, cells, moved);
  }

  #shiftCell(cell: Element, at: { readonly row: number; readonly column: number }, row: number): void {
    const { own } = this.sheet;
    const column = own?.axis === 'column' ? shifted(own, at.column) : at.column;
    if (column === undefined) {
      this.#splices.push({ start: cell.start, end: cell.outerEnd, text: '' });
      return;
    }
    if (own) {
      const attributes = withAttribute(cell.attributes, 'r', formatCell({ row, column }));
      if (attributes !== cell.attributes) this.#splices.push(retag(cell, attributes));
    }
    const formula = this.#formulaOf(cell);
    if (formula) this.#shiftFormulaOf(formula, at);
  }

  #shiftFormulaOf(formula: Element, at: { readonly row: number; readonly column: number }): void {
    const kind = attributeOf(formula.attributes, 't');
    if (kind === 'dataTable') throw new CannotShift('模拟运算表');
    let { attributes } = formula;
    let text = this.#textOf(formula);
    if (kind === 'shared') {
      const master = this.#masters.get(attributeOf(attributes, 'si') ?? '');
      if (!master) return;
      text = shiftFormula(master.text, at.row - master.row, at.column - master.column);
      for (const name of ['t', 'si', 'ref']) attributes = withAttribute(attributes, name, null);
    } else if (kind === 'array' && this.sheet.own) {
      const ref = attributeOf(attributes, 'ref') ?? '';
      const moved = shiftRange(ref, this.sheet.own);
      if (moved === undefined || sizeOf(moved) !== sizeOf(ref)) throw new CannotShift('数组公式');
      attributes = withAttribute(attributes, 'ref', moved);
    }
    const after = this.sheet.formula(text);
    if (after === text && attributes === formula.attributes) return;
    const tag = `${formula.prefix}f`;
    this.#splices.push({
      start: formula.start,
      end: formula.outerEnd,
      text: `<${tag}${attributes.trimEnd()}>${escapeXml(after)}</${tag}>`,
    });
  }

  /** Rows that come, each with the cells of the row that it looks like, blank. */
  #addRows(rows: readonly { readonly row: Element; readonly at: number }[], data: Tag): void {
    const { own, like } = this.sheet;
    if (own?.axis !== 'row' || own.count < 0 || like === null) return;
    const model = rows.find(({ at }) => at === like);
    if (!model) return;
    const before = rows.find(({ at }) => at >= own.at);
    const place = before?.row.start ?? elementAt(this.xml, data).innerEnd;
    const cells = this.#cells(model.row, like).map(({ cell, column }) => ({
      column,
      style: attributeOf(cell.attributes, 's'),
    }));
    const prefix = model.row.prefix;
    const text = Array.from({ length: own.count }, (_, i) => {
      const row = own.at + i;
      const attributes = withAttribute(model.row.attributes, 'r', String(row + 1));
      const blank = cells.flatMap(({ column, style }) =>
        style === undefined ? [] : [`<${prefix}c r="${formatCell({ row, column })}" s="${style}"/>`],
      );
      return `<${prefix}row${attributes.trimEnd()}>${blank.join('')}</${prefix}row>`;
    }).join('');
    this.#splices.push({ start: place, end: place, text });
  }

  /** Cells that come into a row, with the looks of the column they are like. */
  #addCells(
    row: Element,
    cells: readonly { readonly cell: Element; readonly column: number }[],
    at: number,
  ): void {
    const { own, like } = this.sheet;
    const style = cells.find(({ column }) => column === like)?.cell.attributes;
    const number = style === undefined ? undefined : attributeOf(style, 's');
    if (!own || number === undefined || row.kind === 'empty') return;
    const before = cells.find(({ column }) => column >= own.at);
    const place = before?.cell.start ?? row.innerEnd;
    const text = Array.from(
      { length: own.count },
      (_, i) => `<${row.prefix}c r="${columnName(own.at + i)}${at + 1}" s="${number}"/>`,
    ).join('');
    this.#splices.push({ start: place, end: place, text });
  }
}

function sizeOf(ref: string): string {
  const [from, to = from] = ref.split(':').map((cell) => parseCell(cell)!);
  return `${to!.row - from!.row}x${to!.column - from!.column}`;
}
