import { WorkbookError } from '../../sheet';
import { relationshipsPart } from '../package/package';
import { PackagePatch, withFullCalculation } from '../patch/patch-package';
import { openParts, type WorkbookParts } from '../read/parts';
import type { SheetEntry } from '../read/workbook';
import { resolveText } from '../xml/plain-xml';
import { readRange } from '../xml/refs';
import { attributeOf, childElements, elementAt, retag, rootTag, splice, withAttribute } from '../xml/tags';
import { escapeXml } from '../xml/text';
import type { Shift } from './shift';
import { shiftChart, shiftDrawing, shiftVml } from './shift-drawing';
import { CannotShift, shiftRange, shiftReferences } from './shift-refs';
import { shiftComments, shiftSheet, tagsOf } from './shift-sheet';

/** Rows or columns that come into a sheet or go from it. */
export interface StructureChange extends Shift {
  readonly sheetId: string;
  /** The row or column whose looks those that come take; null: none. Its number is the one before the change. */
  readonly like: number | null;
}

/**
 * Puts rows or columns into a sheet of an .xlsx file or takes them out, with everything that refers to them: formulas of all
 * sheets, names, print areas, merges, lists, conditional formats, filters, links, notes, drawings, charts and tables.
 * Whatever has nothing to do with it is copied as it is. Throws `sheet-missing`, `protected` for a sheet under protection,
 * `structure` for what cannot be moved safely, and what reading throws; then nothing is written.
 */
export function shiftWorkbook(bytes: Uint8Array, change: StructureChange): Uint8Array {
  const parts = openParts(bytes);
  const moved = parts.workbook.sheets.find(({ id }) => id === change.sheetId);
  if (!moved) throw new WorkbookError('sheet-missing');
  try {
    return new WorkbookShift(parts, moved, change).bytes();
  } catch (error) {
    if (error instanceof CannotShift) throw new WorkbookError('structure', { what: error.message });
    throw error;
  }
}

class WorkbookShift {
  readonly #patch: PackagePatch;

  constructor(
    readonly parts: WorkbookParts,
    readonly moved: SheetEntry,
    readonly change: StructureChange,
  ) {
    this.#patch = new PackagePatch(parts.pack);
  }

  bytes(): Uint8Array {
    const { pack, workbook } = this.parts;
    if (/<(?:\w+:)?sheetProtection\s/.test(pack.text(this.moved.part))) throw new WorkbookError('protected');
    for (const sheet of workbook.sheets) this.#sheet(sheet);
    this.#links(workbook.part)
      .filter(({ type }) => type === 'chartsheet')
      .forEach(({ target }) => this.#drawings(target, false));
    this.#workbookPart();
    return this.#patch.finish();
  }

  #formula(home: string | null): (text: string) => string {
    return (text) => shiftReferences(text, home, this.moved.name, this.change);
  }

  #sheet(sheet: SheetEntry): void {
    const isMoved = sheet === this.moved;
    const xml = this.parts.pack.text(sheet.part);
    // A sheet that does not name the other says nothing of it.
    if (isMoved || this.#mayName(xml)) {
      const { like } = this.change;
      this.#set(
        sheet.part,
        xml,
        shiftSheet(xml, { own: isMoved ? this.change : null, like, formula: this.#formula(sheet.name) }),
      );
    }
    this.#drawings(sheet.part, isMoved);
    this.#hyperlinks(sheet.part);
    for (const { type, target } of this.#links(sheet.part)) {
      if (type === 'pivotTable') this.#pivot(target, isMoved);
      if (!isMoved) continue;
      const text = () => this.parts.pack.text(target);
      if (type === 'comments' || type === 'threadedComment')
        this.#set(target, text(), shiftComments(text(), this.change));
      else if (type === 'vmlDrawing') this.#set(target, text(), shiftVml(text(), this.change));
      else if (type === 'table') this.#set(target, text(), this.#table(text()));
    }
  }

  #links(part: string) {
    return this.parts.pack
      .relationships(part)
      .filter(({ external, target }) => !external && this.parts.pack.has(target));
  }

  /** Links to a place of the same workbook that are written as if they led outside: #自评表!B13. */
  #hyperlinks(sheetPart: string): void {
    const part = relationshipsPart(sheetPart);
    if (!this.parts.pack.has(part)) return;
    const xml = this.#patch.text(part);
    const splices = tagsOf(xml, 'Relationship').flatMap((tag) => {
      const target = resolveText(attributeOf(tag.attributes, 'Target') ?? '');
      if (!target.startsWith('#')) return [];
      const after = `#${this.#formula(null)(target.slice(1))}`;
      return after === target ? [] : [retag(tag, withAttribute(tag.attributes, 'Target', escapeXml(after)))];
    });
    this.#set(part, xml, splice(xml, splices));
  }

  #drawings(part: string, isMoved: boolean): void {
    for (const { type, target } of this.#links(part)) {
      if (type !== 'drawing') continue;
      const xml = this.parts.pack.text(target);
      this.#set(target, xml, shiftDrawing(xml, isMoved ? this.change : null, this.#formula(null)));
      for (const inner of this.#links(target)) {
        if (inner.type !== 'chart' && inner.type !== 'chartEx') continue;
        const chart = this.parts.pack.text(inner.target);
        this.#set(inner.target, chart, shiftChart(chart, this.#formula(null)));
      }
    }
  }

  #mayName(xml: string): boolean {
    const { name } = this.moved;
    return [name, escapeXml(name), name.replaceAll("'", "''"), escapeXml(name.replaceAll("'", "''"))].some(
      (one) => xml.toLowerCase().includes(one.toLowerCase()),
    );
  }

  /** A table grows and moves by rows; its columns have names of their own, which nobody here makes or takes away. */
  #table(xml: string): string {
    const root = rootTag(xml);
    const range = readRange(attributeOf(root.attributes, 'ref') ?? '');
    const { axis, at, count } = this.change;
    if (range) {
      const [first, last] = axis === 'row' ? [range.top, range.bottom] : [range.left, range.right];
      const touches = count > 0 ? at > first && at <= last : at <= last && at - count > first;
      if (touches && (axis === 'column' || count < 0)) throw new CannotShift('智能表格');
    }
    const splices = tagsOf(xml, 'table', 'autoFilter', 'sortState', 'sortCondition').flatMap((tag) => {
      const moved = shiftRange(attributeOf(tag.attributes, 'ref') ?? '', this.change);
      if (moved === undefined) throw new CannotShift('智能表格');
      return [retag(tag, withAttribute(tag.attributes, 'ref', moved))];
    });
    return splice(xml, splices);
  }

  /** A pivot table moves as a whole; what it counts moves with the cells. */
  #pivot(part: string, isMoved: boolean): void {
    const xml = this.parts.pack.text(part);
    const [location] = tagsOf(xml, 'location');
    if (isMoved && location) {
      const ref = attributeOf(location.attributes, 'ref') ?? '';
      const moved = shiftRange(ref, this.change);
      if (moved === undefined || lengthOf(moved) !== lengthOf(ref)) throw new CannotShift('数据透视表');
      this.#set(part, xml, splice(xml, [retag(location, withAttribute(location.attributes, 'ref', moved))]));
    }
    for (const { type, target } of this.#links(part)) {
      if (type !== 'pivotCacheDefinition') continue;
      const cache = this.parts.pack.text(target);
      const [source] = tagsOf(cache, 'worksheetSource');
      const sheet = source && attributeOf(source.attributes, 'sheet');
      const ref = source && attributeOf(source.attributes, 'ref');
      if (!source || !ref || resolveText(sheet ?? '').toLowerCase() !== this.moved.name.toLowerCase())
        continue;
      const moved = shiftRange(ref, this.change);
      if (moved === undefined) throw new CannotShift('数据透视表');
      this.#set(
        target,
        cache,
        splice(cache, [retag(source, withAttribute(source.attributes, 'ref', moved))]),
      );
    }
  }

  /** Names and print areas; every formula is computed anew, and the chain of calculation is made anew. */
  #workbookPart(): void {
    const { pack, workbook } = this.parts;
    const chain = this.#links(workbook.part).find(({ type }) => type === 'calcChain')?.target;
    if (chain !== undefined) this.#patch.remove(chain, workbook.part);
    const xml = this.#patch.text(workbook.part);
    const names = childElements(xml, rootTag(xml)).find(({ name }) => name === 'definedNames');
    const splices = (names ? childElements(xml, names) : []).flatMap((name) => {
      const element = elementAt(xml, name);
      const text = resolveText(xml.slice(element.end, element.innerEnd));
      const after = this.#formula(null)(text);
      return after === text ? [] : [{ start: element.end, end: element.innerEnd, text: escapeXml(after) }];
    });
    this.#set(workbook.part, pack.text(workbook.part), withFullCalculation(splice(xml, splices)));
  }

  #set(part: string, before: string, after: string): void {
    if (after !== before) this.#patch.set(part, after);
  }
}

function lengthOf(ref: string): string {
  const range = readRange(ref);
  return range ? `${range.bottom - range.top}x${range.right - range.left}` : '';
}
