import ExcelJS from 'exceljs';
import { readdirSync, readFileSync } from 'node:fs';
import { WorkbookError } from '../../../src/sheet';
import { insertSheet, openParts, readWorkbook, removeSheet } from '../../../src/xlsx';
import { readAppearance } from '../../../src/xlsx/appearance/appearance';
import { Package } from '../../../src/xlsx/package/package';
import { richBook } from '../rich-book';

const TEMPLATES = 'assets/templates';
const SAMPLE = new Uint8Array(readFileSync('assets/samples/target-rows.xlsx'));

const firstOf = (bytes: Uint8Array) => readWorkbook(bytes).snapshots[0]!;

/** Everything of a sheet that can be seen: its looks by cell, its sizes. */
function looksOf(bytes: Uint8Array, sheetId: string) {
  const { looks, sheets } = readAppearance(openParts(bytes));
  const { styles, ...sheet } = sheets.get(sheetId)!;
  return { ...sheet, cells: styles.map((row) => row?.map((style) => style !== undefined && looks[style])) };
}

async function exceljs(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  return book;
}

describe.each(readdirSync(TEMPLATES))('%s', (file) => {
  test('stands in another workbook as it stands in its own', () => {
    const source = new Uint8Array(readFileSync(`${TEMPLATES}/${file}`));
    const { sheetId, sheetName } = firstOf(source);
    const inserted = insertSheet(SAMPLE, { bytes: source, sheetName }, '新表');
    const { snapshots } = readWorkbook(inserted.bytes);
    expect(snapshots).toHaveLength(readWorkbook(SAMPLE).snapshots.length + 1);
    expect(snapshots.slice(0, -1)).toEqual(readWorkbook(SAMPLE).snapshots);
    expect(snapshots.at(-1)).toEqual({ ...firstOf(source), sheetId: inserted.sheetId, sheetName: '新表' });
    expect(looksOf(inserted.bytes, inserted.sheetId)).toEqual(looksOf(source, sheetId));
  });
});

test('what other parts hold is left behind; lists, looks of conditions and names come along', async () => {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('说明').getCell('A1').value = '填表说明';
  const sheet = book.addWorksheet('自评 A&B');
  sheet.getCell('A1').value = { richText: [{ text: '自', font: { bold: true } }, { text: '评' }] };
  sheet.getCell('B2').value = 0.956;
  sheet.getCell('B2').numFmt = '0.0"分"';
  sheet.getCell('B3').value = { formula: 'B2*2', result: 1.912 };
  sheet.getCell('C2').dataValidation = { type: 'list', formulae: ['"达成,未达成"'], allowBlank: true };
  sheet.getCell('C3').note = '备注';
  sheet.getCell('D2').protection = { locked: false };
  sheet.getColumn(5).width = 33;
  sheet.getRow(2).height = 44;
  sheet.mergeCells('D4:E5');
  sheet.addConditionalFormatting({
    ref: 'B2:B3',
    rules: [{ type: 'expression', priority: 1, formulae: ['$B2>1'], style: { font: { bold: true } } }],
  });
  sheet.pageSetup.printArea = 'A1:E5';
  const source = new Uint8Array(await book.xlsx.writeBuffer());
  const { bytes, name } = insertSheet(SAMPLE, { bytes: source, sheetName: '自评 A&B' });
  const again = insertSheet(bytes, { bytes: source, sheetName: name });
  expect(again.name).toBe('自评 A&B (2)');
  const opened = await exceljs(again.bytes);
  for (const title of [name, again.name]) {
    const copy = opened.getWorksheet(title)!;
    expect(copy.getCell('A1').value).toEqual({
      richText: [{ text: '自', font: expect.objectContaining({ bold: true }) }, { text: '评' }],
    });
    expect(copy.getCell('B2').numFmt).toBe('0.0"分"');
    expect(copy.getCell('B3').formula).toBe('B2*2');
    expect(copy.getCell('C2').dataValidation).toMatchObject({ formulae: ['"达成,未达成"'] });
    expect(copy.getCell('C3').note).toBeUndefined();
    expect(copy.getCell('D2').protection).toMatchObject({ locked: false });
    expect([copy.getColumn(5).width, copy.getRow(2).height]).toEqual([33, 44]);
    expect(copy.getCell('E5').master.address).toBe('D4');
    expect(copy.pageSetup.printArea).toBe('A1:E5');
    const [formats] = (copy as unknown as { conditionalFormattings: ExcelJS.ConditionalFormattingOptions[] })
      .conditionalFormattings;
    expect(formats!.rules[0]).toMatchObject({ style: { font: { bold: true } } });
  }
});

test('a sheet with notes, drawings and shared formulas is taken without what hangs on other parts', () => {
  const { bytes, sheetId } = insertSheet(SAMPLE, { bytes: richBook(), sheetName: '表' });
  const pack = new Package(bytes);
  const { part } = openParts(bytes).workbook.sheets.find(({ id }) => id === sheetId)!;
  expect(pack.relationships(part)).toEqual([]);
  expect(pack.text(part)).not.toMatch(/drawing|r:id|codeName/i);
  const copy = readWorkbook(bytes).snapshots.at(-1)!;
  expect(copy).toEqual({ ...firstOf(richBook()), sheetId, sheetName: '表' });
});

test('a sheet that is not there is refused', () => {
  expect(() => insertSheet(SAMPLE, { bytes: SAMPLE, sheetName: '没有' })).toThrow(WorkbookError);
});

test('a sheet that was put in is taken out again, and nothing is left of it but its looks', () => {
  const source = new Uint8Array(readFileSync(`${TEMPLATES}/project-target.xlsx`));
  const first = insertSheet(SAMPLE, { bytes: source, sheetName: firstOf(source).sheetName }, '一');
  const second = insertSheet(first.bytes, { bytes: source, sheetName: firstOf(source).sheetName }, '二');
  const after = removeSheet(second.bytes, first.sheetId);
  expect(readWorkbook(after).snapshots).toEqual([
    ...readWorkbook(SAMPLE).snapshots,
    readWorkbook(second.bytes).snapshots.at(-1),
  ]);
  const names = [...new Package(removeSheet(after, second.sheetId)).entries.keys()];
  expect(names).toEqual([...new Package(SAMPLE).entries.keys()]);
});

test('names of sheets behind the one that goes count one less', async () => {
  const book = new ExcelJS.Workbook();
  for (const name of ['甲', '乙', '丙']) {
    const sheet = book.addWorksheet(name);
    sheet.getCell('A1').value = name;
    sheet.pageSetup.printArea = 'A1:B2';
  }
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  const after = await exceljs(removeSheet(bytes, readWorkbook(bytes).snapshots[1]!.sheetId));
  expect(after.worksheets.map(({ name, pageSetup }) => [name, pageSetup.printArea])).toEqual([
    ['甲', 'A1:B2'],
    ['丙', 'A1:B2'],
  ]);
});
