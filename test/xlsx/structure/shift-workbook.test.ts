import ExcelJS from 'exceljs';
import { readWorkbook } from '../../../src/xlsx';
import { shiftWorkbook, type StructureChange } from '../../../src/xlsx/structure/shift-workbook';

/** A sheet with something of every kind that has an address, and another one that speaks of it. */
async function workbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('自评 表', { views: [{ state: 'frozen', ySplit: 3, xSplit: 0 }] });
  for (let row = 1; row <= 12; row++)
    sheet.addRow([`第 ${row} 行`, row, { formula: `B${row}*2`, result: row * 2 }, '']);
  sheet.getCell('B13').value = { formula: 'SUM(B1:B12)', result: 78 };
  sheet.mergeCells('D5:E8');
  sheet.mergeCells('D10:F10');
  sheet.getRow(6).height = 33;
  sheet.getCell('A6').border = { top: { style: 'thin' }, bottom: { style: 'thin' } };
  sheet.getCell('A6').font = { bold: true };
  sheet.getCell('B7').dataValidation = { type: 'list', formulae: ['$B$1:$B$9'], allowBlank: true };
  sheet.addConditionalFormatting({
    ref: 'B1:B12',
    rules: [{ type: 'expression', priority: 1, formulae: ['$B1>$B$7'], style: { font: { bold: true } } }],
  });
  sheet.getCell('A9').note = '备注';
  sheet.getCell('A11').value = { text: '见合计', hyperlink: "#'自评 表'!B13" };
  sheet.autoFilter = 'A4:C12';
  sheet.pageSetup.printArea = 'A1:F13';
  const other = book.addWorksheet('汇总');
  other.getCell('A1').value = { formula: "'自评 表'!B13+SUM('自评 表'!B6:B12)", result: 0 };
  other.getCell('A2').value = { formula: 'B13', result: 0 };
  book.definedNames.add("'自评 表'!$B$13", '总数');
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function shifted(change: Partial<StructureChange>): Promise<ExcelJS.Workbook> {
  const bytes = await workbook();
  const { snapshots } = readWorkbook(bytes);
  const after = shiftWorkbook(bytes, {
    sheetId: snapshots[0]!.sheetId,
    axis: 'row',
    at: 6,
    count: 2,
    like: 5,
    ...change,
  });
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(after.slice().buffer);
  return book;
}

const formulaOf = (sheet: ExcelJS.Worksheet, cell: string) => sheet.getCell(cell).formula;

test('rows come in, and everything that refers to the sheet moves with it', async () => {
  const book = await shifted({});
  const [sheet, other] = book.worksheets as [ExcelJS.Worksheet, ExcelJS.Worksheet];
  expect(sheet.getCell('A9').value).toBe('第 7 行');
  expect([formulaOf(sheet, 'C6'), formulaOf(sheet, 'C9'), formulaOf(sheet, 'B15')]).toEqual([
    'B6*2',
    'B9*2',
    'SUM(B1:B14)',
  ]);
  expect([sheet.getCell('D10').master.address, sheet.getCell('F12').master.address]).toEqual(['D5', 'D12']);
  expect([formulaOf(other, 'A1'), formulaOf(other, 'A2')]).toEqual([
    "'自评 表'!B15+SUM('自评 表'!B6:B14)",
    'B13',
  ]);
  expect(book.definedNames.getRanges('总数').ranges).toEqual(["'自评 表'!$B$15"]);
  expect(sheet.getCell('B9').dataValidation.formulae).toEqual(['$B$1:$B$11']);
  expect(sheet.getCell('B7').dataValidation).toBeUndefined();
  const [formats] = (
    sheet as unknown as { conditionalFormattings: { ref: string; rules: { formulae: string[] }[] }[] }
  ).conditionalFormattings;
  expect([formats!.ref, formats!.rules[0]!.formulae]).toEqual(['B1:B14', ['$B1>$B$9']]);
  expect(sheet.getCell('A11').note).toBeTruthy();
  expect(sheet.getCell('A13').hyperlink).toBe("#'自评 表'!B15");
  expect(sheet.autoFilter).toBe('A4:C14');
  expect(sheet.pageSetup.printArea).toBe('A1:F15');
});

test('rows that come look like their neighbour and hold nothing', async () => {
  const [sheet] = (await shifted({})).worksheets as [ExcelJS.Worksheet];
  for (const row of [7, 8]) {
    expect(sheet.getRow(row).height).toBe(33);
    expect(sheet.getCell(`A${row}`).font.bold).toBe(true);
    expect(sheet.getCell(`A${row}`).border.top?.style).toBe('thin');
    expect([sheet.getCell(`A${row}`).value, sheet.getCell(`C${row}`).value]).toEqual([null, null]);
  }
});

test('frozen rows grow by what comes among them', async () => {
  const [sheet] = (await shifted({ at: 1, like: null })).worksheets as [ExcelJS.Worksheet];
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 5 });
});

test('rows that go take along what stood on them', async () => {
  const book = await shifted({ at: 4, count: -5, like: null });
  const [sheet, other] = book.worksheets as [ExcelJS.Worksheet, ExcelJS.Worksheet];
  expect(sheet.getCell('A5').value).toBe('第 10 行');
  expect(formulaOf(sheet, 'B8')).toBe('SUM(B1:B7)');
  expect(sheet.getCell('D5').master.address).toBe('D5');
  expect(sheet.getCell('E5').master.address).toBe('D5');
  expect(sheet.getCell('D4').isMerged).toBe(false);
  expect(formulaOf(other, 'A1')).toBe("'自评 表'!B8+SUM('自评 表'!B5:B7)");
  expect([...Array(8).keys()].some((i) => sheet.getCell(`A${i + 1}`).note)).toBe(false);
});

test('columns come in', async () => {
  const book = await shifted({ axis: 'column', at: 1, count: 1, like: 0 });
  const [sheet, other] = book.worksheets as [ExcelJS.Worksheet, ExcelJS.Worksheet];
  expect([formulaOf(sheet, 'D6'), formulaOf(sheet, 'C13')]).toEqual(['C6*2', 'SUM(C1:C12)']);
  expect(sheet.getCell('B6').font.bold).toBe(true);
  expect(formulaOf(other, 'A1')).toBe("'自评 表'!C13+SUM('自评 表'!C6:C12)");
  expect(sheet.autoFilter).toBe('A4:D12');
});

test('a sheet under protection, and one that is not there, are refused', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('锁');
  sheet.getCell('A1').value = 1;
  await sheet.protect('x', {});
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  const { snapshots } = readWorkbook(bytes);
  const change = { axis: 'row', at: 0, count: 1, like: null } as const;
  expect(() => shiftWorkbook(bytes, { ...change, sheetId: snapshots[0]!.sheetId })).toThrow('受保护');
  expect(() => shiftWorkbook(bytes, { ...change, sheetId: 'none' })).toThrow('工作表已被删除');
});
