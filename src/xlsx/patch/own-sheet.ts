import {
  drawNewSheet,
  formatCell,
  OWN_SHEET_KEY,
  ownSheetName,
  type CellRef,
  type CellState,
  type NewSheet,
} from '../../sheet';
import type { Look } from '../appearance/appearance';
import { relationshipsPart, type Package } from '../package/package';
import { PackagePatch } from './patch-package';
import { patchSheet } from './patch-sheet';
import { finishStyles, stylesPatch } from './patch';
import { openParts, type WorkbookParts } from '../read/parts';
import { readSheet } from '../read/read';
import {
  appendTo,
  attributeOf,
  childElements,
  elementAt,
  retag,
  rootTag,
  splice,
  withAttribute,
} from '../xml/tags';
import { escapeXml } from '../xml/text';
import { childOf, childrenOf } from '../xml/xml';

/** A cell of a sheet that is written as a whole. `link` is a place in the same workbook. */
export interface OwnCell extends CellRef, CellState {
  readonly look?: Look & { readonly link?: string };
}

/** A sheet that is written as a whole. Widths as the file has them: characters with Excel's margin. */
export interface OwnSheet {
  readonly name: string;
  readonly cells: readonly OwnCell[];
  readonly columnWidths: ReadonlyMap<number, number>;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Writes a sheet of the product's own into an .xlsx file; see {@link putOwnSheet}. */
export function writeSheet(bytes: Uint8Array, sheet: NewSheet): Uint8Array {
  const cells = drawNewSheet(sheet).map(({ text, look, ...at }) => ({
    ...at,
    look,
    value: text,
    formula: null,
    numberFormat: 'General',
  }));
  return putOwnSheet(bytes, {
    name: sheet.name,
    cells,
    columnWidths: new Map(sheet.columnWidths.map((width, column) => [column, width])),
  });
}

/**
 * The file with this sheet at the end, or in place of the product's own one of that name; a sheet of somebody else is
 * left alone, and the new one gets a number behind its name. Prints on A4 upright, as wide as the page. Other parts are
 * kept byte for byte, but for the lists that name the sheet and the styles, which grow. Throws what opening throws.
 */
export function putOwnSheet(bytes: Uint8Array, { name: wished, cells, columnWidths }: OwnSheet): Uint8Array {
  const parts = openParts(bytes);
  const { pack, workbook } = parts;
  const own = ownSheetIds(parts);
  const listed = childrenOf(childOf(pack.tree(workbook.part), 'sheets'), 'sheet');
  const name = ownSheetName(
    wished,
    new Map(listed.map(({ attributes: a }) => [a['name']!, { own: own.has(a['sheetId']!) }])),
  );
  const patch = new PackagePatch(pack);
  const before = workbook.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  const part = before?.part ?? patch.freeName('xl/worksheets/sheet', '.xml');
  if (before) {
    empty(patch, part, workbook.part);
    showSheet(patch, workbook.part, before.id);
  } else listSheet(patch, workbook.part, name, patch.addPart(part, '', workbook.part, 'worksheet'));
  const mark = patch.addPart(patch.freeName('xl/customProperty', '.bin'), MARK, part, 'customProperty');
  const styles = stylesPatch(
    parts,
    workbook.sheets.map((sheet) => readSheet(parts, sheet)),
  );
  const edits = cells.map(({ row, column, value, formula, numberFormat, look }) => ({
    row,
    column,
    content: { kind: 'state' as const, value, formula },
    restyle: () => styles.withNumberFormat(look ? styles.withLook(look) : 0, numberFormat),
  }));
  const xml = frame(cells, columnWidths, mark);
  patch.set(part, patchSheet(xml, edits, { stringIndex: () => undefined, columnStyle: () => 0 }));
  finishStyles(parts, patch, styles);
  return patch.finish();
}

/** Ids of the sheets that the product wrote: they carry its note, as Excel's custom properties of a sheet stand. */
export function ownSheetIds({ pack, workbook }: WorkbookParts): Set<string> {
  return new Set(workbook.sheets.filter(({ part }) => isOwn(pack, part)).map(({ id }) => id));
}

function isOwn(pack: Package, part: string): boolean {
  if (!pack.relationships(part).some(({ type }) => type === 'customProperty')) return false;
  const xml = pack.text(part);
  const properties = childElements(xml, rootTag(xml)).find(({ name }) => name === 'customProperties');
  const names = properties
    ? childElements(xml, properties).map((one) => attributeOf(one.attributes, 'name'))
    : [];
  return names.some((name) => name?.toLowerCase() === OWN_SHEET_KEY);
}

/** The value of the note, "1" in UTF-16 as Excel writes it. */
const MARK = Uint8Array.of(0x31, 0);

/** Takes away what belonged to the old content of a sheet: links, its note, its place in the order of calculation. */
function empty(patch: PackagePatch, part: string, workbookPart: string): void {
  const { pack } = patch;
  for (const { type, target, external } of pack.relationships(part)) {
    if (type === 'customProperty' && !external && pack.has(target)) patch.remove(target, part);
  }
  patch.unlink(relationshipsPart(part));
  const chain = pack.relationships(workbookPart).find(({ type }) => type === 'calcChain')?.target;
  const computed = /<(?:\w+:)?f[\s/>]/.test(pack.text(part));
  if (computed && chain !== undefined && pack.has(chain)) patch.remove(chain, workbookPart);
}

/** Lists a sheet behind the others; gives its id. */
export function listSheet(patch: PackagePatch, workbookPart: string, name: string, link: string): string {
  const xml = patch.text(workbookPart);
  const root = rootTag(xml);
  const sheets = childElements(xml, root).find((element) => element.name === 'sheets')!;
  const ids = childElements(xml, sheets).map(({ attributes }) => Number(attributeOf(attributes, 'sheetId')));
  const id = String(Math.max(...ids) + 1);
  const declared = attributeOf(root.attributes, 'xmlns:r') === OFFICE ? '' : ` xmlns:r="${OFFICE}"`;
  const entry = `<${sheets.prefix}sheet${declared} name="${escapeXml(name)}" sheetId="${id}" r:id="${link}"/>`;
  patch.set(workbookPart, splice(xml, [appendTo(elementAt(xml, sheets), entry)]));
  return id;
}

/** Somebody may have hidden the sheet since. */
function showSheet(patch: PackagePatch, workbookPart: string, id: string): void {
  const xml = patch.text(workbookPart);
  const sheets = childElements(xml, rootTag(xml)).find((element) => element.name === 'sheets')!;
  const entry = childElements(xml, sheets).find((one) => attributeOf(one.attributes, 'sheetId') === id)!;
  const attributes = withAttribute(entry.attributes, 'state', null);
  if (attributes !== entry.attributes) patch.set(workbookPart, splice(xml, [retag(entry, attributes)]));
}

/** The sheet without its cells. */
function frame(cells: readonly OwnCell[], widths: OwnSheet['columnWidths'], mark: string): string {
  const columns = [...widths]
    .sort(([a], [b]) => a - b)
    .map(
      ([column, width]) => `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`,
    );
  const links = cells.flatMap(({ look, ...at }) =>
    look?.link === undefined ? [] : `<hyperlink ref="${formatCell(at)}" location="${escapeXml(look.link)}"/>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1"/>' +
    (columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '') +
    '<sheetData/>' +
    (links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '') +
    '<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>' +
    `<customProperties><customPr name="${OWN_SHEET_KEY}" r:id="${mark}"/></customProperties></worksheet>`
  );
}
