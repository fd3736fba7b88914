import { NEW_SHEET_LOOKS, OWN_SHEET_KEY, withDocument, type NewSheet } from '../../../src/sheet';
import { openParts, readWorkbook, writeSheet } from '../../../src/xlsx';
import { readAppearance } from '../../../src/xlsx/appearance/appearance';
import { withDataXml } from '../../../src/xlsx/patch/data-part';
import { ownSheetIds, putOwnSheet } from '../../../src/xlsx/patch/own-sheet';
import { convertWithLibreOffice } from '../../support/soffice';
import { prefixedBook, richBook } from '../rich-book';
import { bookOf, contentOf, contentsOf, FIXTURES, MAIN, OFFICE, zipOf } from '../support';
import { readData } from '../../support/stored';

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

const DRAFT: NewSheet = {
  name: '检查报告',
  rows: [
    [{ text: '检查报告', style: 'title' }],
    [
      { text: '序号', style: 'heading' },
      { text: '问题', style: 'heading' },
    ],
    [
      { text: 1 },
      { text: '=1+1 <不是公式>', style: 'error' },
      { text: "'表'!B2", link: { sheetName: "甲's", address: 'B2' } },
      { text: '' },
    ],
  ],
  columnWidths: [6, 62.5],
};

function differences(a: ReadonlyMap<string, Uint8Array>, b: ReadonlyMap<string, Uint8Array>): string[] {
  return [...new Set([...a.keys(), ...b.keys()])]
    .filter((part) => !a.has(part) || !b.has(part) || Buffer.compare(a.get(part)!, b.get(part)!) !== 0)
    .sort();
}

test.each([...FIXTURES, ['with everything', richBook()], ['prefixes', prefixedBook()]] as const)(
  'adds a sheet and touches nothing else: %s',
  (_name, bytes) => {
    const before = readWorkbook(bytes);
    const written = writeSheet(bytes, DRAFT);
    const { snapshots, activeSheetId } = readWorkbook(written);
    const sheet = snapshots.at(-1)!;
    expect(snapshots).toHaveLength(before.snapshots.length + 1);
    expect(activeSheetId).toBe(before.activeSheetId);
    expect(sheet).toMatchObject({ sheetName: '检查报告', visibility: 'visible', protected: false });
    expect(contentOf(sheet)).toEqual({
      R1C1: '检查报告',
      R2C1: '序号',
      R2C2: '问题',
      R3C1: 1,
      R3C2: '=1+1 <不是公式>',
      R3C3: "'表'!B2",
    });
    const changed = differences(contentsOf(bytes), contentsOf(written));
    const allowed =
      /^(\[Content_Types\]\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/workbook\.xml|xl\/styles\.xml|xl\/customProperty\d\.bin|xl\/worksheets\/(_rels\/)?sheet\d+\.xml(\.rels)?)$/;
    expect(changed.filter((part) => !allowed.test(part))).toEqual([]);
    expect(changed.filter((part) => contentsOf(bytes).has(part) && part.includes('/worksheets/'))).toEqual(
      [],
    );

    const again = writeSheet(written, { ...DRAFT, rows: [[{ text: '新' }]] });
    expect(readWorkbook(again).snapshots.map(({ sheetName }) => sheetName)).toEqual(
      snapshots.map(({ sheetName }) => sheetName),
    );
    expect(contentOf(readWorkbook(again).snapshots.at(-1)!)).toEqual({ R1C1: '新' });
    // Looks that are there are used again, so a report written every week does not swell the file.
    const back = writeSheet(again, DRAFT);
    expect(text(contentsOf(back).get('xl/styles.xml'))).toBe(
      text(contentsOf(writeSheet(back, DRAFT)).get('xl/styles.xml')),
    );
    expect([...contentsOf(back).keys()].sort()).toEqual([...contentsOf(written).keys()].sort());
  },
);

test('looks, widths, links and print setup', () => {
  const written = writeSheet(richBook(), DRAFT);
  const parts = openParts(written);
  const { looks, sheets } = readAppearance(parts);
  const entry = parts.workbook.sheets.at(-1)!;
  const sheet = sheets.get(entry.id)!;
  const lookAt = (row: number, column: number) => looks[sheet.styles[row]![column]!]!;
  expect(lookAt(0, 0)).toMatchObject({ bold: true, fontSize: 16, fontName: '宋体', vertical: 'top' });
  expect(lookAt(0, 0).wrap).toBeUndefined();
  expect(lookAt(1, 1)).toMatchObject({
    bold: true,
    fill: NEW_SHEET_LOOKS.heading.fill!.toLowerCase(),
    wrap: true,
  });
  expect(lookAt(2, 1)).toMatchObject({ color: NEW_SHEET_LOOKS.error.color!.toLowerCase(), fontSize: 11 });
  expect(lookAt(2, 2)).toMatchObject({ underline: true });
  expect(sheet.columnWidths).toEqual(
    new Map([
      [0, 6],
      [1, 62.5],
    ]),
  );
  const xml = parts.pack.text(entry.part);
  expect(xml).toContain(`<hyperlink ref="C3" location="'甲''s'!B2"/>`);
  expect(xml).toContain('<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>');
});

test('its note is found as Excel keeps notes of sheets, and only on its sheet', () => {
  const written = writeSheet(richBook(), DRAFT);
  const parts = openParts(written);
  const { id, part } = parts.workbook.sheets.at(-1)!;
  expect(ownSheetIds(parts)).toEqual(new Set([id]));
  expect(ownSheetIds(openParts(richBook()))).toEqual(new Set());
  const [link] = parts.pack.relationships(part);
  expect(link).toMatchObject({ type: 'customProperty' });
  expect(parts.pack.text(part)).toContain(`<customPr name="${OWN_SHEET_KEY}" r:id="${link!.id}"/>`);
  expect([...parts.pack.read(link!.target)]).toEqual([0x31, 0]);
});

test.each(['检查报告', 'ABC'])('a sheet of somebody else keeps its name and its content: %s', (name) => {
  const bytes = bookOf({
    rows: '<row r="1"><c r="A1"><v>5</v></c></row>',
    workbook: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${name}" sheetId="3" r:id="rId1"/></sheets></workbook>`,
  });
  const wished = name.toLowerCase();
  const twice = writeSheet(writeSheet(bytes, { ...DRAFT, name: wished }), { ...DRAFT, name: wished });
  const { snapshots } = readWorkbook(twice);
  expect(snapshots.map(({ sheetName }) => sheetName)).toEqual([name, `${wished} (2)`]);
  expect(contentOf(snapshots[0]!)).toEqual({ R1C1: 5 });
});

test('what a person put on the sheet before goes with it', () => {
  const cells = [{ row: 0, column: 0, value: 2, formula: '=1+1', numberFormat: '0.00%' }];
  const own = putOwnSheet(richBook(), { name: '报告', cells, columnWidths: new Map() });
  const sheet = readWorkbook(own).snapshots.at(-1)!;
  expect(sheet.cells[0]![0]).toEqual({ value: 2, formula: '=1+1', numberFormat: '0.00%' });
  const again = writeSheet(own, { ...DRAFT, name: '报告' });
  expect(contentsOf(own).has('xl/calcChain.xml')).toBe(true);
  expect(contentsOf(again).has('xl/calcChain.xml')).toBe(false);
});

test('a report that somebody hid is shown again', () => {
  const written = writeSheet(richBook(), DRAFT);
  const parts = contentsOf(written);
  const hidden = text(parts.get('xl/workbook.xml')).replace(
    'name="检查报告"',
    'name="检查报告" state="hidden"',
  );
  const file = zipOf({ ...Object.fromEntries(parts), 'xl/workbook.xml': hidden });
  expect(readWorkbook(file).snapshots.at(-1)!.visibility).toBe('hidden');
  expect(readWorkbook(writeSheet(file, DRAFT)).snapshots.at(-1)!.visibility).toBe('visible');
});

test('styles that leave out what others count on are completed first', () => {
  const styles = `<styleSheet xmlns="${MAIN}"/>`;
  const parts = openParts(writeSheet(bookOf({ parts: { 'xl/styles.xml': styles } }), DRAFT));
  const { looks, sheets } = readAppearance(parts);
  const sheet = sheets.get(parts.workbook.sheets.at(-1)!.id)!;
  expect(looks[0]).toEqual({ fontName: 'Calibri', fontSize: 11 });
  expect(looks[sheet.styles[1]![0]!]).toMatchObject({
    bold: true,
    fill: NEW_SHEET_LOOKS.heading.fill!.toLowerCase(),
  });
  const xml = parts.pack.text('xl/styles.xml');
  expect(xml).toContain('patternType="gray125"');
  expect(['<fonts', '<fills', '<cellXfs'].map((tag) => xml.indexOf(tag))).toEqual(
    ['<fonts', '<fills', '<cellXfs'].map((tag) => xml.indexOf(tag)).sort((a, b) => a - b),
  );
});

test('a workbook without styles gets some', () => {
  const bytes = bookOf({
    parts: {
      'xl/styles.xml': null,
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
  });
  const parts = openParts(writeSheet(bytes, DRAFT));
  const { looks, sheets } = readAppearance(parts);
  const { styles } = sheets.get(parts.workbook.sheets.at(-1)!.id)!;
  expect(looks[styles[0]![0]!]).toMatchObject({ bold: true, fontSize: 16 });
});

test('LibreOffice opens the file with sheet and documents, and keeps what is to be read', () => {
  const files = [FIXTURES.find(([name]) => name.startsWith('大英县'))![1], prefixedBook()].map((bytes) =>
    withDataXml(writeSheet(bytes, DRAFT), withDocument(null, 'profile', { a: '甲' })),
  );
  expect(readData(files[0]!, 'profile')).toEqual({ a: '甲' });
  for (const [index, saved] of convertWithLibreOffice(files, 'xlsx').entries()) {
    const { snapshots } = readWorkbook(saved);
    expect(snapshots.map(({ sheetName }) => sheetName)).toEqual(
      readWorkbook(files[index]!).snapshots.map(({ sheetName }) => sheetName),
    );
    expect(contentOf(snapshots.at(-1)!)).toMatchObject({ R1C1: '检查报告', R3C2: '=1+1 <不是公式>' });
  }
});
