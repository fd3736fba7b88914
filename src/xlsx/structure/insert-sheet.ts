import { freeSheetName, WorkbookError, type SheetFile } from '../../sheet';
import { listSheet } from '../patch/own-sheet';
import { finishStyles, stylesPatch } from '../patch/patch';
import { PackagePatch, withFullCalculation } from '../patch/patch-package';
import { appendNames } from '../patch/patch-settings';
import { openParts, type WorkbookParts } from '../read/parts';
import { readSheet } from '../read/read';
import type { SheetEntry } from '../read/workbook';
import {
  attributeOf,
  childElements,
  nextTag,
  retag,
  rootTag,
  splice,
  withAttribute,
  type Element,
  type Splice,
  type Tag,
} from '../xml/tags';
import { resolveText } from '../xml/plain-xml';
import { escapeXml } from '../xml/text';
import { ForeignStyles, reprefixed } from './foreign-styles';

/** What stands in a worksheet part for itself alone and comes along; drawings, notes and the like hang on other parts. */
const CARRIED = new Set([
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetProtection',
  'protectedRanges',
  'autoFilter',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
]);

/**
 * Puts a sheet of another .xlsx file behind the last sheet of this one, with cells, looks, sizes, merges, lists, conditional
 * formats, page setup and the names that count on it; `name` gets a number when it is taken. Everything else of the file
 * stays as it is. Throws `sheet-missing`, and what reading throws.
 */
export function insertSheet(
  bytes: Uint8Array,
  source: SheetFile,
  name = source.sheetName,
): { readonly bytes: Uint8Array; readonly sheetId: string; readonly name: string } {
  const [parts, from] = [openParts(bytes), openParts(source.bytes)];
  const sheet = from.workbook.sheets.find((one) => one.name === source.sheetName);
  if (!sheet) throw new WorkbookError('sheet-missing');
  const { pack, workbook } = parts;
  const patch = new PackagePatch(pack);
  const pictures = workbook.sheets.map((one) => readSheet(parts, one));
  const styles = stylesPatch(parts, pictures);
  const free = freeSheetName(name, listed(patch.text(workbook.part), 'name'));
  const xml = new SheetCopy(from, sheet, new ForeignStyles(from, styles)).xml();
  const part = patch.freeName('xl/worksheets/sheet', '.xml');
  const sheetId = listSheet(patch, workbook.part, free, patch.addPart(part, xml, workbook.part, 'worksheet'));
  finishStyles(parts, patch, styles);
  const names = namesOf(from, sheet, free);
  const at = listed(patch.text(workbook.part), 'sheetId').indexOf(sheetId);
  patch.set(
    workbook.part,
    withFullCalculation(
      appendNames(
        patch.text(workbook.part),
        names.map((one) => ({ ...one, sheetIndex: at })),
      ),
    ),
  );
  return { bytes: patch.finish(), sheetId, name: free };
}

/** An attribute of every listed sheet. */
function listed(workbookXml: string, attribute: string): string[] {
  const sheets = childElements(workbookXml, rootTag(workbookXml)).find(({ name }) => name === 'sheets')!;
  return childElements(workbookXml, sheets).map(({ attributes }) =>
    resolveText(attributeOf(attributes, attribute) ?? ''),
  );
}

/** Names that count on the sheet alone and speak of it alone, as they read under its new name. */
function namesOf(
  { pack, workbook }: WorkbookParts,
  sheet: SheetEntry,
  name: string,
): { readonly attributes: string; readonly text: string }[] {
  const xml = pack.text(workbook.part);
  const index = String(listed(xml, 'sheetId').indexOf(sheet.id));
  const section = childElements(xml, rootTag(xml)).find((one) => one.name === 'definedNames');
  const own = section ? childElements(xml, section) : [];
  return own.flatMap((element) => {
    if (attributeOf(element.attributes, 'localSheetId') !== index) return [];
    const text = resolveText(xml.slice(element.end, element.innerEnd));
    const references = [...text.matchAll(/(?:'((?:[^']|'')+)'|([^\s,:'!]+))!/g)];
    const isOwn = references.every(
      ([, quoted, plain]) => (quoted?.replaceAll("''", "'") ?? plain) === sheet.name,
    );
    if (references.length === 0 || !isOwn) return [];
    const renamed = text.replace(/(?:'(?:[^']|'')+'|[^\s,:'!]+)!/g, () => `'${name.replaceAll("'", "''")}'!`);
    return [{ attributes: element.attributes, text: escapeXml(renamed) }];
  });
}

/** The worksheet part as it reads in the other workbook. */
class SheetCopy {
  readonly #xml: string;
  readonly #strings: readonly string[];
  readonly #splices: Splice[] = [];

  constructor(
    { pack, workbook }: WorkbookParts,
    sheet: SheetEntry,
    readonly styles: ForeignStyles,
  ) {
    this.#xml = pack.text(sheet.part);
    this.#strings =
      workbook.stringsPart === undefined
        ? []
        : stringItems(pack.text(workbook.stringsPart), rootTag(this.#xml).prefix);
  }

  xml(): string {
    const root = rootTag(this.#xml);
    for (const child of childElements(this.#xml, root)) {
      if (!CARRIED.has(child.name)) this.#splices.push({ start: child.start, end: child.outerEnd, text: '' });
      else if (child.name === 'sheetData') this.#cells(child);
      else if (child.name === 'conditionalFormatting')
        this.#each(child, 'cfRule', 'dxfId', this.#conditional);
      else if (child.name === 'cols') this.#each(child, 'col', 'style', this.#style);
      else if (child.name === 'sheetViews') this.#each(child, 'sheetView', 'tabSelected', () => null);
      else if (child.name === 'pageSetup') this.#set(child, 'r:id', null);
      else if (child.name === 'sheetPr') this.#set(child, 'codeName', null);
    }
    return splice(this.#xml, this.#splices);
  }

  readonly #style = (number: string) => String(this.styles.style(Number(number)));
  readonly #conditional = (number: string) => String(this.styles.conditional(Number(number)));

  #set(tag: Tag, attribute: string, value: string | null): void {
    const attributes = withAttribute(tag.attributes, attribute, value);
    if (attributes !== tag.attributes) this.#splices.push(retag(tag, attributes));
  }

  /** Rewrites an attribute of the elements of this name inside of one. */
  #each(parent: Element, name: string, attribute: string, write: (value: string) => string | null): void {
    for (const child of childElements(this.#xml, parent)) {
      const value = child.name === name ? attributeOf(child.attributes, attribute) : undefined;
      if (value !== undefined) this.#set(child, attribute, write(value));
    }
  }

  #cells({ kind, end, innerEnd }: Element): void {
    if (kind === 'empty') return;
    for (let at = end; at < innerEnd;) {
      const tag = nextTag(this.#xml, at);
      if (!tag || tag.start >= innerEnd) return;
      at = tag.end;
      if (tag.kind === 'close' || (tag.name !== 'row' && tag.name !== 'c')) continue;
      const number = attributeOf(tag.attributes, 's');
      let { attributes } = tag;
      if (number !== undefined) attributes = withAttribute(attributes, 's', this.#style(number));
      const isShared = tag.name === 'c' && attributeOf(attributes, 't') === 's';
      if (isShared) {
        const close = this.#xml.indexOf(`</${tag.prefix}c>`, tag.end);
        const text = this.#strings[Number(/>\s*(\d+)\s*</.exec(this.#xml.slice(tag.end - 1, close))?.[1])];
        attributes = withAttribute(attributes, 't', text === undefined ? null : 'inlineStr');
        const content = text === undefined ? '' : `<${tag.prefix}is>${text}</${tag.prefix}is>`;
        this.#splices.push({ start: tag.end, end: close, text: content });
        at = close;
      }
      if (attributes !== tag.attributes) this.#splices.push(retag(tag, attributes));
    }
  }
}

/** The contents of the shared strings, with the prefix that the sheet has for them. */
function stringItems(xml: string, prefix: string): string[] {
  const root = rootTag(xml);
  return childElements(xml, root).map(({ end, innerEnd }) =>
    reprefixed(xml.slice(end, innerEnd), root.prefix, prefix),
  );
}
