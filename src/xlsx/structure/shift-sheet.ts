import { MAX_COLUMNS } from '../../sheet';
import { resolveText } from '../xml/plain-xml';
import {
  attributeOf,
  childElements,
  elementAt,
  nextTag,
  retag,
  rootTag,
  splice,
  withAttribute,
  type Element,
  type Splice,
  type Tag,
} from '../xml/tags';
import { escapeXml } from '../xml/text';
import { shifted, shiftedSpan, type Shift } from './shift';
import { CannotShift, shiftRange, shiftRanges } from './shift-refs';
import { shiftRows, type SheetShift } from './shift-rows';

/** Attributes that hold addresses on their own sheet, by element. */
const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  dimension: ['ref'],
  mergeCell: ['ref'],
  hyperlink: ['ref'],
  autoFilter: ['ref'],
  sortState: ['ref'],
  sortCondition: ['ref'],
  conditionalFormatting: ['sqref'],
  dataValidation: ['sqref'],
  protectedRange: ['sqref'],
  ignoredError: ['sqref'],
  selection: ['activeCell', 'sqref'],
  pane: ['topLeftCell'],
  sheetView: ['topLeftCell'],
  cellWatch: ['r'],
  inputCells: ['r'],
};

/** Elements whose text is a formula. */
const FORMULAS = new Set(['formula', 'formula1', 'formula2', 'f']);

/** Views only: when their place is gone, the first cell is as good. */
const VIEWS = new Set(['dimension', 'selection', 'pane', 'sheetView']);

/**
 * A worksheet part after rows or columns have moved, on this sheet or on another that its formulas speak of: cells, merges,
 * lists, conditional formats, filters, links, breaks, frozen panes. Every other character stays.
 * Throws {@link CannotShift} for what cannot be moved safely.
 */
export function shiftSheet(xml: string, sheet: SheetShift): string {
  const root = rootTag(xml);
  const splices: Splice[] = [];
  for (const child of childElements(xml, root)) {
    if (child.name === 'sheetData') splices.push(...shiftRows(xml, child, sheet));
    else splices.push(...new PartShift(xml, sheet).shift(child));
  }
  return splice(xml, splices);
}

class PartShift {
  readonly #splices: Splice[] = [];

  constructor(
    readonly xml: string,
    readonly sheet: SheetShift,
  ) {}

  shift(element: Element): Splice[] {
    this.#visit(element);
    return this.#splices;
  }

  /** Whether anything of the element is left. */
  #visit(element: Element): boolean {
    const { own } = this.sheet;
    if (own) {
      if (element.name === 'cols') return this.#columns(element, own);
      if (element.name === 'rowBreaks' || element.name === 'colBreaks') return this.#breaks(element, own);
    }
    if (!this.#attributes(element)) return false;
    if (FORMULAS.has(element.name)) return this.#formula(element);
    if (element.name === 'sqref' && own) return this.#rangesText(element, own);
    if (element.kind === 'empty') return true;
    const children = childElements(this.xml, element);
    const gone = children.filter((child) => !this.#visit(child)).length;
    if (gone === 0) return true;
    if (gone === children.length) return this.#cut(element);
    const count = attributeOf(element.attributes, 'count');
    if (count !== undefined)
      this.#splices.push(
        retag(element, withAttribute(element.attributes, 'count', String(children.length - gone))),
      );
    return true;
  }

  #attributes(element: Element): boolean {
    const { own, formula } = this.sheet;
    let { attributes } = element;
    if (element.name === 'hyperlink') {
      const location = attributeOf(attributes, 'location');
      if (location !== undefined && location.includes('!'))
        attributes = withAttribute(attributes, 'location', escapeXml(formula(resolveText(location))));
    }
    if (own) {
      for (const name of ADDRESSES[element.name] ?? []) {
        const value = attributeOf(attributes, name);
        if (value === undefined) continue;
        const moved = shiftRanges(value, own) ?? (VIEWS.has(element.name) ? 'A1' : undefined);
        if (moved === undefined || (element.name === 'mergeCell' && isOneCell(moved)))
          return this.#cut(element);
        attributes = withAttribute(attributes, name, moved);
      }
      if (element.name === 'pane') attributes = frozen(attributes, own);
    }
    if (attributes !== element.attributes) this.#splices.push(retag(element, attributes));
    return true;
  }

  #formula(element: Element): boolean {
    if (element.kind === 'empty') return true;
    const text = resolveText(this.xml.slice(element.end, element.innerEnd));
    const after = this.sheet.formula(text);
    if (after !== text)
      this.#splices.push({ start: element.end, end: element.innerEnd, text: escapeXml(after) });
    return true;
  }

  #rangesText(element: Element, own: Shift): boolean {
    const text = this.xml.slice(element.end, element.innerEnd);
    const moved = shiftRanges(text, own);
    // What belongs to it stands beside it in an extension that nobody here may take apart.
    if (moved === undefined) throw new CannotShift('条件格式或迷你图');
    if (moved !== text) this.#splices.push({ start: element.end, end: element.innerEnd, text: moved });
    return true;
  }

  #columns(element: Element, own: Shift): boolean {
    if (own.axis === 'row') return true;
    const children = childElements(this.xml, element);
    let gone = 0;
    for (const column of children) {
      const [min, max] = ['min', 'max'].map((name) => Number(attributeOf(column.attributes, name)) - 1);
      const span = shiftedSpan(own, min!, Math.min(max!, MAX_COLUMNS - 1));
      if (span) {
        const first = withAttribute(column.attributes, 'min', String(span.first + 1));
        this.#splices.push(retag(column, withAttribute(first, 'max', String(span.last + 1))));
      } else {
        gone++;
        this.#cut(column);
      }
    }
    return gone < children.length || this.#cut(element);
  }

  #breaks(element: Element, own: Shift): boolean {
    if ((element.name === 'rowBreaks') !== (own.axis === 'row')) return true;
    for (const one of childElements(this.xml, element)) {
      const at = Number(attributeOf(one.attributes, 'id'));
      const moved = shifted(own, at);
      if (moved === undefined) throw new CannotShift('分页符');
      this.#splices.push(retag(one, withAttribute(one.attributes, 'id', String(moved))));
    }
    return true;
  }

  #cut(element: Element): false {
    // What was to be done inside of it goes with it.
    for (let i = this.#splices.length - 1; i >= 0; i--) {
      const { start, end } = this.#splices[i]!;
      if (start >= element.start && end <= element.outerEnd) this.#splices.splice(i, 1);
    }
    this.#splices.push({ start: element.start, end: element.outerEnd, text: '' });
    return false;
  }
}

function isOneCell(ref: string): boolean {
  const [from, to = from] = ref.split(':');
  return from === to;
}

/** Rows frozen at the top grow by what comes among them. */
function frozen(attributes: string, own: Shift): string {
  if (!/^frozen/.test(attributeOf(attributes, 'state') ?? '')) return attributes;
  const name = own.axis === 'row' ? 'ySplit' : 'xSplit';
  const split = Number(attributeOf(attributes, name) ?? 0);
  if (split === 0 || own.at >= split) return attributes;
  const span = shiftedSpan(own, 0, split - 1);
  return withAttribute(attributes, name, String(span ? span.last + 1 : 0));
}

/** Comments and notes: each at its cell; those of cells that are gone go. */
export function shiftComments(xml: string, own: Shift): string {
  const splices: Splice[] = [];
  for (const tag of tagsOf(xml, 'comment', 'threadedComment')) {
    const element = elementAt(xml, tag);
    const moved = shiftRange(attributeOf(tag.attributes, 'ref') ?? '', own);
    splices.push(
      moved === undefined
        ? { start: element.start, end: element.outerEnd, text: '' }
        : retag(tag, withAttribute(tag.attributes, 'ref', moved)),
    );
  }
  return splice(xml, splices);
}

/** The tags of these names that open an element. */
export function tagsOf(xml: string, ...names: readonly string[]): Tag[] {
  const tags: Tag[] = [];
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end))
    if (tag.kind !== 'close' && names.includes(tag.name)) tags.push(tag);
  return tags;
}
