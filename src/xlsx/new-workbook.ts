import { OWN_SHEET_KEY, type NewSheet } from '../sheet';
import { writeZip } from './package/write-zip';
import { writeSheet } from './patch/own-sheet';
import { escapeXml } from './xml/text';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const PACKAGE_TYPE = 'application/vnd.openxmlformats-package';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A new workbook that holds this sheet alone. */
export function newWorkbook(sheet: NewSheet): Uint8Array {
  const encoder = new TextEncoder();
  const bare = partsWith(sheet.name).map(([name, xml]) => [name, encoder.encode(xml)] as const);
  return writeSheet(writeZip(new Map(bare)), sheet);
}

/** A workbook with one empty sheet of the product's own, in whose place the sheet is written. */
function partsWith(name: string): (readonly [part: string, text: string])[] {
  const override = (part: string, type: string) =>
    `<Override PartName="/${part}" ContentType="${TYPE}.${type}+xml"/>`;
  const links = (...list: (readonly [type: string, target: string])[]) =>
    `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">` +
    list
      .map(
        ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
      )
      .join('') +
    '</Relationships>';
  return [
    [
      '[Content_Types].xml',
      `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
        `<Default Extension="rels" ContentType="${PACKAGE_TYPE}.relationships+xml"/>` +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        `<Default Extension="bin" ContentType="${TYPE}.customProperty"/>` +
        override('xl/workbook.xml', 'sheet.main') +
        override('xl/worksheets/sheet1.xml', 'worksheet') +
        override('xl/styles.xml', 'styles') +
        '</Types>',
    ],
    ['_rels/.rels', links(['officeDocument', 'xl/workbook.xml'])],
    [
      'xl/workbook.xml',
      `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
        `<sheet name="${escapeXml(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    ['xl/_rels/workbook.xml.rels', links(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml'])],
    [
      'xl/worksheets/sheet1.xml',
      `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData/>` +
        `<customProperties><customPr name="${OWN_SHEET_KEY}" r:id="rId1"/></customProperties></worksheet>`,
    ],
    ['xl/worksheets/_rels/sheet1.xml.rels', links(['customProperty', '../customProperty1.bin'])],
    ['xl/customProperty1.bin', '1\u0000'],
    [
      'xl/styles.xml',
      `${DECLARATION}<styleSheet xmlns="${MAIN}">` +
        '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>' +
        '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
        '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>',
    ],
  ];
}
