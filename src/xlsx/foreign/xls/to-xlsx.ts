import { formatCell, formatRange, isError, type Cell, type FileWarning, type Range } from '../../../sheet';
import { writeZip } from '../../package/write-zip';
import { encodeXstring, escapeXml, isXmlText } from '../../xml/text';
import type { XlsProtection } from './globals';
import type { XlsBook, XlsName, XlsSheet } from './read-xls';
import type { XlsPage, XlsSheetLook } from './sheet-look';
import { stylesXml } from './styles-xml';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** An .xls made anew as .xlsx, and what a person should know of it. */
export interface MadeAnew {
  readonly bytes: Uint8Array;
  readonly warnings: readonly FileWarning[];
}

/**
 * The workbook as an .xlsx: cells, formulas, names, formats, widths, heights, merges, panes and the page. What else the
 * file holds is named in the warnings.
 */
export function toXlsx({ globals, sheets, names, hasMacros, picture }: XlsBook): MadeAnew {
  const notKept = new Set<string>(sheets.flatMap(({ look }) => [...(look?.unread ?? [])]));
  if (hasMacros) notKept.add('宏');
  if (globals && globals.sheets.length > sheets.length) notKept.add('图表工作表、宏表或对话框');
  const kept = names.filter(({ name, refersTo }) => isXmlText(name) && refersTo !== '' && isWhole(refersTo));
  const gone = new Set(names.filter((name) => !kept.includes(name)).map(({ name }) => name.toLowerCase()));
  const canStay = (formula: string) => {
    const stays = isWhole(formula) && !namesIn(formula).some((name) => gone.has(name));
    if (!stays) notKept.add('引用其他工作簿、宏或加载项的公式（改为数值）');
    return stays;
  };
  const parts: [string, string][] = sheets.map((sheet, i) => [
    `xl/worksheets/sheet${i + 1}.xml`,
    sheetXml(sheet, canStay),
  ]);
  const override = (name: string, type: string) =>
    `<Override PartName="/${name}" ContentType="${TYPE}.${type}+xml"/>`;
  const link = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  parts.unshift(
    [
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
        override('xl/workbook.xml', 'sheet.main') +
        override('xl/styles.xml', 'styles') +
        parts.map(([name]) => override(name, 'worksheet')).join('') +
        '</Types>',
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}/relationships">${link('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ],
    ['xl/workbook.xml', workbookXml(sheets, kept, picture.activeSheetId, globals?.protection ?? null)],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGE}/relationships">` +
        sheets.map((_, i) => link(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)).join('') +
        link(`rId${sheets.length + 1}`, 'styles', 'styles.xml') +
        '</Relationships>',
    ],
    ['xl/styles.xml', stylesXml(MAIN, globals)],
  );
  const encoder = new TextEncoder();
  const warnings: FileWarning[] = [{ code: 'kept-as-xlsx', details: {} }];
  if (notKept.size > 0) warnings.push({ code: 'not-kept', details: { what: [...notKept] } });
  return {
    bytes: writeZip(new Map(parts.map(([name, xml]) => [name, encoder.encode(DECLARATION + xml)]))),
    warnings,
  };
}

/**
 * Whether .xlsx can hold the formula as it is: other workbooks are named in brackets (and before Excel 97 with control
 * characters), and constants that SheetJS does not read are empty.
 */
function isWhole(formula: string): boolean {
  const code = formula.replace(/"[^"]*"/g, '""');
  return !/\[|\{\}|[\x00-\x08\x0e-\x1f]/.test(code);
}

/** Names and functions of a formula, in small letters. */
function namesIn(formula: string): string[] {
  const code = formula.replace(/"[^"]*"|'[^']*'/g, '');
  return [...code.matchAll(/[\p{L}_\\][\p{L}\p{N}_.\\?]*/gu)].map(([name]) => name.toLowerCase());
}

function workbookXml(
  sheets: readonly XlsSheet[],
  names: readonly XlsName[],
  activeSheetId: string,
  protection: XlsProtection | null,
): string {
  const list = sheets.map(({ snapshot: { sheetId, sheetName, visibility } }, i) => {
    const state = visibility === 'visible' ? '' : ` state="${visibility}"`;
    const name = isXmlText(sheetName) ? sheetName : sheetName.replace(/[^\p{L}\p{N}\p{P} ]/gu, '_');
    return `<sheet name="${escapeXml(name)}" sheetId="${sheetId}"${state} r:id="rId${i + 1}"/>`;
  });
  const active = sheets.findIndex(({ snapshot }) => snapshot.sheetId === activeSheetId);
  const is1904 = sheets[0]?.snapshot.dateSystem === 1904;
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${is1904 ? '<workbookPr date1904="1"/>' : ''}` +
    (protection
      ? `<workbookProtection${protection.password && ` workbookPassword="${protection.password}"`} lockStructure="1"/>`
      : '') +
    `<bookViews><workbookView activeTab="${Math.max(0, active)}"/></bookViews><sheets>${list.join('')}</sheets>` +
    namesXml(sheets, names) +
    '<calcPr fullCalcOnLoad="1"/></workbook>'
  );
}

function namesXml(sheets: readonly XlsSheet[], names: readonly XlsName[]): string {
  const written = new Set<string>();
  const elements = names.flatMap(({ name, refersTo, tab }) => {
    const local = sheets.findIndex(({ snapshot }) => snapshot.sheetId === String((tab ?? -1) + 1));
    const key = `${local} ${name.toLowerCase()}`;
    // A name stands for one thing, and those of sheets that are left out for nothing.
    if (name === '' || refersTo === '' || (tab !== undefined && local < 0) || written.has(key)) return [];
    written.add(key);
    const scope = tab === undefined ? '' : ` localSheetId="${local}"`;
    return `<definedName name="${escapeXml(name)}"${scope}>${encodeXstring(refersTo)}</definedName>`;
  });
  return elements.length > 0 ? `<definedNames>${elements.join('')}</definedNames>` : '';
}

function sheetXml(
  { snapshot, look, arrays, merges }: XlsSheet,
  canStay: (formula: string) => boolean,
): string {
  const homes = new Map(
    arrays.map(({ range, formula }) => [`${range.top} ${range.left}`, { range, formula }]),
  );
  const formulaXml = (cell: Cell, row: number, column: number) => {
    const home = homes.get(`${row} ${column}`);
    if (home && !canStay(home.formula)) return '';
    if (home)
      return `<f t="array" ref="${formatRange(home.range)}">${encodeXstring(home.formula.slice(1))}</f>`;
    if (cell.formula === null || isInArray(arrays, row, column)) return '';
    return canStay(cell.formula) ? `<f>${encodeXstring(cell.formula.slice(1))}</f>` : '';
  };
  const count = Math.max(
    snapshot.cells.length,
    look?.formats.length ?? 0,
    ...[...(look?.rows.keys() ?? [])].map((row) => row + 1),
  );
  let rows = '';
  for (let row = 0; row < count; row++) {
    const cells = snapshot.cells[row] ?? [];
    const formats = look?.formats[row] ?? [];
    let xml = '';
    for (let column = 0; column < Math.max(cells.length, formats.length); column++) {
      const cell = cells[column];
      const format = formats[column];
      if (!cell && format === undefined) continue;
      const place = ` r="${formatCell({ row, column })}"${format ? ` s="${format}"` : ''}`;
      xml += cell ? cellXml(place, cell, formulaXml(cell, row, column)) : `<c${place}/>`;
    }
    const attributes = rowAttributes(look, row);
    if (xml !== '' || attributes !== '') rows += `<row r="${row + 1}"${attributes}>${xml}</row>`;
  }
  return (
    `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">` +
    (look?.page.fitToPage ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '') +
    viewXml(look) +
    defaultsXml(look) +
    columnsXml(look) +
    `<sheetData>${rows}</sheetData>` +
    protectionXml(look) +
    mergesXml(merges) +
    pageXml(look?.page) +
    '</worksheet>'
  );
}

function isInArray(arrays: XlsSheet['arrays'], row: number, column: number): boolean {
  return arrays.some(
    ({ range: { top, left, bottom, right } }) =>
      top <= row && row <= bottom && left <= column && column <= right,
  );
}

function cellXml(place: string, { value }: Cell, formula: string): string {
  if (value === null || (value === '' && formula === '')) return `<c${place}>${formula}</c>`;
  if (typeof value === 'number') return `<c${place}>${formula}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c${place} t="b">${formula}<v>${Number(value)}</v></c>`;
  if (isError(value)) return `<c${place} t="e">${formula}<v>${escapeXml(value.error)}</v></c>`;
  const text = encodeXstring(value);
  if (formula !== '') return `<c${place} t="str">${formula}<v>${text}</v></c>`;
  return `<c${place} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

function rowAttributes(look: XlsSheetLook | undefined, row: number): string {
  const set = look?.rows.get(row);
  if (!set) return '';
  return (
    (set.format === undefined ? '' : ` s="${set.format}" customFormat="1"`) +
    (set.height === undefined ? '' : ` ht="${set.height}"`) +
    (set.isSet ? ' customHeight="1"' : '') +
    (set.hidden ? ' hidden="1"' : '')
  );
}

function viewXml(look: XlsSheetLook | undefined): string {
  const { frozen = null, gridlines = true } = look ?? {};
  const attributes = gridlines ? '' : ' showGridLines="0"';
  if (!frozen) return `<sheetViews><sheetView${attributes} workbookViewId="0"/></sheetViews>`;
  const { rows, columns } = frozen;
  const pane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const split = (columns > 0 ? ` xSplit="${columns}"` : '') + (rows > 0 ? ` ySplit="${rows}"` : '');
  const corner = formatCell({ row: rows, column: columns });
  return `<sheetViews><sheetView${attributes} workbookViewId="0"><pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/></sheetView></sheetViews>`;
}

function defaultsXml(look: XlsSheetLook | undefined): string {
  const { defaultColumnWidth: width, defaultRowHeight: height = 14.25 } = look ?? {};
  return `<sheetFormatPr${width === undefined ? '' : ` defaultColWidth="${width}"`} defaultRowHeight="${height}"/>`;
}

function columnsXml(look: XlsSheetLook | undefined): string {
  const columns = [...(look?.columns ?? [])].sort((a, b) => a.first - b.first);
  let next = 0;
  const elements = columns.flatMap(({ first, last, width, hidden, format }) => {
    const from = Math.max(first, next);
    if (from > last) return [];
    next = last + 1;
    return `<col min="${from + 1}" max="${last + 1}" width="${width}" style="${format}"${hidden ? ' hidden="1"' : ''} customWidth="1"/>`;
  });
  return elements.length > 0 ? `<cols>${elements.join('')}</cols>` : '';
}

function protectionXml(look: XlsSheetLook | undefined): string {
  const { protection = null } = look ?? {};
  if (!protection) return '';
  return `<sheetProtection${protection.password && ` password="${protection.password}"`} sheet="1" objects="1" scenarios="1"/>`;
}

function mergesXml(merges: readonly Range[]): string {
  if (merges.length === 0) return '';
  const elements = merges.map((merge) => `<mergeCell ref="${formatRange(merge)}"/>`);
  return `<mergeCells count="${merges.length}">${elements.join('')}</mergeCells>`;
}

function pageXml(page: XlsPage | undefined): string {
  if (!page) return '';
  const { margins, setup, fitToPage, horizontalCenter, verticalCenter, header, footer } = page;
  const centred =
    (horizontalCenter ? ' horizontalCentered="1"' : '') + (verticalCenter ? ' verticalCentered="1"' : '');
  const { left = 0.75, right = 0.75, top = 1, bottom = 1 } = margins;
  const edges = ` left="${left}" right="${right}" top="${top}" bottom="${bottom}" header="${setup?.headerMargin ?? 0.5}" footer="${setup?.footerMargin ?? 0.5}"`;
  const scale =
    setup &&
    (fitToPage
      ? ` fitToWidth="${setup.fitWidth}" fitToHeight="${setup.fitHeight}"`
      : ` scale="${Math.min(400, Math.max(10, setup.scale))}"`);
  return (
    (centred && `<printOptions${centred}/>`) +
    `<pageMargins${edges}/>` +
    (setup
      ? `<pageSetup paperSize="${setup.paper}"${scale} orientation="${setup.landscape ? 'landscape' : 'portrait'}"/>`
      : '') +
    (header + footer &&
      `<headerFooter>${header && `<oddHeader>${encodeXstring(header)}</oddHeader>`}${footer && `<oddFooter>${encodeXstring(footer)}</oddFooter>`}</headerFooter>`)
  );
}
