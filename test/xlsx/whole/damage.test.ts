import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { WorkbookError } from '../../../src/sheet';
import { readWorkbook } from '../../../src/xlsx';
import { readSheetPart } from '../../../src/xlsx/read/sheet-part';
import type { RawCell } from '../../../src/xlsx/read/visitor';
import { bookOf, FIXTURES, MAIN, partsOf, refusalOf, zipOf } from '../support';

const SHEET = 'xl/worksheets/sheet1.xml';
const ROWS =
  '<row r="1" spans="1:3"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><f>1+1</f><v>2</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>内 &amp; 外</t></is></c></row>';
const PARTS = partsOf({
  strings: ['<t>甲</t>'],
  formats: [9],
  rows: ROWS,
  after: '<mergeCells><mergeCell ref="A4:B4"/></mergeCells>',
});

describe('a damaged sheet is an error that names it', () => {
  test.each([
    ['cells twice', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
    ['row 0', '<row r="0"/>'],
    ['a row below the last', '<row r="1048577"/>'],
    ['a column right of the last', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['a cell of another row', '<row r="1"><c r="A2"><v>1</v></c></row>'],
    ['a reference that is none', '<row r="1"><c r="1A"><v>1</v></c></row>'],
    ['an open cell', '<row r="1"><c r="A1"><v>1</v></row>'],
    ['an open row', '<row r="1"><c r="A1"><v>1</v></c>'],
    ['crossed tags', '<row r="1"><c r="A1"><v>1</c></v></row>'],
    ['attributes twice', '<row r="1"><c r="A1" r="A1"><v>1</v></c></row>'],
    ['attributes that touch', '<row r="1"><c r="A1"s="0"><v>1</v></c></row>'],
    ['attributes without quotes', '<row r=1></row>'],
    ['a prefix that nobody declared', '<row r="1" y:z="1"/>'],
    ['an entity that nobody declared', '<row r="1"><c r="A1" t="str"><v>&x;</v></c></row>'],
    ['an ampersand alone', '<row r="1"><c r="A1" t="str"><v>a & b</v></c></row>'],
    ['a character that XML has not', '<row r="1"><c r="A1" t="str"><v>\u0001</v></c></row>'],
    ['a reference to such a character', '<row r="1"><c r="A1" t="str"><v>&#1;</v></c></row>'],
    ['the end of a CDATA section', '<row r="1"><c r="A1" t="str"><v>]]></v></c></row>'],
    ['text between cells', '<row r="1">5<c r="A1"><v>1</v></c></row>'],
    ['two values', '<row r="1"><c r="A1"><v>1</v><v>2</v></c></row>'],
    ['an unknown element', '<row r="1"><c r="A1"><w>1</w></c></row>'],
    ['rows in an extension', '<x:a xmlns:x="urn:x"><row r="1"/></x:a>'],
    ['a word as number', '<row r="1"><c r="A1"><v>1,5</v></c></row>'],
    ['a number of another base', '<row r="1"><c r="A1"><v>0x10</v></c></row>'],
    ['infinity', '<row r="1"><c r="A1"><v>Infinity</v></c></row>'],
    ['a boolean that is none', '<row r="1"><c r="A1" t="b"><v>2</v></c></row>'],
    ['a date that is none', '<row r="1"><c r="A1" t="d"><v>2024年</v></c></row>'],
    ['an unknown type', '<row r="1"><c r="A1" t="q"><v>1</v></c></row>'],
    ['a string number too high', '<row r="1"><c r="A1" t="s"><v>1</v></c></row>'],
    ['a string number below zero', '<row r="1"><c r="A1" t="s"><v>-1</v></c></row>'],
  ])('%s', (_, rows) => {
    const xml = PARTS[SHEET]!.replace(ROWS, rows);
    expect(refusalOf(() => readWorkbook(zipOf({ ...PARTS, [SHEET]: xml })))).toEqual(['damaged', SHEET]);
  });

  test.each([
    ['two rows elements', `<worksheet xmlns="${MAIN}"><sheetData/><sheetData/></worksheet>`],
    ['the rows too deep', `<worksheet xmlns="${MAIN}"><cols><sheetData></sheetData></cols></worksheet>`],
    ['another root', `<workbook xmlns="${MAIN}"><sheetData/></workbook>`],
    ['another namespace', '<worksheet xmlns="urn:x"><sheetData/></worksheet>'],
    ['something after the end', `<worksheet xmlns="${MAIN}"><sheetData></sheetData></worksheet><a/>`],
    ['a document type', `<!DOCTYPE a [<!ENTITY b "c">]><worksheet xmlns="${MAIN}"><sheetData/></worksheet>`],
    ['nothing', ''],
  ])('%s', (_, xml) => {
    expect(refusalOf(() => readWorkbook(zipOf({ ...PARTS, [SHEET]: xml })))).toEqual(['damaged', SHEET]);
  });

  test('bytes that are no text', () => {
    const bytes = strToU8(PARTS[SHEET]!);
    bytes[bytes.length - 300] = 0xff;
    expect(refusalOf(() => readWorkbook(zipOf({ ...PARTS, [SHEET]: bytes })))).toEqual(['damaged', SHEET]);
  });

  test('a sheet cut anywhere', () => {
    const xml = PARTS[SHEET]!;
    for (let length = 0; length < xml.length; length++) {
      expect(refusalOf(() => readWorkbook(zipOf({ ...PARTS, [SHEET]: xml.slice(0, length) })))).toEqual([
        'damaged',
        SHEET,
      ]);
    }
  });
});

test.each(['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/workbook.xml'])('without %s', (part) => {
  const others = Object.fromEntries(Object.entries(PARTS).filter(([name]) => name !== part));
  expect(refusalOf(() => readWorkbook(zipOf(others)))).toEqual(['damaged', part]);
});

test('strings asked for in a workbook that has none', () => {
  expect(
    refusalOf(() => readWorkbook(bookOf({ rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' }))),
  ).toEqual(['damaged', 'xl/sharedStrings.xml']);
});

test('any change of one character reads as the XML parser alone reads it', () => {
  // A comment before the rows makes the parser read everything; the quick scanner must never differ from it.
  const outcome = (xml: string) => {
    const seen: (readonly [number, number, RawCell] | number)[] = [];
    try {
      const { rest } = readSheetPart(
        () => [xml],
        SHEET,
        () => {
          seen.length = 0;
          return {
            row: (row) => void seen.push(row),
            cell: (row, column, cell) => void seen.push([row, column, cell]),
          };
        },
      );
      return { seen, rest };
    } catch (error) {
      if (error instanceof WorkbookError) return error.code;
      throw error;
    }
  };
  const xml = PARTS[SHEET]!;
  const start = xml.indexOf('<sheetData>');
  const end = xml.indexOf('</sheetData>') + 12;
  const character = fc.constantFrom(...'<>/="\' &;:?!-[]xrcvftis0129A\r\n\t\u0001中#');
  fc.assert(
    fc.property(
      fc.integer({ min: start, max: end }),
      character,
      fc.integer({ min: 0, max: 2 }),
      (at, put, cut) => {
        const changed = xml.slice(0, at) + put + xml.slice(at + cut);
        expect(outcome(changed)).toEqual(outcome(changed.replace('<sheetData', '<!-- --><sheetData')));
      },
    ),
    { numRuns: 2000 },
  );
});

describe('files with errors of transport', () => {
  const [, intact] = FIXTURES.find(([name]) => name.startsWith('西区'))!;
  const rows = readWorkbook(intact).snapshots.map((sheet) => sheet.cells);
  const survives = (bytes: Uint8Array) => {
    try {
      expect(readWorkbook(bytes).snapshots.map((sheet) => sheet.cells)).toEqual(rows);
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
    }
  };

  test('bytes changed: the same cells or an error', () => {
    const change = fc.tuple(fc.integer({ min: 0, max: intact.length - 1 }), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const bytes = intact.slice();
        for (const [at, bits] of changes) bytes[at]! ^= bits;
        survives(bytes);
      }),
      { numRuns: 300 },
    );
  });

  test('a cut file is an error', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: intact.length - 1 }), (length) => {
        expect(refusalOf(() => readWorkbook(intact.subarray(0, length)))[0]).toBe('damaged');
      }),
      { numRuns: 100 },
    );
  });
});
