import ExcelJS from 'exceljs';
import { BLANK, type CellState, type ChangePlan } from '../../../src/sheet';
import { openWorkbook, patchWorkbook, readWorkbook } from '../../../src/xlsx';
import { convertWithLibreOffice } from '../../support/soffice';
import { prefixedBook, richBook } from '../rich-book';
import { contentOf, FIXTURES } from '../support';

const tables = FIXTURES.filter(([name, bytes]) => bytes.length < 100_000 && !name.startsWith('衡山'));

/** Text, number, formula and format into cells inside and outside of the table. */
function edit(bytes: Uint8Array): Uint8Array {
  const sheet = readWorkbook(bytes).snapshots[0]!;
  const below = sheet.usedRange!.bottom + 2;
  const change = (row: number, column: number, after: Partial<CellState>) => {
    const before = sheet.cells[row]?.[column] ?? BLANK;
    return { sheetId: sheet.sheetId, row, column, before, after: { ...BLANK, ...after } };
  };
  const plan: ChangePlan = {
    title: '改写',
    changes: [
      change(sheet.usedRange!.top, sheet.usedRange!.left, { value: '=改后的 <标题>\n第二行' }),
      change(below, 1, { value: 7.25 }),
      change(below, 2, { value: null, formula: `=B${below + 1}*2`, numberFormat: '0.00"分"' }),
      change(below, 0, { value: 0.976, numberFormat: '0.0%' }),
    ],
  };
  return patchWorkbook(bytes, plan).bytes;
}

const plain = [...tables.map(([, bytes]) => bytes), prefixedBook()];

test('LibreOffice opens every patched file, computes the new formulas and finds the same cells', () => {
  const patched = plain.map(edit);
  const saved = convertWithLibreOffice(patched, 'xlsx');
  for (const [i, bytes] of patched.entries()) {
    const ours = readWorkbook(bytes).snapshots;
    const theirs = readWorkbook(saved[i]!).snapshots;
    expect(theirs.map((sheet) => sheet.sheetName)).toEqual(ours.map((sheet) => sheet.sheetName));
    const below = readWorkbook(plain[i]!).snapshots[0]!.usedRange!.bottom + 2;
    const row = theirs[0]!.cells[below]!;
    expect(row.map((cell) => cell!.value)).toEqual([0.976, 7.25, 14.5]);
    expect([row[0]!.numberFormat, row[2]!.numberFormat]).toEqual(['0.0%', '0.00\\分']);
    const { top, left } = ours[0]!.usedRange!;
    expect(theirs[0]!.cells[top]![left]!.value).toBe('=改后的 <标题>\n第二行');
    // The rest is as it was; the new formula had no result before LibreOffice computed it.
    const but = (sheet: (typeof ours)[number]) => ({ ...contentOf(sheet), [`R${below + 1}C3`]: null });
    expect(theirs.map(but)).toEqual(ours.map(but));
  }
});

test('exceljs opens every patched file and finds the same cells', async () => {
  for (const bytes of plain.slice(0, -1).map(edit)) {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
    const sheet = workbook.worksheets[0]!;
    const ours = readWorkbook(bytes).snapshots[0]!;
    const { bottom, top, left } = ours.usedRange!;
    expect(sheet.getCell(top + 1, left + 1).text).toBe('=改后的 <标题>\n第二行');
    expect(sheet.getCell(bottom + 1, 2).value).toBe(7.25);
    expect(sheet.getCell(bottom + 1, 3).formula).toBe(`B${bottom + 1}*2`);
    expect(sheet.getCell(bottom + 1, 1).numFmt).toBe('0.0%');
  }
});

test('LibreOffice opens the workbook with everything after its formulas were taken apart', () => {
  const bytes = richBook();
  const { sheetId, cells } = readWorkbook(bytes).snapshots[0]!;
  const change = {
    sheetId,
    row: 1,
    column: 1,
    before: cells[1]![1]!,
    after: { ...cells[1]![1]!, value: 1, formula: null },
  };
  const [saved] = convertWithLibreOffice(
    [patchWorkbook(bytes, { title: '', changes: [change] }).bytes],
    'xlsx',
  );
  expect(contentOf(readWorkbook(saved!).snapshots[0]!)).toMatchObject({
    R2C2: 1,
    R3C2: ['=A3*2', 60],
    R4C2: ['=A4*2', 80],
  });
});

test('a real table that LibreOffice saves as .xls reads as its .xlsx does', async () => {
  const saved = convertWithLibreOffice(
    tables.map(([, bytes]) => bytes),
    'xls',
  );
  for (const [i, [, bytes]] of tables.entries()) {
    const legacy = await openWorkbook(saved[i]!);
    const modern = readWorkbook(bytes);
    const pictureOf = (snapshots: readonly (typeof modern.snapshots)[number][]) =>
      snapshots.map((sheet) => [
        sheet.sheetName,
        sheet.visibility,
        sheet.usedRange,
        contentOf(sheet),
        sheet.merges,
        sheet.protected,
      ]);
    expect(pictureOf(legacy.snapshots)).toEqual(pictureOf(modern.snapshots));
  }
});
