import { formatCell, type CellValue, isSameCell } from '../../sheet';
import { readRef } from '../xml/refs';
import {
  attributeOf,
  elementAt,
  nextTag,
  splice,
  withAttribute,
  type Element,
  type Splice,
  type Tag,
} from '../xml/tags';
import { encodeXstring } from '../xml/text';
import { rowNumberOf } from './sort-rows';

/** What becomes of one cell. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  /** New content; undefined leaves value and formula. */
  readonly content?: CellContent;
  /** The style number to have in place of the one given, which a cell not in the file takes from its row or column. */
  readonly restyle?: (style: number) => number;
  /** Whether the cell goes from the file when it is blank then. */
  readonly cleared?: boolean;
}

/**
 * - `state`: value and formula anew;
 * - `value`: another last result of a formula that stays as the file writes it;
 * - `formula`: another writing of the formula (with "="), its last result stays.
 */
export type CellContent =
  | { readonly kind: 'state'; readonly value: CellValue; readonly formula: string | null }
  | { readonly kind: 'value'; readonly value: CellValue }
  | { readonly kind: 'formula'; readonly formula: string };

/** What the patcher has to know of the workbook around a sheet. */
export interface SheetContext {
  /** The number of a shared string without formatting that reads so; undefined when there is none. */
  readonly stringIndex: (text: string) => number | undefined;
  /** The style that a column gives to cells that the file does not write. */
  readonly columnStyle: (column: number) => number;
}

/**
 * Edits cells in a worksheet part that has been read without complaint. Only the edited cells change, and what has to
 * follow them: a new row or cell is written where it belongs, `spans` and `dimension` grow around it.
 */
export function patchSheet(xml: string, edits: readonly CellEdit[], context: SheetContext): string {
  return splice(xml, new SheetPatch(xml, edits, context).splices());
}

class SheetPatch {
  readonly #splices: Splice[] = [];
  readonly #rows = new Map<number, CellEdit[]>();
  readonly #rowNumbers: number[];
  /** Without comments, CDATA and spaces in closing tags, a row's end can be looked up without reading its cells. */
  readonly #plain: boolean;
  #prefix = '';
  /** How this file writes what is left to choice: t="n" or nothing, "/>" or " />". */
  readonly #numberType: 'n' | null;
  readonly #emptyEnd: string;

  constructor(
    readonly xml: string,
    edits: readonly CellEdit[],
    readonly context: SheetContext,
  ) {
    for (const edit of edits) {
      const row = this.#rows.get(edit.row);
      if (row) row.push(edit);
      else this.#rows.set(edit.row, [edit]);
    }
    for (const row of this.#rows.values()) row.sort((a, b) => a.column - b.column);
    this.#rowNumbers = [...this.#rows.keys()].sort((a, b) => a - b);
    this.#plain = !/<!|<\/[^<>\s]+\s/.test(xml);
    this.#numberType = / t="n"/.test(xml) ? 'n' : null;
    this.#emptyEnd = /<(?:\w+:)?c [^<>]* \/>/.test(xml) ? ' />' : '/>';
  }

  splices(): Splice[] {
    const data = this.#findData();
    if (data.kind === 'empty') {
      const rows = this.#newRows(Infinity, 0);
      if (rows !== '') {
        const tag = `<${data.prefix}${data.name}${data.attributes.trimEnd()}>`;
        this.#splices.push({
          start: data.start,
          end: data.end,
          text: `${tag}${rows}</${data.prefix}${data.name}>`,
        });
      }
      return this.#splices;
    }
    let row = -1;
    let next = 0;
    for (let at = data.end; ;) {
      const tag = nextTag(this.xml, at)!;
      if (tag.kind === 'close') {
        this.#insert(tag.start, this.#newRows(Infinity, next));
        return this.#splices;
      }
      const written = attributeOf(tag.attributes, 'r');
      row = rowNumberOf(tag, written === undefined ? this.#firstCell(tag) : undefined) ?? row + 1;
      const added = this.#newRows(row, next);
      this.#insert(tag.start, added);
      while (next < this.#rowNumbers.length && this.#rowNumbers[next]! < row) next++;
      let attributes = tag.attributes;
      if (added !== '' && written === undefined) attributes = ` r="${row + 1}"${attributes}`;
      if (this.#rowNumbers[next] === row) {
        next++;
        at = this.#patchRow(tag, attributes, row, this.#rows.get(row)!);
      } else {
        if (attributes !== tag.attributes) this.#retag(tag, attributes);
        at = this.#rowEnd(tag);
      }
    }
  }

  /** Finds the rows and lets the dimension grow on the way. */
  #findData(): Tag {
    let at = 0;
    let depth = 0;
    for (;;) {
      const tag = nextTag(this.xml, at)!;
      at = tag.end;
      if (depth === 0) this.#prefix = tag.prefix;
      if (depth === 1 && tag.prefix === this.#prefix) {
        if (tag.name === 'sheetData') return tag;
        if (tag.name === 'dimension') this.#growDimension(tag);
      }
      depth += tag.kind === 'open' ? 1 : tag.kind === 'close' ? -1 : 0;
    }
  }

  #growDimension(tag: Tag): void {
    const [from, to] = (attributeOf(tag.attributes, 'ref') ?? '').split(':').map((ref) => readRef(ref));
    const filled = [...this.#rows.values()].flat().filter(({ content }) => content && !isBlank(content));
    if (!from || filled.length === 0) return;
    const end = to ?? from;
    const rows = filled.map(({ row }) => row);
    const columns = filled.map(({ column }) => column);
    const first = { row: Math.min(from.row, ...rows), column: Math.min(from.column, ...columns) };
    const last = { row: Math.max(end.row, ...rows), column: Math.max(end.column, ...columns) };
    if (isSameCell(first, from) && isSameCell(last, end)) return;
    this.#retag(tag, withAttribute(tag.attributes, 'ref', `${formatCell(first)}:${formatCell(last)}`));
  }

  /** Edited rows before this one that the file does not write. */
  #newRows(before: number, next: number): string {
    let rows = '';
    for (; next < this.#rowNumbers.length && this.#rowNumbers[next]! < before; next++) {
      const row = this.#rowNumbers[next]!;
      const cells = this.#rows
        .get(row)!
        .map((edit) => this.#newCell(edit, (column) => this.context.columnStyle(column)));
      if (cells.some((cell) => cell !== ''))
        rows += `<${this.#prefix}row r="${row + 1}">${cells.join('')}</${this.#prefix}row>`;
    }
    return rows;
  }

  /** @returns the place after the row */
  #patchRow(tag: Tag, given: string, row: number, edits: readonly CellEdit[]): number {
    const rowStyle = /^(1|true)$/.test(attributeOf(given, 'customFormat') ?? '')
      ? attributeOf(given, 's')
      : undefined;
    const style = (column: number) =>
      rowStyle === undefined ? this.context.columnStyle(column) : Number(rowStyle);
    const added: number[] = [];
    const newCell = (edit: CellEdit) => {
      const cell = this.#newCell(edit, style);
      if (cell !== '') added.push(edit.column);
      return cell;
    };
    if (tag.kind === 'empty') {
      const cells = edits.map(newCell).join('');
      const attributes = widenSpans(given, added);
      if (cells === '') this.#retag(tag, attributes);
      else {
        const text = `<${tag.prefix}row${attributes.trimEnd()}>${cells}</${tag.prefix}row>`;
        this.#splices.push({ start: tag.start, end: tag.end, text });
      }
      return tag.end;
    }
    let column = -1;
    let next = 0;
    for (let at = tag.end; ;) {
      const child = nextTag(this.xml, at)!;
      const closing = child.kind === 'close';
      if (!closing && child.name !== 'c') {
        at = elementAt(this.xml, child).outerEnd;
        continue;
      }
      const written = attributeOf(child.attributes, 'r');
      if (!closing) column = written === undefined ? column + 1 : readRef(written)!.column;
      let cells = '';
      while (next < edits.length && (closing || edits[next]!.column < column))
        cells += newCell(edits[next++]!);
      this.#insert(child.start, cells);
      if (closing) {
        const attributes = widenSpans(given, added);
        if (attributes !== tag.attributes) this.#retag(tag, attributes);
        return child.end;
      }
      const cell = elementAt(this.xml, child);
      const attributes =
        cells !== '' && written === undefined
          ? ` r="${formatCell({ row, column })}"${cell.attributes}`
          : cell.attributes;
      if (edits[next]?.column === column) this.#patchCell(cell, attributes, edits[next++]!);
      else if (attributes !== cell.attributes) this.#retag(cell, attributes);
      at = cell.outerEnd;
    }
  }

  #patchCell(cell: Element, given: string, edit: CellEdit): void {
    let attributes = given;
    const style = Number(attributeOf(attributes, 's') ?? 0);
    const restyled = edit.restyle?.(style) ?? style;
    if (restyled !== style) attributes = setStyle(attributes, restyled);
    const { content } = edit;
    if (edit.cleared && (!content || isBlank(content)) && attributeOf(given, 'r') !== undefined) {
      this.#splices.push({ start: cell.start, end: cell.outerEnd, text: '' });
      return;
    }
    const formula = this.#child(cell, 'f');
    if (content?.kind === 'formula' && formula) {
      this.#splices.push({
        start: formula.start,
        end: formula.outerEnd,
        text: this.#formula(content.formula),
      });
    }
    if (!content || content.kind === 'formula') {
      if (attributes !== cell.attributes) this.#retag(cell, attributes);
      return;
    }
    const extension = this.#child(cell, 'extLst');
    const kept = extension ? this.xml.slice(extension.start, extension.outerEnd) : '';
    // Metadata belongs to the old content: rich values (vm) and dynamic arrays (cm).
    attributes = withAttribute(attributes, 'vm', null);
    if (content.kind === 'state') attributes = withAttribute(attributes, 'cm', null);
    const written =
      content.kind === 'value'
        ? formula && this.xml.slice(formula.start, formula.outerEnd)
        : content.formula === null
          ? undefined
          : this.#formula(content.formula);
    this.#splices.push({
      start: cell.start,
      end: cell.outerEnd,
      text: this.#cell(attributes, content.value, written ?? '', kept),
    });
  }

  #newCell(edit: CellEdit, inherited: (column: number) => number): string {
    const base = inherited(edit.column);
    const style = edit.restyle?.(base) ?? base;
    const content = edit.content?.kind === 'state' ? edit.content : undefined;
    if (style === base && (!content || isBlank(content))) return '';
    const attributes = ` r="${formatCell(edit)}"${style === 0 ? '' : ` s="${style}"`}`;
    const formula = content && content.formula !== null ? this.#formula(content.formula) : '';
    return this.#cell(attributes, content?.value ?? null, formula, '');
  }

  /** A cell written anew, with the XML of its formula ("" for none) and of what stays at its end. */
  #cell(given: string, value: CellValue, formula: string, kept: string): string {
    const p = this.#prefix;
    let type: string | null = this.#numberType;
    let content = '';
    if (typeof value === 'number') content = `<${p}v>${value}</${p}v>`;
    else if (typeof value === 'boolean') [type, content] = ['b', `<${p}v>${Number(value)}</${p}v>`];
    else if (typeof value === 'object' && value)
      [type, content] = ['e', `<${p}v>${encodeXstring(value.error)}</${p}v>`];
    else if (value !== null && formula !== '')
      [type, content] = ['str', `<${p}v>${encodeXstring(value)}</${p}v>`];
    else if (value !== null && value !== '') [type, content] = this.#text(value);
    const inner = formula + content + kept;
    const attributes = withAttribute(given, 't', type).trimEnd();
    return inner === '' ? `<${p}c${attributes}${this.#emptyEnd}` : `<${p}c${attributes}>${inner}</${p}c>`;
  }

  #text(text: string): [type: string, content: string] {
    const p = this.#prefix;
    const index = this.context.stringIndex(text);
    if (index !== undefined) return ['s', `<${p}v>${index}</${p}v>`];
    const space = /^\s|\s$|[\r\n\t]| {2}/.test(text) ? ' xml:space="preserve"' : '';
    return ['inlineStr', `<${p}is><${p}t${space}>${encodeXstring(text)}</${p}t></${p}is>`];
  }

  #formula(formula: string): string {
    return `<${this.#prefix}f>${encodeXstring(formula.replace(/^=/, ''))}</${this.#prefix}f>`;
  }

  #child(cell: Element, name: string): Element | undefined {
    for (let at = cell.end; at < cell.innerEnd;) {
      const tag = nextTag(this.xml, at)!;
      if (tag.start >= cell.innerEnd) return undefined;
      const child = elementAt(this.xml, tag);
      if (child.name === name) return child;
      at = child.outerEnd;
    }
    return undefined;
  }

  #firstCell(row: Tag): Tag | undefined {
    const first = row.kind === 'open' ? nextTag(this.xml, row.end)! : undefined;
    return first?.name === 'c' && first.kind !== 'close' ? first : undefined;
  }

  #rowEnd(tag: Tag): number {
    if (tag.kind === 'empty') return tag.end;
    const closing = `</${tag.prefix}row>`;
    const at = this.#plain ? this.xml.indexOf(closing, tag.end) : -1;
    return at < 0 ? elementAt(this.xml, tag).outerEnd : at + closing.length;
  }

  #insert(at: number, text: string): void {
    if (text !== '') this.#splices.push({ start: at, end: at, text });
  }

  #retag(tag: Tag, attributes: string): void {
    const end = tag.kind === 'empty' ? '/>' : '>';
    this.#splices.push({
      start: tag.start,
      end: tag.end,
      text: `<${tag.prefix}${tag.name}${attributes}${end}`,
    });
  }
}

function isBlank(content: CellContent): boolean {
  return (
    content.kind === 'state' && content.formula === null && (content.value === null || content.value === '')
  );
}

/** The style stands after the reference, as applications write it. */
function setStyle(attributes: string, style: number): string {
  if (attributeOf(attributes, 's') !== undefined) return withAttribute(attributes, 's', String(style));
  const reference = /^\s*r\s*=\s*(?:"[^"]*"|'[^']*')/.exec(attributes)?.[0] ?? '';
  return `${reference} s="${style}"${attributes.slice(reference.length)}`;
}

/** `spans` tells readers which columns a row uses at most, so it must hold new cells. */
function widenSpans(attributes: string, added: readonly number[]): string {
  const match = /^(\d+):(\d+)$/.exec(attributeOf(attributes, 'spans') ?? '');
  if (!match || added.length === 0) return attributes;
  const first = Math.min(Number(match[1]), ...added.map((column) => column + 1));
  const last = Math.max(Number(match[2]), ...added.map((column) => column + 1));
  return withAttribute(attributes, 'spans', `${first}:${last}`);
}
