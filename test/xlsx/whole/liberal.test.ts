import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { warningText, type FileWarning, type Snapshot } from '../../../src/sheet';
import { openWorkbook, patchWorkbook, readWorkbook } from '../../../src/xlsx';
import { bookOf, contentOf, errorOf, MAIN, OFFICE, partsOf, refusalOf, zipOf, type Book } from '../support';

// What does not matter is passed over and told of; cells, values and rows are not.

const SHEET = 'xl/worksheets/sheet1.xml';
const LINKS = 'xl/_rels/workbook.xml.rels';
const ROWS =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>0.95</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>';
const BOOK: Book = { strings: ['<t>甲</t>'], formats: [9], rows: ROWS };
const CONTENT = { R1C1: '甲', R1C2: 0.95, R2C1: 2 };

const said = (warnings: readonly FileWarning[]) => warnings.map(({ code }) => code);

/** A workbook part with these sheets beside the usual one. */
const workbook = (sheets: string) =>
  `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="表" sheetId="7" r:id="rId1"/>${sheets}</sheets></workbook>`;
const withStyles = (styles: string | null): Book => ({
  ...BOOK,
  parts: { 'xl/styles.xml': styles },
});

describe('is read whole', () => {
  test.each<[string, Uint8Array, readonly FileWarning['code'][]]>([
    ['as usual', bookOf(BOOK), []],
    ['with zeros behind the archive', concat(bookOf(BOOK), new Uint8Array(255)), ['stray-bytes']],
    ['with text behind the archive', concat(bookOf(BOOK), strToU8('\n<!-- 导出完成 -->')), ['stray-bytes']],
    ['with bytes before the archive', concat(strToU8('\r\n\r\n'), bookOf(BOOK)), ['stray-bytes']],
    [
      'with a mark before the archive',
      concat(Uint8Array.of(0xef, 0xbb, 0xbf), bookOf(BOOK)),
      ['stray-bytes'],
    ],
    [
      'with a macro sheet that has no part',
      bookOf({ ...BOOK, workbook: workbook('<sheet name="宏" sheetId="8" state="veryHidden" r:id=""/>') }),
      ['sheet-left-out'],
    ],
    [
      'with a sheet whose link is missing',
      bookOf({ ...BOOK, workbook: workbook('<sheet name="宏" sheetId="8" r:id="rId99"/>') }),
      ['sheet-left-out'],
    ],
    [
      'with a sheet that names no link',
      bookOf({ ...BOOK, workbook: workbook('<sheet name="宏" sheetId="8"/>') }),
      ['sheet-left-out'],
    ],
    ['with a state of another name', bookOf({ ...BOOK, workbook: stateOf('show') }), ['sheet-state']],
    ['with an empty state', bookOf({ ...BOOK, workbook: stateOf('') }), ['sheet-state']],
    ['without the styles that it links to', bookOf(withStyles(null)), ['styles-missing']],
    ['with empty styles', bookOf(withStyles(`<styleSheet xmlns="${MAIN}"/>`)), ['styles-missing']],
    [
      'with styles that lack some',
      bookOf({ ...BOOK, rows: ROWS.replace('s="1"', 's="40"') }),
      ['style-unknown'],
    ],
    ['with an empty style number', bookOf({ ...BOOK, rows: ROWS.replace('s="1"', 's=""') }), []],
    [
      'with number formats that are none',
      bookOf(
        withStyles(
          `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164"/><numFmt formatCode="0"/></numFmts><cellXfs><xf/><xf numFmtId="x"/></cellXfs></styleSheet>`,
        ),
      ),
      [],
    ],
    [
      'with merges that are none',
      bookOf({ ...BOOK, after: merges('', '#REF!', 'A1:XFE1') }),
      ['merge-left-out'],
    ],
    [
      'with columns that are none',
      bookOf({ ...BOOK, before: '<cols><col min="0" max="0" hidden="1"/><col/></cols>' }),
      ['columns-left-out'],
    ],
    ['with rows in another order', bookOf({ ...BOOK, rows: swapped(ROWS) }), ['rows-unsorted']],
    [
      'with a row in two pieces',
      bookOf({
        ...BOOK,
        rows: '<row r="1"><c r="B1" s="1"><v>0.95</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="1"><c r="A1" t="s"><v>0</v></c></row>',
      }),
      ['rows-unsorted'],
    ],
    [
      'with cells in another order',
      bookOf({
        ...BOOK,
        rows: '<row r="1"><c r="B1" s="1"><v>0.95</v></c><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>',
      }),
      ['rows-unsorted'],
    ],
    ['without numbers of rows', bookOf({ ...BOOK, rows: ROWS.replaceAll(/<row r="\d"/g, '<row') }), []],
    ['without places of cells', bookOf({ ...BOOK, rows: ROWS.replaceAll(/<c r="\w\d"/g, '<c') }), []],
    ['with places in small letters', bookOf({ ...BOOK, rows: ROWS.replaceAll(/r="(\w\d)"/g, lower) }), []],
    ['with blank lines before the XML', edited((xml) => `\n\n${xml}`), []],
    ['in UTF-16', edited((xml) => utf16(`\ufeff${xml}`)), []],
    ['in UTF-16 without a mark', edited(utf16), []],
    ['in UTF-16 with the other end first, without a mark', edited((xml) => utf16(xml).map(swap)), []],
    ['in GBK as it says', edited((xml) => xml.replace('UTF-8', 'GBK')), []],
    ['with backslashes in part names', renamed((name) => name.replaceAll('/', '\\')), []],
    ['with capitals in part names', renamed((name) => name.toUpperCase()), []],
    ['without a list of content types', bookOf({ ...BOOK, parts: { '[Content_Types].xml': null } }), []],
    ['without links of the package', bookOf({ ...BOOK, parts: { '_rels/.rels': null } }), []],
    ['with targets from the root', retargeted((target) => `/xl/${target}`), []],
    ['with targets from the root without a slash', retargeted((target) => `xl/${target}`), []],
    ['with targets in backslashes', retargeted((target) => `.\\${target.replaceAll('/', '\\')}`), []],
    [
      'with links that lead nowhere',
      relinked('<Relationship Id="rId9"/><Relationship Type="x" Target="y"/>'),
      [],
    ],
    [
      'with an older way beside a newer one',
      bookOf({
        ...BOOK,
        before:
          '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x"><cols><col min="1" max="1" hidden="1"/></cols></mc:Choice><mc:Fallback/></mc:AlternateContent>',
      }),
      [],
    ],
  ])('%s', async (_, bytes, codes) => {
    const picture = readWorkbook(bytes);
    expect(contentOf(picture.snapshots[0]!)).toEqual(CONTENT);
    expect(picture.snapshots.map(({ visibility }) => visibility)).toEqual(['visible']);
    expect(said(picture.warnings)).toEqual(codes);
    expect(await openWorkbook(bytes)).toEqual(picture);
    for (const text of picture.warnings.map(warningText)) {
      expect(text).toMatch(/[。]$/);
      expect(text).not.toMatch(/undefined|NaN|！|非法|异常/);
    }
  });

  test.each([
    ['F05-module-sheet-empty-rid.xlsx', ['sheet-left-out']],
    ['F06-empty-shared-index.xlsx', []],
    ['F13-sheet-state-show.xlsx', ['sheet-state']],
    ['F15-column-merge.xlsx', []],
    ['F18-padded-to-255.xlsx', ['stray-bytes']],
    ['F27-gbk-part-names.xlsx', []],
  ])('%s', (file, codes) => {
    const { snapshots, warnings } = readWorkbook(caseOf(file));
    expect(snapshots.map(({ sheetName }) => sheetName)).toEqual(['自评表']);
    expect(snapshots[0]!.cells.flat().filter(Boolean).length).toBeGreaterThan(80);
    expect(said(warnings)).toEqual(codes);
  });
});

test('cells without value are blank, whatever their type', () => {
  const rows =
    '<row r="1"><c r="A1" t="s"><v></v></c><c r="B1" t="s"><v> </v></c><c r="C1" t="s"/><c r="D1" t="b"><v/></c><c r="E1" t="e"><v/></c><c r="F1"><v/></c><c r="G1" t="str"><v/></c><c r="H1" t="inlineStr"/></row>';
  expect(contentOf(first(bookOf({ ...BOOK, rows })))).toEqual({});
});

test('texts count wherever the cell has them', () => {
  const rows =
    '<row r="1"><c r="A1" t="inlineStr"><v>甲</v></c><c r="B1"><is><t>乙</t></is></c><c r="C1" t=""><v>3</v></c><c r="D1" t="b"><v>TRUE</v></c></row>';
  expect(contentOf(first(bookOf({ ...BOOK, rows })))).toEqual({
    R1C1: '甲',
    R1C2: '乙',
    R1C3: 3,
    R1C4: true,
  });
});

test('merges of whole columns and rows, corners in any order', () => {
  const { merges: found } = first(bookOf({ ...BOOK, after: merges('A:A', '2:3', 'C2:B1', 'B2') }));
  expect(found).toEqual([
    { top: 0, left: 0, bottom: 1_048_575, right: 0 },
    { top: 0, left: 1, bottom: 1, right: 2 },
    { top: 1, left: 0, bottom: 2, right: 16_383 },
  ]);
});

test('a formula that nobody holds reads as its result', () => {
  const rows = '<row r="1"><c r="A1"><f t="shared" si="0"/><v>5</v></c></row>';
  const { snapshots, warnings } = readWorkbook(bookOf({ ...BOOK, rows }));
  expect(contentOf(snapshots[0]!)).toEqual({ R1C1: 5 });
  expect(warnings).toEqual([{ code: 'formula-unknown', details: { sheet: '表', cells: ['A1'], count: 1 } }]);
});

test('a signature is told of before anything is written', () => {
  const parts = partsOf(BOOK);
  const signed = zipOf({
    ...parts,
    '_rels/.rels': parts['_rels/.rels']!.replace(
      '</Relationships>',
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>',
    ),
    '_xmlsignatures/origin.sigs': '',
    '_xmlsignatures/_rels/origin.sigs.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/signature" Target="sig1.xml"/></Relationships>',
    '_xmlsignatures/sig1.xml': '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>',
  });
  const { warnings } = readWorkbook(signed);
  expect(said(warnings)).toEqual(['signed']);
  expect(warningText(warnings[0]!)).toContain('签名不再有效');
});

describe('what matters stays strict', () => {
  test.each([
    ['a cell twice in one row', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
    [
      'a cell twice in pieces of a row',
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"/><row r="1"><c r="A1"><v>1</v></c></row>',
    ],
    ['a row without number between cells of others', '<row><c r="B2"/><c r="A3"/></row>'],
  ])('%s', (_, rows) => {
    expect(refusalOf(() => readWorkbook(bookOf({ ...BOOK, rows })))).toEqual(['damaged', SHEET]);
  });

  test('a workbook all of whose sheets are missing', () => {
    const missing = workbook('').replace('r:id="rId1"', 'r:id="rId99"');
    expect(refusalOf(() => readWorkbook(bookOf({ ...BOOK, workbook: missing })))).toEqual([
      'damaged',
      'xl/workbook.xml',
    ]);
  });

  test('a sheet that the archive has twice with different contents', () => {
    const bytes = zipOf({ ...partsOf(BOOK), 'xl/worksheets/sheet9.xml': '<worksheet/>' });
    const twice = Buffer.from(bytes).toString('latin1').replaceAll('sheet9.xml', 'Sheet1.xml');
    expect(refusalOf(() => readWorkbook(Uint8Array.from(Buffer.from(twice, 'latin1'))))).toEqual([
      'damaged',
      SHEET,
    ]);
  });

  test('a cut workbook that holds another one', () => {
    const inner = bookOf({ ...BOOK, rows: '' });
    const outer = zipOf({ ...partsOf(BOOK), 'xl/embeddings/book.xlsx': inner });
    // Stored, so that the inner archive lies open in the outer one.
    const cut = Buffer.concat([bookOf(BOOK).subarray(0, 2000), inner]);
    expect(readWorkbook(outer).snapshots).toHaveLength(1);
    expect(errorOf(() => readWorkbook(new Uint8Array(cut))).code).toBe('damaged');
  });
});

test('rows in another order are put right in writing, and nothing else changes', () => {
  const rows = swapped(ROWS).replace('<row r="1">', '<row r="1" spans="1:2" ht="30">');
  const bytes = bookOf({ ...BOOK, rows });
  const change = (row: number, column: number, before: number | null, after: number) => ({
    sheetId: '7',
    row,
    column,
    before: { value: before, formula: null, numberFormat: 'General' },
    after: { value: after, formula: null, numberFormat: 'General' },
  });
  const plan = { title: '改', changes: [change(1, 0, 2, 3), change(0, 3, null, 4), change(4, 0, null, 5)] };
  const { snapshots, warnings } = readWorkbook(patchWorkbook(bytes, plan).bytes);
  expect(said(warnings)).toEqual([]);
  expect(contentOf(snapshots[0]!)).toEqual({ ...CONTENT, R1C4: 4, R2C1: 3, R5C1: 5 });
});

test.each([
  ['F01-empty-stylesheet.xlsx', caseOf('F01-empty-stylesheet.xlsx')],
  ['no styles part', bookOf(withStyles(null))],
  ['style numbers beyond the end', bookOf({ ...BOOK, rows: ROWS.replace('s="1"', 's="3"') })],
])('a new format changes the look of no other cell: %s', (_, bytes) => {
  const before = first(bytes);
  const { bottom, left } = before.usedRange!;
  const blank = { value: null, formula: null, numberFormat: 'General' };
  const changes = ['0%', '0.00%', '#,##0', '0.00', '0.0'].map((numberFormat, i) => ({
    sheetId: before.sheetId,
    row: bottom + 3 + i,
    column: left,
    before: blank,
    after: { value: 0.5, formula: null, numberFormat },
  }));
  const after = first(patchWorkbook(bytes, { title: '写', changes }).bytes);
  const formats = (sheet: Snapshot, from: number, to: number) =>
    sheet.cells.slice(from, to).flatMap((row) => (row ?? []).map((cell) => cell?.numberFormat));
  expect(formats(after, 0, bottom + 1)).toEqual(formats(before, 0, bottom + 1));
  expect(formats(after, bottom + 1, bottom + 9).filter(Boolean)).toEqual([
    '0%',
    '0.00%',
    '#,##0',
    '0.00',
    '0.0',
  ]);
});

// ---- making such files

function concat(...pieces: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}

function stateOf(state: string): string {
  return workbook('').replace('sheetId="7"', `sheetId="7" state="${state}"`);
}

function merges(...refs: string[]): string {
  return `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
}

function swapped(rows: string): string {
  const [one, two] = rows.split(/(?<=<\/row>)/);
  return two! + one!;
}

function lower(match: string): string {
  return match.toLowerCase();
}

/** The workbook with its sheet written otherwise. */
function edited(change: (xml: string) => string | Uint8Array): Uint8Array {
  const parts = partsOf(BOOK);
  return zipOf({ ...parts, [SHEET]: change(parts[SHEET]!) });
}

function utf16(xml: string): Uint8Array {
  return new Uint8Array(Buffer.from(xml.replace('UTF-8', 'UTF-16'), 'utf16le'));
}

function swap(_: number, at: number, all: Uint8Array): number {
  return all[at ^ 1]!;
}

function renamed(change: (name: string) => string): Uint8Array {
  return zipOf(Object.fromEntries(Object.entries(partsOf(BOOK)).map(([name, xml]) => [change(name), xml])));
}

function retargeted(change: (target: string) => string): Uint8Array {
  const parts = partsOf(BOOK);
  const links = parts[LINKS]!.replaceAll(
    /Target="([^"]*)"/g,
    (_, target: string) => `Target="${change(target)}"`,
  );
  return zipOf({ ...parts, [LINKS]: links });
}

function relinked(more: string): Uint8Array {
  const parts = partsOf(BOOK);
  return zipOf({ ...parts, [LINKS]: parts[LINKS]!.replace('</Relationships>', `${more}</Relationships>`) });
}

function first(bytes: Uint8Array): Snapshot {
  return readWorkbook(bytes).snapshots[0]!;
}

function caseOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, '../../fixtures/cases', name)));
}
