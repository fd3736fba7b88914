import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { warningText } from '../../../../src/sheet';
import { asXlsx, openParts, openWorkbook, patchWorkbook, readWorkbook } from '../../../../src/xlsx';
import { readAppearance, type WorkbookAppearance } from '../../../../src/xlsx/appearance/appearance';
import { FIXTURES } from '../../support';
import { double, long, number, record, streamOf, unicode, word } from './biff';

// A published form, and the same saved as Excel 97 by LibreOffice.
const [, ORIGINAL] = FIXTURES.find(([name]) => name.startsWith('大英县'))!;
const OLD = new Uint8Array(readFileSync(join(__dirname, '../../../fixtures/cases/self-evaluation-97.xls')));

const looksOf = (bytes: Uint8Array): WorkbookAppearance => readAppearance(openParts(bytes));

test('an .xlsx stays as it is', async () => {
  expect(await asXlsx(ORIGINAL)).toEqual({ bytes: ORIGINAL, warnings: [] });
});

describe('a form in .xls, made an .xlsx', () => {
  test('holds what the .xls holds', async () => {
    const { bytes, warnings } = await asXlsx(OLD);
    const [before, after, original] = [await openWorkbook(OLD), readWorkbook(bytes), readWorkbook(ORIGINAL)];
    expect(after).toEqual(before);
    expect(after.snapshots.map(({ cells, merges }) => ({ cells, merges }))).toEqual(
      original.snapshots.map(({ cells, merges }) => ({ cells, merges })),
    );
    expect(warnings.map(({ code }) => code)).toEqual(['kept-as-xlsx']);
    expect(warningText(warnings[0]!)).toContain('另存为 .xlsx，原文件不变');
  });

  test('looks as it did', async () => {
    const [made, original] = [looksOf((await asXlsx(OLD)).bytes), looksOf(ORIGINAL)];
    const { snapshots } = readWorkbook(ORIGINAL);
    snapshots.forEach((snapshot, i) => {
      const [ours, theirs] = [made, original].map((one) => [...one.sheets.values()][i]!);
      for (const [column, width] of theirs!.columnWidths)
        expect(ours!.columnWidths.get(column) ?? ours!.defaultColumnWidth).toBeCloseTo(width, 0);
      for (const [row, height] of theirs!.rowHeights)
        expect(Math.abs(ours!.rowHeights.get(row)! - height)).toBeLessThan(1);
      snapshot.cells.forEach((cells, row) =>
        cells?.forEach((_, column) => {
          // LibreOffice writes the font that it has in place of the one that was meant.
          const { fontName, ...look } = made.looks[ours!.styles[row]![column]!]!;
          const { fontName: meant, ...expected } = original.looks[theirs!.styles[row]![column]!]!;
          expect([look, typeof fontName]).toEqual([expected, typeof meant]);
        }),
      );
    });
  });

  test('opens elsewhere, and can be changed', async () => {
    const { bytes } = await asXlsx(OLD);
    const [sheet] = readWorkbook(bytes).snapshots;
    const at = { row: 40, column: 2 };
    const blank = { value: null, formula: null, numberFormat: 'General' };
    const after = { value: 0.5, formula: '=1/2', numberFormat: '0.0%' };
    const changes = [{ sheetId: sheet!.sheetId, ...at, before: blank, after }];
    const patched = patchWorkbook(bytes, { title: '写', changes }).bytes;
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(patched.slice().buffer);
    expect(book.worksheets[0]!.getCell('C41')).toMatchObject({ formula: '1/2', numFmt: '0.0%' });
    expect(book.worksheets[0]!.getCell('A1').text).toBe(String(sheet!.cells[0]![0]!.value));
  });
});

const name = (text: string) => unicode(text, 1);
const font = (size: number, flags: number, colour: number, weight: number, underline: number, face: string) =>
  record(
    0x0031,
    word(size * 20),
    word(flags),
    word(colour),
    word(weight),
    word(0),
    [underline, 0, 134, 0],
    name(face),
  );
const xf = (
  fontNumber: number,
  format: number,
  alignment: number[],
  sides: number,
  ends: number,
  colours: number,
) =>
  record(
    0x00e0,
    word(fontNumber),
    word(format),
    word(0),
    alignment,
    word(0),
    long(sides),
    long(ends),
    word(colours),
  );
const PLAIN = [0x20, 0, 0, 0].slice(0, 2);

/** A sheet with everything that is read of looks. */
const STYLED = streamOf(
  8,
  [
    ...font(11, 0, 0x7fff, 400, 0, '宋体'),
    ...font(11, 0, 0x7fff, 400, 0, '宋体'),
    ...font(11, 0, 0x7fff, 400, 0, '宋体'),
    ...font(11, 0, 0x7fff, 400, 0, '宋体'),
    // Number 5: there is none with number 4.
    ...font(16, 2, 10, 700, 1, '黑体'),
    ...record(0x0092, word(3), [1, 2, 3, 0, 0x44, 0x55, 0x66, 0, 0xff, 0, 0, 0]),
    ...xf(0, 0, PLAIN, 0, 0, 0x20c0),
    ...xf(
      5,
      10,
      [0x1a, 0],
      0x1 | (0x6 << 4) | (0x2 << 8) | (9 << 16) | (64 << 23),
      64 | (1 << 26),
      9 | (65 << 7),
    ),
  ],
  [
    {
      name: name('表'),
      records: [
        ...record(0x0055, word(12)),
        ...record(0x0225, word(0), word(360)),
        ...record(0x0081, word(0x0100)),
        ...record(0x0014, unicode('&C页眉', 2)),
        ...record(0x0083, word(1)),
        ...record(0x0026, double(0.25)),
        ...record(
          0x00a1,
          word(9),
          word(80),
          word(1),
          word(1),
          word(0),
          word(0),
          word(600),
          word(600),
          double(0.3),
          double(0.4),
          word(1),
        ),
        ...record(0x007d, word(0), word(1), word(256 * 20), word(0), word(0), word(0)),
        ...record(0x0208, word(0), word(0), word(2), word(30 * 20), word(0), word(0), word(0x0140), word(0)),
        ...number(0, 0, 1, 0.95),
        ...record(0x00be, word(0), word(1), word(1), word(0), word(2)),
        ...record(0x023e, word(0x0008), new Uint8Array(16)),
        ...record(0x0041, word(1), word(2), word(2), word(1), word(0)),
        ...record(0x0012, word(1)),
        ...record(0x0013, word(0xcc1a)),
        ...record(0x01b0, new Uint8Array(12)),
        ...record(0x001c, new Uint8Array(12)),
      ],
    },
  ],
);

test('fonts, fills, borders, alignment, sizes, the page and protection come along', async () => {
  const { bytes, warnings } = await asXlsx(STYLED);
  const made = looksOf(bytes);
  const sheet = [...made.sheets.values()][0]!;
  expect(made.looks[sheet.styles[0]![0]!]).toEqual({
    fontName: '黑体',
    fontSize: 16,
    bold: true,
    italic: true,
    underline: true,
    color: '#ff0000',
    fill: '#445566',
    horizontal: 'center',
    vertical: 'center',
    wrap: true,
    borders: {
      left: { style: 'thin', color: '#445566' },
      right: { style: 'double' },
      top: { style: 'medium' },
    },
  });
  expect(sheet.styles[0]!.slice(0, 3)).toEqual([1, 1, 0]);
  expect(sheet).toMatchObject({ gridlines: false, defaultRowHeight: 18 });
  expect([...sheet.columnWidths]).toEqual([
    [0, 20],
    [1, 20],
  ]);
  expect(sheet.defaultColumnWidth).toBeCloseTo(12.71, 2);
  expect(sheet.rowHeights.get(0)).toBe(30);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  const page = book.worksheets[0]!;
  expect(page.pageSetup).toMatchObject({
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    horizontalCentered: true,
    margins: { left: 0.25, header: 0.3, footer: 0.4 },
  });
  expect(page.headerFooter.oddHeader).toBe('&C页眉');
  expect(page.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 2 });
  expect(page.getCell('A1')).toMatchObject({ value: 0.95, numFmt: '0.00%' });
  expect(new TextDecoder().decode(openParts(bytes).pack.read('xl/worksheets/sheet1.xml'))).toContain(
    '<sheetProtection password="CC1A" sheet="1"',
  );
  expect(warnings).toEqual([
    { code: 'kept-as-xlsx', details: {} },
    { code: 'not-kept', details: { what: ['条件格式', '批注'] } },
  ]);
  expect(warningText(warnings[1]!)).toContain('条件格式、批注');
});

test('a file from before Excel 5 is told to be saved anew', async () => {
  const stream = Uint8Array.from([
    ...record(0x0409, word(0), word(0x10)),
    ...number(0, 0, 0, 5),
    ...record(0x000a),
  ]);
  await expect(asXlsx(stream)).rejects.toMatchObject({ code: 'legacy-xls' });
});

test('one without a worksheet stays what it is', async () => {
  const chart = { name: unicode('图', 1), type: 2, records: [] };
  const stream = streamOf(8, [], [chart]);
  expect((await openWorkbook(stream)).snapshots).toEqual([]);
  await expect(asXlsx(stream)).rejects.toMatchObject({ code: 'legacy-xls' });
});

test('names that no XML can hold do not keep it from opening', async () => {
  const tokens = [0x1e, ...word(5)];
  const head = [word(0), [0, 3], word(tokens.length), word(0), word(0), long(0)];
  const named = record(0x0018, ...head, [0, 0x61, 0x02, 0x62], tokens);
  const { bytes } = await asXlsx(streamOf(8, named, [{ name: unicode('表\x01', 1), records: [] }]));
  expect(readWorkbook(bytes).snapshots.map(({ sheetName }) => sheetName)).toEqual(['表_']);
  expect(openParts(bytes).pack.text('xl/workbook.xml')).not.toContain('definedName ');
});
